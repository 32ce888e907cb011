import type { Calendar } from './calendar'
import { addDays, startOf, today } from './dates'

/** An office answers from nine to five: eight hours a working day. */
const opens = 9 * 3_600_000
const closes = 17 * 3_600_000
const tenth = 360_000

/** Working time between two moments, in tenths of an hour, rounded down. */
export const workingTenths = (calendar: Calendar, from: Date, to: Date): number => {
  let ms = 0
  for (let day = today(from); day <= today(to); day = addDays(day, 1)) {
    if (!calendar.isWorkingDay(day)) continue
    const midnight = startOf(day).getTime()
    const begin = Math.max(from.getTime(), midnight + opens)
    const end = Math.min(to.getTime(), midnight + closes)
    ms += Math.max(0, end - begin)
  }
  return Math.floor(ms / tenth)
}
