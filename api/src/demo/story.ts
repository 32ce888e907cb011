import type { FilingMove, FilingState } from '@kefutong/contract/filing/lifecycle'
import type { Calendar } from '../calendar/calendar'
import { addDays, startOf } from '../calendar/dates'

export type Step = { move: FilingMove; by: 'expert' | 'enterprise' | 'employer' | 'county' | 'city' | 'clock' }

const submit: Step = { move: 'submit', by: 'expert' }
const reviews: Step[] = [
  { move: 'confirm', by: 'enterprise' },
  { move: 'consent', by: 'employer' },
  { move: 'approve', by: 'county' },
  { move: 'approve', by: 'city' },
]
const effect: Step = { move: 'take-effect', by: 'clock' }
const whole = [submit, ...reviews, effect]

/** The moves that lead to a state, each by the person whose turn it was. */
export const stepsTo: Record<FilingState, Step[]> = {
  draft: [],
  'enterprise-review': [submit],
  'employer-review': [submit, ...reviews.slice(0, 1)],
  'county-review': [submit, ...reviews.slice(0, 2)],
  'city-review': [submit, ...reviews.slice(0, 3)],
  notice: [submit, ...reviews],
  objection: [submit, ...reviews, { move: 'object', by: 'city' }],
  returned: [submit, ...reviews.slice(0, 2), { move: 'return', by: 'county' }],
  withdrawn: [submit, { move: 'withdraw', by: 'expert' }],
  'in-force': whole,
  suspended: [...whole, { move: 'suspend', by: 'city' }],
  ended: [...whole, { move: 'end', by: 'city' }],
  expired: [...whole, { move: 'expire', by: 'clock' }],
}

const back = (calendar: Calendar, from: string): string => {
  const day = addDays(from, -1)
  return calendar.isWorkingDay(day) ? day : back(calendar, day)
}

const finished: readonly FilingState[] = ['in-force', 'suspended', 'ended', 'expired']

/** A working day for each step: counted back from today for what is under way, forward from the beginning for what is over. */
export const daysOf = (calendar: Calendar, today: string, state: FilingState, daysAgo: number): string[] => {
  const steps = stepsTo[state]
  if (finished.includes(state))
    return steps.map((_step, index) => calendar.addWorkingDays(addDays(today, -daysAgo), index + 1).date)
  let day = addDays(today, 1 - daysAgo)
  return steps.map(() => (day = back(calendar, day))).reverse()
}

/** Ten in the morning, Shanghai time, and a few minutes apart. */
export const morning = (date: string, minutes: number) =>
  new Date(startOf(date).getTime() + (10 * 60 + minutes) * 60_000)
