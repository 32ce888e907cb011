import { type Dashboard, monthlyIds } from '@kefutong/contract/metric/dashboard'
import { type MetricId, metricOf } from '@kefutong/contract/metric/registry'
import { valueWords } from '@kefutong/contract/metric/value'
import { FigureCard } from '@/features/dashboard/figure-card'
import { textOf } from '@/features/dashboard/values'
import { useLook } from '@/platform/look'
import { useWide } from '@/platform/wide'
import { ChoiceChips } from '@/ui/chips'
import { LineChart } from '@/ui/line-chart'
import { Table } from '@/ui/table'

type Props = { board: Dashboard; show: MetricId; onShow: (id: MetricId) => void; onMeans: (id: MetricId) => void }

const monthOf = (month: string, at: number, all: number) =>
  `${Number(month.slice(5))}${at === 0 || at === all - 1 ? '月' : ''}`

const fenIn = { 亿元: 10_000_000_000, 万元: 1_000_000, 元: 100 } as Record<string, number>

/** Money in the unit of its largest month, so that the axis has few digits. */
const scaled = (id: MetricId, values: readonly number[]) => {
  const metric = metricOf(id)
  if (metric.measure !== 'fen') return (value: number) => value
  const per = fenIn[valueWords(metric, Math.max(0, ...values)).unit] ?? 100
  return (value: number) => Math.round((value * 100) / per) / 100
}

/** Twelve months beside the same months of the year before. */
export const Months = ({ board, show, onShow, onMeans }: Props) => {
  const look = useLook()
  const wide = useWide()
  const points = board.months.find(({ id }) => id === show)?.points ?? []
  const says = board.says.months.find(({ id }) => id === show)?.says ?? ''
  const on = scaled(
    show,
    points.flatMap(({ value, before }) => [value, before]),
  )
  const last = points.at(-1)
  const words = points.map(({ month, value }) => `${Number(month.slice(5))} 月 ${textOf(show, value)}`).join('，')
  return (
    <FigureCard
      className='months'
      says={says}
      asOf={board.asOf}
      onMeans={() => onMeans(show)}
      choose={
        <ChoiceChips
          label='看哪个数'
          value={show}
          limit={wide ? undefined : 2}
          options={monthlyIds.map((id) => ({ value: id, label: metricOf(id).name }))}
          onChange={onShow}
        />
      }
      table={
        <Table
          caption={says}
          tight
          columns={[
            { key: 'month', title: '月份', cell: ({ month }) => month.replace('-', '.') },
            { key: 'value', title: metricOf(show).name, right: true, cell: ({ value }) => textOf(show, value) },
            { key: 'before', title: '上年同月', right: true, cell: ({ before }) => textOf(show, before) },
          ]}
          rows={[...points].reverse()}
          keyOf={({ month }) => month}
        />
      }
    >
      <LineChart
        look={look}
        labels={points.map(({ month }, at) => monthOf(month, at, points.length))}
        values={points.map(({ value }) => on(value))}
        before={points.map(({ before }) => on(before))}
        names={['近 12 个月', '上年同月']}
        last={last ? textOf(show, last.value) : ''}
        label={`${says}。${words}`}
      />
    </FigureCard>
  )
}
