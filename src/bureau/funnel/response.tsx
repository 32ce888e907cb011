import type { ReplyOf } from '@kefutong/contract/endpoint'
import type { dashboards } from '@kefutong/contract/metric/dashboard'
import { FigureCard } from '@/features/dashboard/figure-card'
import { textOf } from '@/features/dashboard/values'
import { Bars } from '@/ui/bars'
import { Box } from '@/ui/box'
import { Table } from '@/ui/table'

type Response = ReplyOf<typeof dashboards.response>
type Place = Response['regions'][number]

const words = (median: number | null) => (median === null ? '没有' : textOf('needs.response', median))

/** How long until somebody answered: month by month, and by district in the order of the city's list. */
export const ResponseTime = ({ response, onMeans }: { response: Response; onMeans: () => void }) => (
  <FigureCard
    says={response.says}
    asOf={response.asOf}
    onMeans={onMeans}
    table={
      <Box className='col g16'>
        <Table
          caption='首次响应，逐月'
          tight
          columns={[
            { key: 'month', title: '月份', cell: ({ month }) => month.replace('-', '.') },
            { key: 'median', title: '中位数', right: true, cell: ({ median }) => words(median) },
            { key: 'needs', title: '答复过', right: true, cell: ({ needs }) => `${needs} 项` },
          ]}
          rows={[...response.months].reverse()}
          keyOf={({ month }) => month}
        />
        {response.regions.length > 0 && (
          <Table
            caption='首次响应，各区县'
            tight
            columns={[
              { key: 'name', title: '区县', cell: ({ name }: Place) => name },
              { key: 'median', title: '中位数', right: true, cell: ({ median }: Place) => words(median) },
              { key: 'needs', title: '答复过', right: true, cell: ({ needs }: Place) => `${needs} 项` },
            ]}
            rows={response.regions}
            keyOf={({ code }) => code}
          />
        )}
      </Box>
    }
  >
    <Bars
      label='首次响应的中位数，逐月'
      bars={response.months.map(({ month, median }) => ({
        key: month,
        name: `${Number(month.slice(5))} 月`,
        value: median ?? 0,
        text: words(median),
      }))}
    />
  </FigureCard>
)
