import { listTitle, twoSources } from '@kefutong/contract/chain-lists'
import { metricOf } from '@kefutong/contract/metric/registry'
import { valueText } from '@kefutong/contract/metric/value'
import { dotted } from '@kefutong/contract/time'
import { heading, note } from '../pdf/heading'
import type { Paper } from '../pdf/paper'
import { type Column, drawTable } from '../pdf/table'
import { write } from '../pdf/text'
import type { CellValue } from '../sheet/write'
import type { listTables } from './list-tables'

type ListTable = (typeof listTables)[number]
export type PrintedList = { table: ListTable; values: readonly number[]; rows: readonly CellValue[][] }
type Row = readonly CellValue[]

const textOf = (value: CellValue) => {
  if (value === null || value === undefined) return ''
  if (typeof value === 'object') return value.day ? dotted(value.day) : ''
  return String(value)
}

const columnsOf = ({ columns }: ListTable): Column<Row>[] =>
  columns.flatMap(({ title, paper, right }, at) =>
    paper === undefined
      ? []
      : [{ title, width: paper, ...(right && { right }), cell: (row: Row) => [{ text: textOf(row[at]), size: 8 }] }],
  )

/** 「登记成果 12 项：创新成果名录里的成果…」, one line for each source. */
const definitions = ({ table, values }: PrintedList) => [
  ...table.parts.map(({ metric }, at) => {
    const { name, counts } = metricOf(metric)
    return `${name} ${valueText(metricOf(metric), values[at] ?? 0)}：${counts}。`
  }),
  ...[twoSources(table) ?? []].flat(),
]

/** One of the five lists: what it counts above, the rows below a head that is repeated on every page. */
export const drawList = async (paper: Paper, list: PrintedList) => {
  const { table, values, rows } = list
  heading(paper, listTitle(table.id))
  const lines = definitions(list).map((text) => ({ text, size: 8, tone: 'quiet' as const }))
  paper.y = write(paper, lines, { x: paper.left, y: paper.y, width: paper.width }) + 4
  if (rows.length > 0) await drawTable(paper, columnsOf(table), rows, { tight: true })
  else note(paper, ['这条链上还没有。'])
  const left = values.reduce((sum, value) => sum + value, 0) - rows.length
  if (left > 0) note(paper, [`这里印出 ${rows.length} 行，另有 ${left} 行在 Excel 工作簿里。`])
}
