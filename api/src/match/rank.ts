import type { Line, Plan } from './plan'
import { leastAnswer, mostLoadPoints } from './points'
import type { List } from './postings'
import type { Shelf } from './shelf'

export type Ranked = { slot: number; id: string; score: number }

/** `sums` are what the need itself brought each slot, and good until the next ranking. */
type Reckoned = { plan: Plan; sums: Uint16Array }
export type Ranking = Reckoned & { best: Ranked[] }

/** One array for all rankings: each runs to its end without a pause. Narrow, so that it stays in the processor's cache. */
const slate = () => {
  let kept = new Uint16Array(1024)
  return (size: number) => {
    if (kept.length < size) kept = new Uint16Array(2 ** Math.ceil(Math.log2(size)))
    else kept.fill(0, 0, size)
    return kept
  }
}
const sumsFor = slate()
const gainsFor = slate()

const addUp = (sums: Uint16Array, { entries, size }: List, points: Int32Array) => {
  for (let at = 0; at < size; at += 1) {
    const entry = entries[at] as number
    const slot = entry >> 4
    sums[slot] = (sums[slot] as number) + (points[entry & 15] as number)
  }
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

/** What the best of the most telling word's experts reach: nobody below can be among the best of all. */
const reachOf = (shelf: Shelf, { plan, sums }: Reckoned, most: number, exclude: ReadonlySet<string>) => {
  const first = plan[0]
  if (!first) return leastAnswer
  const open = shelf.open()
  const { offer, least } = podium(shelf, most, exclude)
  const { entries, size } = shelf[first.list].of(first.key)
  for (let at = 0; at < size; at += 1) {
    const slot = (entries[at] as number) >> 4
    const answered = sums[slot] as number
    const room = open[slot] as number
    if (room > 0 && answered + room - 1 >= least() && answered >= leastAnswer) offer(slot, answered + room - 1)
  }
  return least()
}

const scan = (shelf: Shelf, reckoned: Reckoned, most: number, exclude: ReadonlySet<string>) => {
  const { sums } = reckoned
  const open = shelf.open()
  const slots = shelf.slots()
  const { best, offer, least } = podium(shelf, most, exclude)
  let reach = reachOf(shelf, reckoned, most, exclude)
  // nearly everybody stays below this one line, which is what makes a hundred thousand of them quick
  let worthALook = Math.max(leastAnswer, reach - mostLoadPoints)
  for (let slot = 0; slot < slots; slot += 1) {
    const answered = sums[slot] as number
    if (answered < worthALook) continue
    const room = open[slot] as number
    if (room === 0 || answered + room - 1 < reach) continue
    offer(slot, answered + room - 1)
    reach = Math.max(reach, least())
    worthALook = Math.max(worthALook, reach - mostLoadPoints)
  }
  return best
}

/**
 * The best `most` experts. Somebody of whom next to nothing answers the need is not among them, whatever time they have.
 */
export const rank = (shelf: Shelf, plan: Plan, most: number, exclude: ReadonlySet<string>): Ranking => {
  const sums = sumsFor(shelf.slots())
  for (const { list, key, both } of plan) addUp(sums, shelf[list].of(key), both)
  return { plan, sums, best: scan(shelf, { plan, sums }, most, exclude) }
}

type More = Pick<Line, 'list' | 'key' | 'both'>

/** What a fuller plan adds to another. It takes nothing away: what is added to a need only ever brings points. */
const addedTo = (plan: Plan, fuller: Plan): More[] => {
  const name = ({ list, key }: Line) => `${list} ${key}`
  const known = new Map(plan.map((line) => [name(line), line]))
  return fuller.flatMap((line): More[] => {
    const was = known.get(name(line))
    if (was === line) return []
    return [{ ...line, both: line.both.map((points, at) => points - (was?.both[at] ?? 0)) }]
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
  const added = addedTo(plan, fuller)
  const gains = gainsFor(shelf.slots())
  for (const { list, key, both } of added) addUp(gains, shelf[list].of(key), both)
  const { best: now, offer, least } = podium(shelf, most, exclude)
  for (const { slot, score } of best) if (gains[slot] === 0) offer(slot, score)
  const open = shelf.open()
  for (const { list, key } of added) {
    const { entries, size } = shelf[list].of(key)
    for (let at = 0; at < size; at += 1) {
      const slot = (entries[at] as number) >> 4
      const gain = gains[slot] as number
      const answered = (sums[slot] as number) + gain
      const room = open[slot] as number
      if (gain === 0 || room === 0 || answered + room - 1 < least() || answered < leastAnswer) continue
      gains[slot] = 0
      offer(slot, answered + room - 1)
    }
  }
  return now
}
