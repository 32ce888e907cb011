import type { FilingCard } from '@kefutong/contract/filing/endpoints'
import { promiseWords } from '@/features/filing/promise'
import { StateTag } from '@/features/filing/state-tag'
import { termWords } from '@/features/filing/words'
import { addressOf, go } from '@/platform/go'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { type Column, Table } from '@/ui/table'
import '../desk-table.scss'

const open = ({ id }: FilingCard) => void go('filing', { id })

const columns: readonly Column<FilingCard>[] = [
  {
    key: 'who',
    title: '专家与企业',
    cell: (filing) => (
      <>
        <Link href={addressOf('filing', { id: filing.id })} onClick={() => open(filing)}>
          {`${filing.expertName || '还没填姓名'} 任 ${filing.post || '职务待填'}`}
        </Link>
        <Box className='t13 c2'>{filing.enterpriseName || '还没填企业'}</Box>
      </>
    ),
  },
  { key: 'region', title: '区县', cell: ({ regionName }) => regionName },
  { key: 'number', title: '编号', cell: ({ number, caseNumber }) => number ?? caseNumber ?? '草稿' },
  {
    key: 'when',
    title: '时限或聘期',
    cell: (filing) => promiseWords(filing) ?? termWords(filing.termStart, filing.termEnd),
  },
  { key: 'state', title: '状态', right: true, cell: ({ state }) => <StateTag state={state} /> },
]

/** The same list at a desk: one row a filing. */
export const FilingTable = ({ filings }: { filings: readonly FilingCard[] }) => (
  <Card flush className='desk-table'>
    <Table caption='备案' columns={columns} rows={filings} keyOf={({ id }) => id} onOpen={open} />
  </Card>
)
