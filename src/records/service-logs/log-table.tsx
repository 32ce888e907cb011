import { exactWords } from '@kefutong/contract/money'
import type { ServiceLogCard } from '@kefutong/contract/service-log/endpoints'
import { shortDay } from '@kefutong/contract/time'
import { KindLine } from '@/features/service-log/log-card'
import { LogStateTag } from '@/features/service-log/state-tag'
import { addressOf, go } from '@/platform/go'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { type Column, Table } from '@/ui/table'
import '../desk-table.scss'

const open = ({ id }: ServiceLogCard) => void go('service-log', { id })

const columns: readonly Column<ServiceLogCard>[] = [
  {
    key: 'what',
    title: '做了什么',
    cell: (log) => (
      <Box className='long'>
        <Link href={addressOf('service-log', { id: log.id })} onClick={() => open(log)}>
          <Box as='span' className='block clip'>
            {log.line}
          </Box>
        </Link>
        <Box className='t13 c2'>
          <KindLine log={log} />
        </Box>
      </Box>
    ),
  },
  {
    key: 'who',
    title: '专家与企业',
    cell: (log) => (
      <>
        <Box>{log.expertName}</Box>
        <Box className='t13 c2'>{log.enterpriseName}</Box>
      </>
    ),
  },
  { key: 'day', title: '日期', cell: ({ day }) => shortDay(day) },
  {
    key: 'amount',
    title: '金额',
    right: true,
    cell: ({ amountFen, grade }) =>
      amountFen === null ? '' : `${exactWords(amountFen)}${grade ? `，${grade} 级` : ''}`,
  },
  { key: 'number', title: '编号', cell: ({ number }) => number },
  { key: 'state', title: '状态', right: true, cell: ({ state }) => <LogStateTag state={state} /> },
]

/** The same list at a desk: one row a record. */
export const LogTable = ({ logs }: { logs: readonly ServiceLogCard[] }) => (
  <Card flush className='desk-table'>
    <Table caption='服务记录' columns={columns} rows={logs} keyOf={({ id }) => id} onOpen={open} />
  </Card>
)
