import { normaliseText } from '@kefutong/contract/check'
import type { SheetColumn } from '@kefutong/contract/import/column'
import { type Fault, Problem } from '@kefutong/contract/problem'
import { lettersOf, type Sheet } from '../sheet/cell'

/** The column in which the verdicts of an annotated copy stand; an import passes over it. */
export const verdictTitle = '结果'

const plain = (heading: string) =>
  normaliseText(heading)
    .replace(/[\s*＊]/g, '')
    .replace(/[(（].*[)）]$/, '')

/** Which column of the file fills which field. Every heading of the template once, and no other. */
export const headingsOf = (sheet: Sheet, columns: readonly SheetColumn[]): ReadonlyMap<number, SheetColumn> => {
  const first = sheet.rows.find(({ row }) => row === 1)
  if (!first) throw new Problem('importOtherSheet', { faults: [{ field: '第 1 行', says: '第 1 行应是模板的表头' }] })
  const found = new Map<number, SheetColumn>()
  const faults: Fault[] = []
  for (const [at, { text }] of first.cells) {
    const heading = plain(text)
    if (heading === '' || heading === verdictTitle) continue
    const column = columns.find(({ title }) => plain(title) === heading)
    const field = `${lettersOf(at)} 列`
    if (!column) faults.push({ field, says: `没有“${heading.slice(0, 30)}”这一列，请去掉或改成模板里的名称` })
    else if ([...found.values()].includes(column)) faults.push({ field, says: `“${heading}”出现了两次，请去掉一列` })
    else found.set(at, column)
  }
  const missing = columns.filter((column) => column.required && ![...found.values()].includes(column))
  faults.push(...missing.map(({ title }) => ({ field: '表头', says: `缺少“${title}”这一列` })))
  if (faults.length > 0) throw new Problem('importOtherSheet', { faults })
  return found
}
