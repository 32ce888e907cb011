import { type Filing, isOffice, type Move, type Offer, type Office, offersTo, type Seat, type State } from '../model'
import { isEligible, partiesIn, type Term } from './paper'

export type Clocks = { enterprise: number; employer: number; county: number; city: number; notice: number }
export type Pack = { route: readonly Office[]; clocks: Clocks }

/** One filing of the town: the rules' own view of it, and what the world around it should hold. */
export type Entry = {
  id: string
  filing: Filing
  version: number
  /** whether the whole form was ever saved */
  filled: boolean
  attachments: number
  renews?: string | undefined
  isSubmitted: boolean
  clocks?: Clocks
  promised: string | null
  notice?: { began: string; left: number }
  /** every stretch of days in notice since the city approved: from, to */
  stretches: Array<[string, string]>
  termEnd?: string
  inForceSince?: { year: string; kind: string; region: string }
  history: string[]
}

export type Town = { pack: Pack; term: Term; entries: Entry[] }

export type Outcome = 'done' | 'forbidden' | 'hidden' | 'stale' | 'refused'

const parties: readonly string[] = ['expert', 'enterprise', 'employer', 'county', 'city', 'province']
export const mayCall = (seat: Seat) => parties.includes(seat.role)

/** A draft is its expert's alone; the others see what was submitted, each their own. */
export const isVisible = ({ filing, isSubmitted }: Entry, seat: Seat) => {
  if (seat.role === 'expert') return filing.owner === seat.person
  if (!isSubmitted) return false
  if (seat.role === 'enterprise') return filing.parties?.enterprise === seat.org
  if (seat.role === 'employer') return filing.parties?.institution === seat.org
  if (seat.role === 'county') return filing.parties?.region === seat.region
  return seat.role === 'city' || seat.role === 'province'
}

export const holds = (state: State) => state === 'in-force' || state === 'suspended'
const underWay = (state: State) =>
  isOffice(state) || state === 'returned' || state === 'notice' || state === 'objection'

/** One filing under way or in force for an expert at an enterprise, the one it renews left out. */
const isDouble = (town: Town, entry: Entry) =>
  town.entries.some(
    (other) =>
      other !== entry &&
      other.id !== entry.renews &&
      other.filing.owner === entry.filing.owner &&
      other.filing.parties?.enterprise === partiesIn(entry.filing.paper).enterprise &&
      (holds(other.filing.state) || underWay(other.filing.state)),
  )

/** A renewal is of the same appointment: another enterprise needs a filing of its own. */
const isElsewhere = (town: Town, { renews, filing }: Entry) => {
  const original = town.entries.find(({ id }) => id === renews)
  return original !== undefined && partiesIn(filing.paper).enterprise !== original.filing.parties?.enterprise
}

const standsInTheWay = (town: Town, entry: Entry, move: Move) => {
  if (move === 'submit' || move === 'resubmit')
    return !entry.filled || !isEligible(entry.filing.paper) || isDouble(town, entry) || isElsewhere(town, entry)
  if (move === 'approve') return entry.attachments === 0 || !isEligible(entry.filing.paper)
  if (move === 'renew')
    return town.entries.some(({ renews, filing }) => renews === entry.id && filing.state !== 'withdrawn')
  return false
}

export type Attempt = { seat: Seat; move: Move; reason: string | undefined; stale: boolean }

/** What should come of an attempt. */
export const judge = (
  town: Town,
  entry: Entry,
  { seat, move, reason, stale }: Attempt,
): { outcome: Outcome; offer?: Offer } => {
  if (!mayCall(seat)) return { outcome: 'forbidden' }
  if (!isVisible(entry, seat)) return { outcome: 'hidden' }
  if (stale) return { outcome: 'stale' }
  const offer = offersTo(entry.filing, seat, town.pack.route).find((open) => open.move === move)
  if (!offer || (offer.reason && !reason?.trim()) || standsInTheWay(town, entry, move)) return { outcome: 'refused' }
  return { outcome: 'done', offer }
}
