import { type ImportKind, importWords } from '@kefutong/contract/import'
import { type Cell, lettersOf } from '../sheet/cell'
import { addRow, beginSheet, type CellValue, paint, workbookBytes } from '../sheet/write'
import { verdictTitle } from './headings'
import type { Judged, JudgedRow } from './judge'

const shownValue = (cell: Cell | undefined): CellValue => {
  if (!cell) return null
  if (cell.is === 'date') return { day: cell.text }
  const number = Number(cell.text)
  // digits beyond what a number holds stay text
  return cell.is === 'number' && Number.isFinite(number) && Math.abs(number) < 1e15 ? number : cell.text
}

const fills = { wrong: 'wrong', new: 'good', change: 'good', same: 'note' } as const

/**
 * The sheet that was tried, value by value, with a column 结果: each row its sentence, each cell that must change its
 * colour. It can be put right and imported as it is. Formulas are gone, only what they showed is left.
 */
export const annotatedCopy = (kind: ImportKind, { sheet, rows, counts }: Judged) =>
  workbookBytes(async (book, { drained }) => {
    const headings = sheet.rows.find(({ row }) => row === 1)?.cells ?? new Map<number, Cell>()
    const old = [...headings].find(([, { text }]) => text.trim() === verdictTitle)?.[0]
    const columns = [...headings.keys()].filter((at) => at !== old)
    const last = Math.max(...columns)
    const judged = new Map(rows.map((one) => [one.row, one]))
    const out = beginSheet(book, sheet.name, [
      ...Array.from({ length: last }, (_, at) => ({ title: headings.get(at + 1)?.text ?? '', width: 20 })),
      { title: verdictTitle, width: 60 },
    ])
    const dress =
      ({ row, verdict, faults, notes }: JudgedRow) =>
      (target: Parameters<typeof paint>[0]) => {
        for (const [marks, fill] of [
          [notes, 'note'],
          [faults, 'wrong'],
        ] as const)
          for (const { field } of marks) {
            const at = columns.find((column) => `${lettersOf(column)}${row}` === field)
            if (at) paint(target, at, fill)
          }
        paint(target, last + 1, fills[verdict])
      }
    for (const { row, cells } of sheet.rows) {
      const one = judged.get(row)
      if (!one) continue
      const values = Array.from({ length: last }, (_, at) => shownValue(at + 1 === old ? undefined : cells.get(at + 1)))
      addRow(out, [...values, one.says], dress(one), row)
      await drained()
    }
    out.commit()
    const summary = beginSheet(book, '试导入结果', [
      { title: importWords[kind].label, width: 24 },
      { title: '行数', width: 12 },
    ])
    for (const [words, count] of [
      ['可以新增', counts.new],
      ['可以更新', counts.change],
      ['已有，不再导入', counts.same],
      ['需要修改', counts.wrong],
    ] as const)
      addRow(summary, [words, count])
    summary.commit()
  })
