import { figureText, type YearFigure } from '@kefutong/contract/service-log/year'
import { Card } from '@/ui/card'
import { Row, Rows } from '@/ui/row'
import { type Column, Table } from '@/ui/table'

type Month = { month: number; of: (figure: YearFigure) => number }

const every: Month[] = Array.from({ length: 12 }, (_, at) => ({
  month: at + 1,
  of: ({ months }) => months?.[at] ?? 0,
}))
const whole: Month = { month: 0, of: ({ value }) => value }
const nameOf = ({ month }: Month) => (month ? `${month} 月` : '全年')

const words = (figure: YearFigure, value: number) => {
  const { value: number, unit } = figureText(figure.measure, value, figure.unit)
  return `${number} ${unit}`
}

const columns = (figures: readonly YearFigure[]): Column<Month>[] => [
  { key: 'month', title: '月份', cell: nameOf },
  ...figures.map((figure) => ({
    key: figure.id,
    title: figure.label,
    right: true,
    cell: ({ of }: Month) => (of(figure) > 0 ? words(figure, of(figure)) : '0'),
  })),
]

/** Month by month: on a phone the months in which something counts, on a desk all twelve and their sum. */
export const Months = ({ figures, wide }: { figures: readonly YearFigure[]; wide: boolean }) => {
  const monthly = figures.filter(({ months }) => months)
  const busy = every.filter(({ of }) => monthly.some((figure) => of(figure) > 0))
  if (busy.length === 0) return null
  if (wide)
    return (
      <Card flush title='按月' className='year-table'>
        <Table caption='按月' columns={columns(monthly)} rows={[...every, whole]} keyOf={nameOf} tight />
      </Card>
    )
  return (
    <Card flush title='按月'>
      <Rows label='按月'>
        {busy.map((month) => (
          <Row
            key={month.month}
            title={nameOf(month)}
            line={monthly
              .filter((figure) => month.of(figure) > 0)
              .map((figure) => `${figure.label} ${words(figure, month.of(figure))}`)
              .join('，')}
          />
        ))}
      </Rows>
    </Card>
  )
}
