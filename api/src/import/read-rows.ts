import { type ImportKind, importMost } from '@kefutong/contract/import'
import type { SheetColumn } from '@kefutong/contract/import/column'
import { type ImportForms, sheetOf } from '@kefutong/contract/import/sheets'
import { type Fault, Problem } from '@kefutong/contract/problem'
import type { Directory } from '../register/directory'
import { lettersOf, placeOf, type Sheet, type SheetRow } from '../sheet/cell'
import { readWorkbook } from '../sheet/workbook'
import { headingsOf } from './headings'
import { readCell } from './read-cell'

/** A row of the file: the form it makes, or what is wrong with it, cell by cell; notes say what was read otherwise. */
export type ReadRow<Form> = {
  row: number
  form?: Form
  faults: Fault[]
  notes: Fault[]
  shown: ReadonlyMap<string, string>
}

/** Which rows lie under a merged range. */
const mergedRows = (merged: readonly string[]) => {
  const ranges = merged.map((range) => {
    const [from = '', to = from] = range.split(':')
    return { range, from: placeOf(from).row, to: placeOf(to).row }
  })
  return (row: number) => ranges.find(({ from, to }) => row >= from && row <= to)?.range
}

const refuse = (says: readonly string[]) =>
  new Problem('importOtherSheet', { faults: says.map((one) => ({ field: 'file', says: one })) })

/** The sheet of this kind in the file. Anything hidden is refused: nobody imports what they cannot see. */
export const openSheet = async (bytes: Buffer, kind: ImportKind): Promise<Sheet> => {
  const { name } = sheetOf(kind)
  // one row for the headings
  const { sheet, others, macros } = await readWorkbook(bytes, name, importMost + 1)
  if (macros) throw refuse(['文件里有宏，请另存为不带宏的 .xlsx'])
  const hidden = [...(sheet?.hidden ? [sheet] : []), ...others.filter((one) => one.hidden)]
  if (hidden.length > 0)
    throw refuse(hidden.map((one) => `工作表“${one.name.slice(0, 30)}”被隐藏了，请取消隐藏或删掉后再传`))
  if (!sheet) throw refuse([`没有找到名为“${name}”的工作表`])
  if (sheet.rows.every(({ row }) => row === 1)) throw new Problem('importEmpty')
  return sheet
}

const fieldFault = (columns: ReadonlyMap<number, SheetColumn>, row: number, field: string, says: string): Fault => {
  const [at, column] = [...columns].find(([, one]) => one.field === field) ?? []
  return at && column
    ? { field: `${lettersOf(at)}${row}`, says: `${column.title}：${says}` }
    : { field: `第 ${row} 行`, says }
}

const readRow = <Kind extends ImportKind>(
  kind: Kind,
  { row, cells, hidden }: SheetRow,
  columns: ReadonlyMap<number, SheetColumn>,
  directory: Directory,
  merged: string | undefined,
): ReadRow<ImportForms[Kind]> => {
  const raw: Record<string, unknown> = {}
  const faults: Fault[] = []
  const notes: Fault[] = []
  const add = (to: Fault[], field: string, says: string) => to.push(fieldFault(columns, row, field, says))
  for (const [at, column] of columns) {
    const { value, fault, note } = readCell(cells.get(at), column.cell, directory)
    if (fault) add(faults, column.field, fault)
    else if (value !== undefined) raw[column.field] = value
    if (note) add(notes, column.field, note)
  }
  if (hidden) faults.push({ field: `第 ${row} 行`, says: '这一行被隐藏或筛选掉了，请显示出来再导入' })
  if (merged) faults.push({ field: `第 ${row} 行`, says: `${merged} 是合并单元格，请取消合并，逐格填写` })
  const blamed = new Set(faults.map(({ field }) => field))
  const parsed = sheetOf(kind).form.safeParse(raw)
  if (!parsed.success)
    for (const issue of parsed.error.issues) {
      const fault = fieldFault(columns, row, String(issue.path[0] ?? ''), issue.message)
      if (!blamed.has(fault.field)) faults.push(fault)
      blamed.add(fault.field)
    }
  const shown = new Map([...columns].map(([at, { field }]) => [field, cells.get(at)?.text ?? '']))
  return {
    ...{ row, faults, notes, shown },
    ...(parsed.success && faults.length === 0 ? { form: parsed.data as ImportForms[Kind] } : {}),
  }
}

const breath = 200
const pause = () => new Promise<void>((resolve) => setImmediate(resolve))

/** All rows of a sheet as forms. Others are served in between. */
export const readRows = async <Kind extends ImportKind>(kind: Kind, sheet: Sheet, directory: Directory) => {
  const columns = headingsOf(sheet, sheetOf(kind).columns)
  const merged = mergedRows(sheet.merged)
  const rows: ReadRow<ImportForms[Kind]>[] = []
  for (const [at, one] of sheet.rows.filter(({ row }) => row > 1).entries()) {
    rows.push(readRow(kind, one, columns, directory, merged(one.row)))
    if (at % breath === 0) await pause()
  }
  return { rows, columns }
}

/** Where in a row a field stands. */
export const faultAt = fieldFault
