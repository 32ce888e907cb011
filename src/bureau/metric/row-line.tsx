import type { MetricRow } from '@kefutong/contract/metric/dashboard'
import { dayWords } from '@kefutong/contract/time'
import { Box, Text } from '@/ui/box'

/** What a row says of itself, and below where it is, under which number and since when: broken between these, never within one. */
export const RowLine = ({ row }: { row: MetricRow }) => (
  <>
    <Box as='span' className='block'>
      {row.line}
    </Box>
    <Box as='span' className='block'>
      {[row.region, row.number, `${dayWords(row.since, 0)} 起计入`].filter(Boolean).map((words, at, all) => (
        <Text key={words} className='num unbroken'>
          {at < all.length - 1 ? `${words}，` : words}
        </Text>
      ))}
    </Box>
  </>
)
