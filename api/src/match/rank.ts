import type { Line, Plan } from './plan'
import { leastAnswer, mostLoadPoints } from './points'
import type { List } from './postings'
import type { Shelf } from './shelf'

export type Ranked = { slot: number; id: string; score: number }

/**
 * Points by slot, and the slots that have any: a need touches few of a hundred thousand. `sums` is narrow, so that it stays
 * in the processor's cache.
 */
type Slate = { sums: Uint16Array; touched: Int32Array; count: number }

/** What the need itself brought each slot: good until the next ranking. */
export type Ranking = { plan: Plan; sums: Uint16Array; best: Ranked[] }

/** One slate for all rankings: each runs to its end without a pause. */
const slate = () => {
  let kept: Slate = { sums: new Uint16Array(0), touched: new Int32Array(0), count: 0 }
  return (slots: number) => {
    const size = 2 ** Math.ceil(Math.log2(slots + 1))
    if (kept.sums.length < size) kept = { sums: new Uint16Array(size), touched: new Int32Array(size), count: 0 }
    const { sums, touched, count } = kept
    for (let at = 0; at < count; at += 1) sums[touched[at] as number] = 0
    kept.count = 0
    return kept
  }
}
const slateFor = slate()
const gainsFor = slate()

const addUp = (slate: Slate, { entries, size }: List, points: Int32Array) => {
  const { sums, touched } = slate
  let { count } = slate
  for (let at = 0; at < size; at += 1) {
    const entry = entries[at] as number
    const slot = entry >> 4
    const gained = points[entry & 15] as number
    const had = sums[slot] as number
    if (gained === 0) continue
    if (had === 0) {
      touched[count] = slot
      count += 1
    }
    sums[slot] = had + gained
  }
  slate.count = count
}

/** The higher score first, and of equal ones the smaller id: always the same order. */
const before = (a: Ranked, b: Ranked) => a.score > b.score || (a.score === b.score && a.id < b.id)

/** The best so far, in order; `least` is what somebody new must reach. */
const podium = (shelf: Shelf, most: number, exclude: ReadonlySet<string>) => {
  const best: Ranked[] = []
  let least = leastAnswer
  const offer = (slot: number, score: number) => {
    const id = shelf.at(slot)?.id
    if (id === undefined || exclude.has(id)) return
    const one = { slot, id, score }
    let at = best.length
    while (at > 0 && before(one, best[at - 1] as Ranked)) at -= 1
    if (at === most) return
    best.splice(at, 0, one)
    if (best.length > most) best.pop()
    if (best.length === most) least = (best[most - 1] as Ranked).score
  }
  return { best, offer, least: () => least }
}

/** Offers everybody on the slate who may still come among the best. */
const offerAll = (shelf: Shelf, { offer, least }: ReturnType<typeof podium>, { sums, touched, count }: Slate) => {
  const open = shelf.open()
  let reach = least()
  // nearly everybody stays below this one line, which is what makes a hundred thousand of them quick
  let worthALook = Math.max(leastAnswer, reach - mostLoadPoints)
  for (let at = 0; at < count; at += 1) {
    const slot = touched[at] as number
    const answered = sums[slot] as number
    if (answered < worthALook) continue
    const room = open[slot] as number
    if (room === 0 || answered + room - 1 < reach) continue
    offer(slot, answered + room - 1)
    reach = least()
    worthALook = Math.max(leastAnswer, reach - mostLoadPoints)
  }
}

/**
 * The best `most` experts. Somebody of whom next to nothing answers the need is not among them, whatever time they have.
 */
export const rank = (shelf: Shelf, plan: Plan, most: number, exclude: ReadonlySet<string>): Ranking => {
  const slate = slateFor(shelf.slots())
  for (const { list, key, both } of plan) addUp(slate, shelf[list].of(key), both)
  const best = podium(shelf, most, exclude)
  offerAll(shelf, best, slate)
  return { plan, sums: slate.sums, best: best.best }
}

type More = Pick<Line, 'list' | 'key' | 'both'>

/** What a fuller plan adds to another. It takes nothing away: what is added to a need only ever brings points. */
const addedTo = (plan: Plan, fuller: Plan): More[] => {
  const known = new Set(plan)
  return fuller
    .filter((line) => !known.has(line))
    .map((line) => {
      const was = plan.find(({ list, key }) => list === line.list && key === line.key)
      return was ? { ...line, both: line.both.map((points, at) => points - (was.both[at] ?? 0)) } : line
    })
}

/**
 * The same as `rank` for a plan that adds a little to one already ranked: only those the addition touches are reckoned
 * again, the others stand as they stood.
 */
export const rankFuller = (
  shelf: Shelf,
  { plan, sums, best }: Ranking,
  fuller: Plan,
  most: number,
  exclude: ReadonlySet<string>,
): Ranked[] => {
  const slate = gainsFor(shelf.slots())
  const { sums: gains, touched } = slate
  for (const { list, key, both } of addedTo(plan, fuller)) addUp(slate, shelf[list].of(key), both)
  const now = podium(shelf, most, exclude)
  for (let at = 0; at < slate.count; at += 1) {
    const slot = touched[at] as number
    gains[slot] = (gains[slot] as number) + (sums[slot] as number)
  }
  // those who stood best before come first: hardly anybody of the many others gets past them
  for (const { slot, score } of best) {
    const gained = gains[slot] as number
    now.offer(slot, gained === 0 ? score : score + gained - (sums[slot] as number))
    gains[slot] = 0
  }
  offerAll(shelf, now, slate)
  return now.best
}
