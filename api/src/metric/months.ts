const monthBefore = (month: string, back: number) => {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const at = year * 12 + (number - 1) - back
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`
}

/** So many months, 'YYYY-MM', that end with the month of a day, the oldest first. */
export const monthsUpTo = (day: string, count: number) =>
  Array.from({ length: count }, (_, at) => monthBefore(day.slice(0, 7), count - 1 - at))

export const yearBefore = (month: string) => monthBefore(month, 12)
export const firstDay = (month: string) => `${month}-01`
/** The first day of the month after that of a day. */
export const nextMonth = (day: string) => firstDay(monthBefore(day.slice(0, 7), -1))
