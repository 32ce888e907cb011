import { isWorkday } from 'chinese-days'

// chinese-days reads a date by the clock of the machine; west of Greenwich that is the day before
process.env.TZ = 'Asia/Shanghai'

const oneDay = 86_400_000
export const dayAfter = (day: string, days = 1) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * oneDay).toISOString().slice(0, 10)

const known = new Map<string, boolean>()
const isWorked = (day: string) => {
  const worked = known.get(day) ?? isWorkday(day)
  known.set(day, worked)
  return worked
}

/** Days after `from`, up to and including `to`. */
const daysAfter = (from: string, to: string): string[] => {
  const days: string[] = []
  for (let day = dayAfter(from); day <= to; day = dayAfter(day)) days.push(day)
  return days
}

/** Working days after `from`, up to and including `to`, by chinese-days alone. */
export const workedAfter = (from: string, to: string) => daysAfter(from, to).filter(isWorked).length

/** The n-th working day after `from`. */
export const workingDay = (from: string, n: number) => {
  let day = from
  for (let left = n; left > 0; ) {
    day = dayAfter(day)
    if (isWorked(day)) left -= 1
  }
  return day
}
