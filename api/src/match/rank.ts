import { chainWorth, type Plan } from './plan'
import { leastAnswer } from './points'
import type { Postings } from './postings'
import type { Shelf } from './shelf'

export type Ranked = { slot: number; id: string; score: number }

let sums = new Int32Array(1024)

const emptySums = (size: number) => {
  if (sums.length < size) sums = new Int32Array(2 ** Math.ceil(Math.log2(size)))
  else sums.fill(0, 0, size)
  return sums
}

const addUp = (into: Int32Array, entries: Int32Array, points: Int32Array) => {
  for (let at = 0; at < entries.length; at += 1) {
    const entry = entries[at] as number
    into[entry >> 4] = (into[entry >> 4] as number) + (points[entry & 15] as number)
  }
}

const flat = (points: number) => new Int32Array(16).fill(points)

const total = (shelf: Shelf, plan: Plan) => {
  const into = emptySums(shelf.slots())
  const from = (list: Postings, key: string, points: Int32Array) => addUp(into, list.of(key), points)
  for (const { key, profile, solved } of plan.terms)
    from(
      shelf.terms,
      key,
      profile.map((points, bits) => points + (solved[bits] as number)),
    )
  for (const line of plan.chains)
    from(
      shelf.chains,
      line.key,
      Int32Array.from({ length: 16 }, (_, bits) => chainWorth(line, bits)),
    )
  if (plan.segment) from(shelf.segments, plan.segment.key, flat(plan.segment.points))
  for (const { key, points } of plan.institutions) from(shelf.institutions, key, flat(points))
  return into
}

/** The higher score first, and of equal ones the smaller id: always the same order. */
const before = (a: Ranked, b: Ranked) => a.score > b.score || (a.score === b.score && a.id < b.id)

/**
 * The best `most` experts. Somebody of whom next to nothing answers the need is not among them, whatever time they have.
 * Runs to its end without a pause, so that one array serves all.
 */
export const rank = (shelf: Shelf, plan: Plan, most: number, exclude: ReadonlySet<string>): Ranked[] => {
  const into = total(shelf, plan)
  const open = shelf.open()
  const best: Ranked[] = []
  let least = 0
  for (let slot = 0; slot < shelf.slots(); slot += 1) {
    const answered = into[slot] as number
    const room = open[slot] as number
    if (answered < leastAnswer || room === 0 || answered + room - 1 < least) continue
    const id = shelf.at(slot)?.id
    if (id === undefined || exclude.has(id)) continue
    const one = { slot, id, score: answered + room - 1 }
    let at = best.length
    while (at > 0 && before(one, best[at - 1] as Ranked)) at -= 1
    best.splice(at, 0, one)
    if (best.length > most) best.pop()
    if (best.length === most) least = (best.at(-1) as Ranked).score
  }
  return best
}
