import { moneyWords } from '@kefutong/contract/money'
import { kindWords } from '@kefutong/contract/service-log/form'
import { daysText, type YearFigureId, type YearRow, years } from '@kefutong/contract/service-log/year'
import { dayWords } from '@kefutong/contract/time'
import { More } from '@/features/review/more'
import { Stale } from '@/features/review/stale'
import { Loaded } from '@/features/shell/loaded'
import { back } from '@/platform/go'
import { useRemotePages } from '@/platform/use-remote'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Empty } from '@/ui/empty'
import { Row, Rows } from '@/ui/row'
import type { About } from './use-year'

/** What a record brings, as a screen shows it. */
const brings = ({ amountFen, tenths, grade, records, kind }: YearRow) => {
  if (!kind) return `${records} 条记录`
  if (tenths !== null) return `${daysText(tenths)} 天`
  if (amountFen === null) return undefined
  const { value, unit } = moneyWords(amountFen)
  return `${value} ${unit}${grade ? ` ${grade}` : ''}`
}

const Line = ({ row: { day, kind, partner, number } }: { row: YearRow }) => (
  <>
    <Box as='span' className='block'>
      {kind && kindWords[kind].short}
      {kind && <Dot />}
      {day && dayWords(day)}
      {number && <Dot />}
      {number}
    </Box>
    <Box as='span' className='block'>
      {partner}
    </Box>
  </>
)

type Props = { year: number; figure?: YearFigureId; about: About }

/** The rows a figure is the sum of. */
export const YearRows = ({ year, figure, about }: Props) => {
  const pages = useRemotePages(years.rows, { year, ...about, ...(figure && { figure }), limit: 20 })
  return (
    <Loaded remote={{ ...pages, data: pages.items }}>
      {(items) =>
        items.length === 0 ? (
          <Empty title='还没有计入的记录' line='企业确认后就出现在这里。' action='返回' onAction={back} />
        ) : (
          <>
            <Stale problem={pages.problem} onRetry={pages.reload} />
            <Card flush title='名单' aside={pages.hasMore ? `已列 ${items.length} 行` : `共 ${items.length} 行`}>
              <Rows label='名单'>
                {items.map((row) => (
                  <Row key={row.id} title={row.title} line={row.kind && <Line row={row} />} end={brings(row)} />
                ))}
              </Rows>
            </Card>
            <More {...pages} />
          </>
        )
      }
    </Loaded>
  )
}
