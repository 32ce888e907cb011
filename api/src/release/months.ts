import { addDays, today } from '../calendar/dates'
import { monthsUpTo } from '../metric/months'

const anHour = 3_600_000
const mostMonths = 12

/** The last day of a month, 'YYYY-MM' → 'YYYY-MM-DD'. */
export const lastDay = (month: string) => addDays(`${monthsUpTo(addDays(`${month}-28`, 4), 1)[0]}-01`, -1)

/** The day on which the month under way is published: the first of the next. */
export const nextRelease = (at: Date) => addDays(lastDay(today(at).slice(0, 7)), 1)

/**
 * Months that are over and have not been published, the oldest first. Which they are follows from the day the city began and
 * from the clock alone: that a month is there says nothing about what happened in it. A month is over an hour after its last
 * day, when whatever was done on that day has been written.
 */
export const monthsDue = (began: string, published: ReadonlySet<string>, at: Date) => {
  const now = today(new Date(at.getTime() - anHour))
  return monthsUpTo(now, mostMonths + 1)
    .slice(0, -1)
    .filter((month) => month >= began.slice(0, 7) && !published.has(month))
}
