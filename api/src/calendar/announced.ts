import chineseDays from 'chinese-days'

/** chinese-days 1.5.7 holds the State Council's notices of these years; any other year it calls plain weeks, silently. */
const years = { first: 2004, last: 2026 }

export const isAnnounced = (year: number) => year >= years.first && year <= years.last

/**
 * Whether a notice names the day as worked or off; undefined for a day it does not mention. Only named days
 * (`Spring Festival,春节,4`) are taken from the library: west of Greenwich it mistakes the day of the week.
 */
export const announced = (date: string) => {
  const { name, work } = chineseDays.getDayDetail(date)
  return name.includes(',') ? work : undefined
}
