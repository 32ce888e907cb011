import type { Range, Told } from './told'

/** A sum of unknowns, each with its sign. */
export type Form = ReadonlyArray<readonly [unknown: number, sign: 1 | -1]>
type Law = { form: Form; range: Range }
/** Everything somebody knows who has all tables: whole numbers within ranges, and what sums of them come to. */
export type System = { ranges: Range[]; laws: Law[]; at: (table: number, metric: number, district: number) => number }

const unknownMost = 1_000_000

/** The tables as equations and inequalities. Written from the description of what is published, not from the product. */
export const systemOf = ({ cells, totals, rising, within, same, entries }: Told): System => {
  const starts: number[][] = []
  const ranges: Range[] = []
  for (const table of cells) {
    starts.push(
      table.map((row) => {
        const start = ranges.length
        ranges.push(...row.map(([low, high]): Range => [Math.max(0, low), high]))
        return start
      }),
    )
  }
  const at = (table: number, metric: number, district: number) => (starts[table]?.[metric] ?? 0) + district
  const laws: Law[] = []
  const rowOf = (table: number, metric: number, sign: 1 | -1) =>
    (cells[table]?.[metric] ?? []).map((_, district) => [at(table, metric, district), sign] as const)
  const notLess = (less: number, more: number) =>
    laws.push({ form: [[more, 1] as const, [less, -1] as const], range: [0, unknownMost] })
  for (const [table, metrics] of cells.entries()) {
    for (const metric of metrics.keys()) {
      const total = totals[table]?.[metric]
      if (total) laws.push({ form: rowOf(table, metric, 1), range: total })
    }
    for (const [part, whole] of within)
      for (const district of (metrics[part] ?? []).keys())
        notLess(at(table, part, district), at(table, whole, district))
    for (const [one, other] of same)
      laws.push({ form: [...rowOf(table, one, 1), ...rowOf(table, other, -1)], range: [0, 0] })
    if (table === 0) continue
    const most = entries?.[table]
    if (most !== undefined)
      laws.push({
        form: rising.flatMap((metric) => [...rowOf(table, metric, 1), ...rowOf(table - 1, metric, -1)]),
        range: [0, most],
      })
    for (const metric of rising)
      for (const district of (metrics[metric] ?? []).keys())
        notLess(at(table - 1, metric, district), at(table, metric, district))
  }
  return { ranges, laws, at }
}
