const pad = (value: number, width: number) => String(value).padStart(width, '0')
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

type Day = { year: number; month: number; day: number }
const write = ({ year, month, day }: Day) => `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
const parts = (text: string): Day => ({
  year: Number(text.slice(0, 4)),
  month: Number(text.slice(5, 7)),
  day: Number(text.slice(8, 10)),
})

/** A real day written YYYY-MM-DD. No `Date` anywhere in this file: a phone's time zone must not move a term. */
export const isDay = (text: string) => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const { year, month, day } = parts(text)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

/** A real month written YYYY-MM. */
export const isMonth = (text: string) => /^\d{4}-(0[1-9]|1[0-2])$/.test(text)

/** Full years of age in the month of `today`; somebody born in December counts a year more from 1 December on. */
export const ageOn = (birthMonth: string, today: string) => {
  const [born, now] = [parts(`${birthMonth}-01`), parts(today)]
  return now.year - born.year - (now.month < born.month ? 1 : 0)
}

/** The next day, YYYY-MM-DD. */
export const dayAfter = (text: string) => {
  const { year, month, day } = parts(text)
  if (day < daysIn(year, month)) return write({ year, month, day: day + 1 })
  return month < 12 ? write({ year, month: month + 1, day: 1 }) : write({ year: year + 1, month: 1, day: 1 })
}

/** The day before, YYYY-MM-DD. */
export const dayBefore = (text: string) => {
  const { year, month, day } = parts(text)
  if (day > 1) return write({ year, month, day: day - 1 })
  return month > 1
    ? write({ year, month: month - 1, day: daysIn(year, month - 1) })
    : write({ year: year - 1, month: 12, day: 31 })
}

/**
 * The same day so many months on. Where that month has no such day (31 January + 1), `early` is its last day
 * and `late` the first of the next: a term is long enough from the early one and too long only past the late one.
 */
export const monthsOn = (text: string, months: number, missing: 'early' | 'late') => {
  const from = parts(text)
  const count = from.year * 12 + from.month - 1 + months
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1]
  const last = daysIn(year, month)
  if (from.day <= last) return write({ year, month, day: from.day })
  const end = write({ year, month, day: last })
  return missing === 'early' ? end : dayAfter(end)
}

/** Whole months of a term, first and last day included (2026-12-07 … 2028-12-06 is 24), and whether days remain. */
export const termOf = (start: string, end: string) => {
  const after = dayAfter(end)
  const [from, to] = [parts(start), parts(after)]
  const span = (to.year - from.year) * 12 + to.month - from.month
  const months = monthsOn(start, span, 'early') <= after ? span : span - 1
  return { months, more: after > monthsOn(start, months, 'late') }
}
