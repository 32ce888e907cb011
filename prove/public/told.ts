/** From and to, both included. */
export type Range = readonly [low: number, high: number]

/**
 * What the attacker reads, and what the rule that he knows makes of it: the range of every cell and of every total
 * (`totals[table][metric]`, where one was told). `rising`: metrics that cannot fall from one table to the next; `within`: the
 * first is part of the second, district by district; `same`: two splits of the same records; `entries`: what is known from
 * elsewhere, at most so many records between two tables (`entries[table]`, since the table before).
 */
export type Told = {
  cells: Range[][][]
  totals: Array<Array<Range | undefined>>
  rising: readonly number[]
  within: ReadonlyArray<readonly [number, number]>
  same: ReadonlyArray<readonly [number, number]>
  entries?: readonly number[]
}
