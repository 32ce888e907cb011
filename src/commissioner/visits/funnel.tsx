import { visits } from '@kefutong/contract/visit'
import { nearDay } from '@/platform/near-day'
import { shanghaiDay } from '@/platform/shanghai'
import { useRemote } from '@/platform/use-remote'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'

/** How far this year's visits came. Every step says what it counts; nobody is compared. */
export const Funnel = () => {
  const from = `${shanghaiDay(new Date()).slice(0, 4)}-01-01`
  const { data } = useRemote(visits.funnel, { from })
  if (!data) return null
  const most = Math.max(1, ...data.items.map(({ value }) => value))
  return (
    <Card title='今年走到哪一步' aside={`数据截至 ${nearDay(data.asOf)}`}>
      <Box as='ul' className='col g12 mt8'>
        {data.items.map(({ stage, label, unit, counts, value }) => (
          <Box as='li' key={stage}>
            <Box className='between g8'>
              <Box className='t14'>{label}</Box>
              <Box className='num'>
                <Box as='span' className='b'>
                  {value}
                </Box>
                <Box as='span' className='t13 c3'>{` ${unit}`}</Box>
              </Box>
            </Box>
            <Box className='funnel-bar' hidden>
              <Box as='span' className='go' style={{ width: `${(value / most) * 100}%` }} />
            </Box>
            <Box className='t13 c3'>{counts}</Box>
          </Box>
        ))}
      </Box>
    </Card>
  )
}
