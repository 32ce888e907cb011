import { kindWords } from '@kefutong/contract/service-log/form'
import { type YearFigureId, type YearRow, years } from '@kefutong/contract/service-log/year'
import { dayWords } from '@kefutong/contract/time'
import { More } from '@/features/review/more'
import { Stale } from '@/features/review/stale'
import { Loaded } from '@/features/shell/loaded'
import { addressOf, back, go } from '@/platform/go'
import { useRemotePages } from '@/platform/use-remote'
import { useWide } from '@/platform/wide'
import { Box, Text } from '@/ui/box'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Empty } from '@/ui/empty'
import { Row, Rows } from '@/ui/row'
import { bringsOf, gradeOf } from './brings'
import { RowTable } from './row-table'
import type { About } from './use-year'

const Line = ({ row }: { row: YearRow }) => (
  <>
    <Box as='span' className='block'>
      {row.kind && kindWords[row.kind].short}
      <Dot />
      {row.day && dayWords(row.day)}
    </Box>
    <Box as='span' className='block'>
      {row.partner}
    </Box>
    <Box as='span' className='block num'>
      {row.number}
      {row.grade && <Dot />}
      <Text className='nw'>{gradeOf(row)}</Text>
    </Box>
  </>
)

/** A record leads to its page; the other side is only named. */
const leads = ({ id, kind }: YearRow) =>
  kind ? { arrow: true, href: addressOf('service-log', { id }), onClick: () => void go('service-log', { id }) } : {}

const RowCard = ({ rows, aside }: { rows: readonly YearRow[]; aside: string }) => (
  <Card flush title='名单' aside={aside}>
    <Rows label='名单'>
      {rows.map((row) => (
        <Row key={row.id} title={row.title} line={row.kind && <Line row={row} />} end={bringsOf(row)} {...leads(row)} />
      ))}
    </Rows>
  </Card>
)

type Props = { year: number; figure?: YearFigureId; about: About }

/** The rows a figure is the sum of. */
export const YearRows = ({ year, figure, about }: Props) => {
  const pages = useRemotePages(years.rows, { year, ...about, ...(figure && { figure }), limit: 20 })
  const wide = useWide()
  return (
    <Loaded remote={{ ...pages, data: pages.items }}>
      {(items) => {
        if (items.length === 0)
          return <Empty title='还没有计入的记录' line='企业确认后就出现在这里。' action='返回' onAction={back} />
        const aside = pages.hasMore ? `已列 ${items.length} 行` : `共 ${items.length} 行`
        return (
          <>
            <Stale problem={pages.problem} onRetry={pages.reload} />
            {wide ? <RowTable rows={items} aside={aside} /> : <RowCard rows={items} aside={aside} />}
            <More {...pages} />
          </>
        )
      }}
    </Loaded>
  )
}
