import { momentDay } from '@/platform/near-day'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'

export type Remark = { label: string; by: string; says: string; at: string }

/** What was said along the way, newest first. */
export const Remarks = ({ remarks }: { remarks: readonly Remark[] }) => {
  if (remarks.length === 0) return null
  return (
    <Card title='办理意见'>
      <Box className='col g12'>
        {remarks.map(({ label, by, says, at }) => (
          <Box key={`${at} ${label}`}>
            <Box className='between g8 t14'>
              <Box className='b grow'>{label}</Box>
              <Box className='c3 nw'>{momentDay(at)}</Box>
            </Box>
            <Box className='mt4'>{says}</Box>
            <Box className='t14 c3'>{by}</Box>
          </Box>
        ))}
      </Box>
    </Card>
  )
}
