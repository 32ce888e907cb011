import type { Level, NeedMove, NeedState, PromiseName } from '@kefutong/contract/need/lifecycle'
import type { NeedClocks } from '@kefutong/contract/rules/pack'
import type { Calendar, PromisedDay } from '../calendar/calendar'
import type { Pause } from '../db/tables/need'

/** What the clock of a need runs on. `from` is the day it was raised, or reopened; nothing else starts it. */
export type Clockwork = {
  from: string
  clocks: NeedClocks
  pauses: readonly Pause[]
  state: NeedState
  level: Level
  contacted: boolean
  started: boolean
}

/** A stretch from one day to another: the day it stopped still counts, the day it went on does not. */
const stoodStill = (pauses: readonly Pause[], day: string) =>
  pauses.some(({ from, to }) => to !== null && from < day && day <= to)

type Moved = { move: NeedMove; to: NeedState; day: string; reason: string; firstLevel: Level }

/**
 * What a move does to the clock. Only a pause makes a promised day later, and it carries its reason; only a reopened need
 * begins to count again. The second return is the city's.
 */
export const clockMoved = (work: Clockwork, { move, to, day, reason, firstLevel }: Moved): Clockwork => {
  const next = { ...work, state: to }
  switch (move) {
    case 'pause':
      return { ...next, pauses: [...work.pauses, { from: day, to: null, reason }] }
    case 'resume':
    case 'withdraw':
      return { ...next, pauses: work.pauses.map((pause) => ({ ...pause, to: pause.to ?? day })) }
    case 'start':
      return { ...next, contacted: true, started: true }
    case 'reopen':
      return { ...next, from: day, pauses: [], contacted: false, started: false, level: firstLevel }
    default:
      return to === 'arbitration' && move !== 'clear' ? { ...next, level: 'city' } : next
  }
}

/** The n-th working day after `from` on which the clock ran. An open pause is not over yet and moves nothing so far. */
export const runningDays = (calendar: Calendar, from: string, n: number, pauses: readonly Pause[]): PromisedDay => {
  let day: PromisedDay = { date: from, provisional: false }
  for (let counted = 0; counted < n; ) {
    const next = calendar.addWorkingDays(day.date, 1)
    day = { date: next.date, provisional: day.provisional || next.provisional }
    if (!stoodStill(pauses, day.date)) counted += 1
  }
  return day
}

/** Every promise counts from the day the need was raised, not from the day somebody signed for it. */
export const promisedDays = (calendar: Calendar, { from, clocks, pauses }: Clockwork) => {
  const of = (n: number) => runningDays(calendar, from, n, pauses)
  return { verify: of(clocks.verify), contact: of(clocks.contact), plan: of(clocks.plan) }
}

const waiting: readonly NeedState[] = ['raised', 'verified', 'reopened', 'arbitration', 'dispatched', 'accepted']

/** What is owed next; nothing while the clock stands still or after the plan is there. */
export const owedNext = ({
  state,
  contacted,
  started,
}: Omit<Clockwork, 'from' | 'clocks' | 'pauses' | 'level'>): PromiseName | undefined => {
  if (started || !waiting.includes(state)) return undefined
  if (state === 'raised') return 'verify'
  return contacted ? 'plan' : 'contact'
}

type Owed = { due: string | null; due_what: PromiseName | null; climbs_on: string | null }

/**
 * The columns of the clock. `climbs_on`: the working day on which an unkept promise goes one level up. A climb that was
 * already set for the same promise stays where it is.
 */
export const clockColumns = (calendar: Calendar, work: Clockwork, before?: Owed) => {
  const days = promisedDays(calendar, work)
  const what = owedNext(work)
  const due = what ? days[what] : undefined
  const first = due && work.level !== 'city' ? calendar.addWorkingDays(due.date, 1).date : null
  const same = before?.climbs_on && before.due_what === what && before.due === due?.date
  return {
    verify_by: days.verify.date,
    contact_by: days.contact.date,
    plan_by: days.plan.date,
    provisional: days.verify.provisional || days.contact.provisional || days.plan.provisional,
    due: due?.date ?? null,
    due_what: what ?? null,
    climbs_on: same && work.level !== 'city' ? before.climbs_on : first,
  }
}

/** One level up, and the day of the next climb. */
export const climbed = (
  calendar: Calendar,
  { level, climbsOn, climb }: { level: Level; climbsOn: string; climb: number },
): { level: Level; climbs_on: string | null } =>
  level === 'commissioner'
    ? { level: 'county', climbs_on: calendar.addWorkingDays(climbsOn, climb).date }
    : { level: 'city', climbs_on: null }
