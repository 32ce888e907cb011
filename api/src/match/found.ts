import type { Line, Plan } from './plan'
import type { Shelf } from './shelf'

/** A line of the plan under which somebody stands, with the bits beside. */
export type Found = { line: Line; bits: number }

/** What of the plan somebody answers: read off the lists, without taking a profile apart. */
export const foundBy = (shelf: Shelf, plan: Plan, slot: number): Found[] =>
  plan.map((line) => ({ line, bits: shelf[line.list].bitsOf(line.key, slot) })).filter(({ bits }) => bits > 0)
