import { type FigureId, figureWords } from '@kefutong/contract/figure'
import { dayWords } from '@kefutong/contract/time'
import { go } from '@/platform/go'
import { Banner } from '@/ui/banner'
import { Box, Text } from '@/ui/box'
import { Button } from '@/ui/button'
import { Facts } from '@/ui/facts'
import { Sheet } from '@/ui/sheet'

type Props = { id?: FigureId; values: Partial<Record<FigureId, number>>; asOf: string; onClose: () => void }

// The two that are most often taken for each other.
const confused: Partial<Record<FigureId, FigureId>> = {
  'experts.in-force': 'appointments.total',
  'appointments.total': 'experts.in-force',
}

const Other = ({ id, values }: { id: FigureId; values: Props['values'] }) => {
  const other = confused[id]
  if (!other) return null
  const { label, unit, counts } = figureWords[other]
  return (
    <Box className='mt16'>
      <Banner>{`${label} ${values[other] ?? 0} ${unit}是另一个口径：${counts}。`}</Banner>
    </Box>
  )
}

/** What a figure counts, what it leaves out, who answers for it, and the way to the rows behind it. */
export const FigureSheet = ({ id, values, asOf, onClose }: Props) => {
  const words = id && figureWords[id]
  const rows = () => {
    onClose()
    if (id) go('figure', { id })
  }
  return (
    <Sheet
      open={Boolean(id)}
      title={`${words?.label ?? ''}的口径`}
      onClose={onClose}
      footer={
        <Button wide onClick={rows}>
          查看名单
        </Button>
      }
    >
      {id && words && (
        <>
          <Box>
            <Text className='t32 b num'>{values[id] ?? 0}</Text>
            <Text className='sub'>{` ${words.unit}，截至 ${dayWords(asOf)}`}</Text>
          </Box>
          <Box className='mt12'>
            <Facts
              items={[
                { label: '怎么数', value: words.counts },
                { label: '不算', value: words.leaves },
                { label: '负责', value: words.owner },
              ]}
            />
          </Box>
          <Other id={id} values={values} />
        </>
      )}
    </Sheet>
  )
}
