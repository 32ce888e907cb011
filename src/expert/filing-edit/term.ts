import { dayAfter, dayBefore, isDay, monthsOn } from '@kefutong/contract/rules/calendar'

const daysOn = (day: string, count: number): string => (count > 0 ? daysOn(dayAfter(day), count - 1) : day)
const twoWeeks = 14
const twoYears = 24

/** The first day of next month, or two weeks from today when that is later: the offices need the time. */
export const likelyStart = (today: string) => {
  const soon = daysOn(today, twoWeeks)
  const month = monthsOn(`${today.slice(0, 7)}-01`, 1, 'early')
  if (month > soon) return month
  return soon
}

/** The last day of a term of two years. */
export const likelyEnd = (start: string) => (isDay(start) ? dayBefore(monthsOn(start, twoYears, 'late')) : '')

export const likelyDays = 60
