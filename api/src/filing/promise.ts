import type { FilingState, Office } from '@kefutong/contract/filing/lifecycle'
import { officeWords } from '@kefutong/contract/filing/lifecycle'
import type { Calendar } from '../calendar/calendar'
import { today } from '../calendar/dates'
import type { FilingRow } from './queries'

type Clocks = FilingRow['clocks']

export const clockOf = (clocks: Clocks, office: Office) =>
  clocks[officeWords[office].party as Exclude<keyof Clocks, 'need'>] ?? 3

/** The day an office promises when a filing reaches it. */
export const officePromise = (calendar: Calendar, clocks: Clocks, office: Office, at: Date) => {
  const { date, provisional } = calendar.addWorkingDays(today(at), clockOf(clocks, office))
  return { arrived_at: at, promised: date, provisional }
}

/** A notice of `days` whole working days after `from`; it takes effect on the working day after its last one. */
export const noticeDates = (calendar: Calendar, from: string, days: number) => {
  const end = calendar.addWorkingDays(from, days)
  const effect = calendar.addWorkingDays(end.date, 1)
  return {
    notice_from: from,
    notice_left: days,
    notice_ends_on: end.date,
    effective_on: effect.date,
    promised: effect.date,
    provisional: end.provisional || effect.provisional,
  }
}

export const noPromise = { promised: null, provisional: false } as const

const waits: readonly FilingState[] = ['enterprise-review', 'employer-review', 'county-review', 'city-review', 'notice']
export const hasPromise = (state: FilingState) => waits.includes(state)
