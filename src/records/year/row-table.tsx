import { kindWords } from '@kefutong/contract/service-log/form'
import type { YearRow } from '@kefutong/contract/service-log/year'
import { dotted } from '@kefutong/contract/time'
import { addressOf, go } from '@/platform/go'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Link } from '@/ui/link'
import { type Column, Table } from '@/ui/table'
import { bringsOf, gradeOf } from './brings'
import '../desk-table.scss'

const open = ({ id }: YearRow) => void go('service-log', { id })

const records: readonly Column<YearRow>[] = [
  {
    key: 'what',
    title: '做了什么',
    cell: (row) => (
      <Box className='long'>
        <Link href={addressOf('service-log', { id: row.id })} onClick={() => open(row)}>
          <Box as='span' className='block clip'>
            {row.title}
          </Box>
        </Link>
        <Box className='t13 c2'>{row.kind && kindWords[row.kind].label}</Box>
      </Box>
    ),
  },
  { key: 'partner', title: '对方', cell: ({ partner }) => partner },
  { key: 'day', title: '日期', cell: ({ day }) => day && dotted(day) },
  { key: 'number', title: '编号', cell: ({ number }) => number },
  { key: 'grade', title: '凭证', cell: gradeOf },
  { key: 'brings', title: '数量或金额', right: true, cell: (row) => bringsOf(row) ?? '1 项' },
]
const partners: readonly Column<YearRow>[] = [
  { key: 'who', title: '名称', cell: ({ title }) => title },
  { key: 'brings', title: '计入的记录', right: true, cell: bringsOf },
]

/** The rows of a figure at a desk. */
export const RowTable = ({ rows, aside }: { rows: readonly YearRow[]; aside: string }) => {
  const ofRecords = rows.every(({ kind }) => kind)
  return (
    <Card flush title='名单' aside={aside} className='desk-table'>
      <Table
        caption='名单'
        columns={ofRecords ? records : partners}
        rows={rows}
        keyOf={({ id }) => id}
        {...(ofRecords && { onOpen: open })}
      />
    </Card>
  )
}
