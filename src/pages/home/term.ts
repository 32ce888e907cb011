const parts = (date: string) => date.split('-').map(Number) as [number, number, number]
const dayNumber = (date: string) => Math.floor(Date.parse(`${date}T00:00:00Z`) / 86_400_000)

/** Whole months from one day to another. */
const monthsBetween = (from: string, to: string) => {
  const [y1, m1, d1] = parts(from)
  const [y2, m2, d2] = parts(to)
  return (y2 - y1) * 12 + (m2 - m1) - (d2 < d1 ? 1 : 0)
}

const dayAfter = (date: string) => new Date((dayNumber(date) + 1) * 86_400_000).toISOString().slice(0, 10)

/** Where today stands between two days of a term: 「第 15 个月，共 24 个月」 and how far along the line. `end` is the last day of the term. */
export const termOf = (start: string, end: string, today: string) => {
  const total = Math.max(1, monthsBetween(start, dayAfter(end)))
  const month = Math.min(total, Math.max(1, monthsBetween(start, today) + 1))
  const share = (dayNumber(today) - dayNumber(start)) / Math.max(1, dayNumber(end) - dayNumber(start) + 1)
  return {
    words: `第 ${month} 个月，共 ${total} 个月`,
    percent: Math.round(Math.min(1, Math.max(0, share)) * 100),
    daysLeft: dayNumber(end) - dayNumber(today),
  }
}
