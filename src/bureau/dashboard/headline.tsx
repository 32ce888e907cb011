import type { Dashboard } from '@kefutong/contract/metric/dashboard'
import { headlineIds } from '@kefutong/contract/metric/dashboard'
import { type MetricId, metricOf } from '@kefutong/contract/metric/registry'
import { openSays, type Summary, yearSays } from '@kefutong/contract/metric/summary'
import { valueIn, wordsOf } from '@/features/dashboard/values'
import { Box } from '@/ui/box'
import { Kpis } from '@/ui/stat'

type Props = { board: Dashboard; onMeans: (id: MetricId) => void }

/** Headline figures: 在聘 and 累计 side by side on purpose, each with what it counts. */
export const Headline = ({ board, onMeans }: Props) => (
  <Box className='board-kpis'>
    <Kpis
      items={headlineIds.map((id) => ({
        ...wordsOf(id, valueIn(board.figures, id)),
        name: metricOf(id).name,
        means: metricOf(id).clause,
        onMeans: () => onMeans(id),
      }))}
    />
  </Box>
)

const Said = ({ title, line }: Summary) => (
  <Box className='said'>
    <Box className='b'>{title}</Box>
    <Box className='c2'>{line}</Box>
  </Box>
)

/** Three things that the numbers say, before any number. */
export const Summaries = ({ board, show }: { board: Dashboard; show: MetricId }) => {
  const points = board.months.find(({ id }) => id === show)?.points ?? []
  const chains = board.chains.map(({ name, values }) => ({ name, open: valueIn(values, 'needs.open') }))
  return (
    <Box as='section' className='card board-says' label='这些数说明什么'>
      <Said {...board.says.counts} />
      <Said {...yearSays(show, points)} />
      {chains.length > 0 && <Said {...openSays(chains)} />}
    </Box>
  )
}
