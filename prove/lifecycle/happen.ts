import {
  isOffice,
  type Move,
  moved,
  type Offer,
  type Office,
  offersTo,
  type Paper,
  type Seat,
  type State,
  submitted,
} from '../model'
import { clock } from './cast'
import { partiesIn } from './paper'
import { fresh } from './steps'
import { type Attempt, type Clocks, type Entry, holds, type Town } from './town'
import { dayAfter, workedAfter, workingDay } from './working-days'

const line = (move: string, from: State | '-', to: State, version: number, { person, role }: Seat, reason?: string) =>
  `${move} ${from}>${to} v${version} ${role === 'clock' ? '-' : person} ${role} ${reason?.trim() ?? '-'}`

const clockOf: Record<Office, keyof Clocks> = {
  'enterprise-review': 'enterprise',
  'employer-review': 'employer',
  'county-review': 'county',
  'city-review': 'city',
}

const enterNotice = (entry: Entry, today: string, left: number) => {
  entry.notice = { began: today, left }
  entry.promised = workingDay(today, left + 1)
}

const leaveNotice = (entry: Entry, today: string) => {
  const { began, left } = entry.notice ?? { began: today, left: 0 }
  entry.stretches.push([began, today])
  entry.notice = { began, left: Math.max(1, left - workedAfter(began, today)) }
}

/** Everything that should change with a move. */
export const make = (town: Town, entry: Entry, { seat, move, reason }: Attempt, offer: Offer, today: string) => {
  const before = entry.filing
  if (move === 'submit' || move === 'resubmit') {
    entry.filing = submitted(before, partiesIn(before.paper), town.pack.route)
    entry.isSubmitted = true
    entry.clocks ??= town.pack.clocks
    entry.termEnd = town.term.ends[before.paper.termEnd === 1 ? 1 : 0]
  }
  entry.filing = moved(entry.filing, seat, offer)
  entry.version += 1
  entry.history.push(line(move, before.state, offer.to, entry.version, seat, reason))
  const { clocks } = entry
  entry.promised = null
  if (isOffice(offer.to) && clocks) entry.promised = workingDay(today, clocks[clockOf[offer.to]])
  if (before.state === 'notice') leaveNotice(entry, today)
  if (move === 'approve' && offer.to === 'notice') {
    entry.stretches = []
    enterNotice(entry, today, clocks?.notice ?? 0)
  }
  if (move === 'dismiss') enterNotice(entry, today, entry.notice?.left ?? 0)
}

const byClock = (town: Town, entry: Entry, move: Move, today: string) => {
  const offer = offersTo(entry.filing, clock, town.pack.route).find((open) => open.move === move)
  if (!offer) throw new Error(`the model's clock cannot ${move} in ${entry.filing.state}`)
  make(town, entry, { seat: clock, move, reason: undefined, stale: false }, offer, today)
}

/** In force only after at least the pack's working days in notice: counted again, from the days alone. */
const assertWaited = ({ stretches, clocks, id }: Entry) => {
  // the day on which it takes effect is no day of the notice
  const whole = stretches.map(([from, to], at) =>
    workedAfter(from, at === stretches.length - 1 ? dayAfter(to, -1) : to),
  )
  const worked = whole.reduce((sum, days) => sum + days, 0)
  if (!clocks || worked < clocks.notice)
    throw new Error(`${id} was in notice for ${worked} working days of ${clocks?.notice}`)
}

/** What the clock should have done by the end of a tick. */
export const tickTown = (town: Town, today: string, kindOf: (paper: Paper) => string) => {
  for (const entry of town.entries) {
    if (
      entry.filing.state === 'notice' &&
      entry.notice &&
      today >= workingDay(entry.notice.began, entry.notice.left + 1)
    ) {
      byClock(town, entry, 'take-effect', today)
      assertWaited(entry)
      const region = entry.filing.parties?.region.slice(4) ?? ''
      entry.inForceSince = { year: today.slice(0, 4), kind: kindOf(entry.filing.paper), region }
    }
  }
  for (const entry of town.entries) {
    if (holds(entry.filing.state) && today > (entry.termEnd ?? today)) byClock(town, entry, 'expire', today)
  }
}

export const settle = (town: Town, id: string, seat: Seat, from?: Entry) => {
  const filing = fresh(seat.person)
  const entry: Entry = {
    ...{ id, version: 1, filled: false, attachments: 0, isSubmitted: false, promised: null, stretches: [] },
    filing: from ? { ...filing, paper: from.filing.paper } : filing,
    renews: from?.id,
    history: [line('start', '-', 'draft', 1, seat)],
  }
  town.entries.push(entry)
  return entry
}

/** A draft nobody touched is opened again instead of starting a second. */
export const untouched = (town: Town, seat: Seat) =>
  town.entries.find(
    ({ filing, version, renews }) =>
      filing.state === 'draft' && filing.owner === seat.person && version === 1 && !renews,
  )

export const opened = (entry: Entry, seat: Seat) =>
  void entry.history.push(line('open', '-', 'draft', entry.version, seat))

export const isEditable = ({ filing: { state } }: Entry) => state === 'draft' || state === 'returned'

export const saved = (entry: Entry, seat: Seat, paper: Paper) => {
  const { state } = entry.filing
  entry.filing = { ...entry.filing, paper }
  entry.filled = true
  entry.version += 1
  entry.history.push(line('save', state, state, entry.version, seat))
}
