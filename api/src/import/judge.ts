import type { ImportKind, ImportVerdict } from '@kefutong/contract/import'
import { importVerdictWords } from '@kefutong/contract/import'
import { type ImportForms, sheetOf } from '@kefutong/contract/import/sheets'
import type { Fault } from '@kefutong/contract/problem'
import { directoryOf } from '../register/directory'
import type { Keeping } from '../register/keep'
import type { Sheet } from '../sheet/cell'
import type { Batch } from './batch'
import { keys, plans } from './plan/plans'
import { faultAt, openSheet, type ReadRow, readRows } from './read-rows'

/** One row with its verdict, in words and cell by cell. */
export type JudgedRow = {
  row: number
  verdict: ImportVerdict
  says: string
  faults: readonly Fault[]
  notes: readonly Fault[]
  act?: (batch: Batch) => void
}
export type Judged = { sheet: Sheet; rows: JudgedRow[]; counts: Record<ImportVerdict, number> }

const sentence = (
  verdict: ImportVerdict,
  says: string | undefined,
  faults: readonly Fault[],
  notes: readonly Fault[],
) => {
  if (verdict === 'wrong') return `请修改。${faults.map((one) => `${one.field} ${one.says}`).join('；')}`
  const first = says ?? importVerdictWords[verdict]
  return [first, ...notes.map((one) => `${one.field} ${one.says}`)].join('；')
}

const faulty = (row: number, faults: readonly Fault[], notes: readonly Fault[]): JudgedRow => ({
  ...{ row, faults, notes, verdict: 'wrong' },
  says: sentence('wrong', undefined, faults, notes),
})

/** Names that rows mention, as the file writes them: asked for once. */
const mentionedIn = (kind: ImportKind, sheet: Sheet) => {
  const { columns } = sheetOf(kind)
  const first = sheet.rows.find(({ row }) => row === 1)
  const under = (field: string) => {
    const title = columns.find((column) => column.field === field)?.title
    const at =
      title && [...(first?.cells ?? [])].find(([, { text }]) => text.replace(/[\s*＊]/g, '').startsWith(title))?.[0]
    return at ? sheet.rows.flatMap(({ cells }) => cells.get(at)?.text.trim() || []) : []
  }
  return { enterprises: under('enterprise'), institutions: under('institution') }
}

/**
 * What would become of every row. The trial and the import itself walk this same road: the import only does what is
 * planned here, so it can do nothing that the trial did not say.
 */
export const judge = async <Kind extends ImportKind>(keeping: Keeping, kind: Kind, bytes: Buffer): Promise<Judged> => {
  const sheet = await openSheet(bytes, kind)
  const directory = await directoryOf(keeping.db, keeping.viewer.cityId, mentionedIn(kind, sheet))
  const { rows, columns } = await readRows(kind, sheet, directory)

  const firstRow = new Map<string, number>()
  const good: Array<ReadRow<ImportForms[Kind]> & { form: ImportForms[Kind] }> = []
  const judged: JudgedRow[] = []
  for (const one of rows) {
    const { row, form, faults, notes } = one
    if (!form) {
      judged.push(faulty(row, faults, notes))
      continue
    }
    const key = keys[kind](form)
    const before = firstRow.get(key)
    if (before !== undefined)
      judged.push(faulty(row, [{ field: `第 ${row} 行`, says: `和第 ${before} 行是同一条，请留一行` }], notes))
    else {
      firstRow.set(key, row)
      good.push({ ...one, form })
    }
  }

  const planned =
    good.length > 0
      ? await plans[kind](
          { ...keeping, directory },
          good.map(({ form }) => form),
        )
      : []
  planned.forEach(({ verdict, faults = [], says, act }, at) => {
    const { row, notes } = good[at] as (typeof good)[number]
    const placed = faults.map((fault) => faultAt(columns, row, fault.field, fault.says))
    const words = sentence(verdict, says, placed, notes)
    judged.push({ row, verdict, faults: placed, notes, says: words, ...(act ? { act } : {}) })
  })
  judged.sort((a, b) => a.row - b.row)
  const counts = { new: 0, change: 0, same: 0, wrong: 0 }
  for (const { verdict } of judged) counts[verdict] += 1
  return { sheet, rows: judged, counts }
}
