/** A day in China, 'YYYY-MM-DD'. China has one time zone and has kept UTC+8 without summer time since 1991. */
const utcOffset = 8 * 3_600_000
const oneDay = 86_400_000

const parse = (date: string) => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== date) throw new RangeError(`not a date: ${date}`)
  return at
}

export const addDays = (date: string, days: number) => new Date(parse(date) + days * oneDay).toISOString().slice(0, 10)

/** 0 is Sunday. */
export const weekday = (date: string) => new Date(parse(date)).getUTCDay()

export const yearOf = (date: string) => new Date(parse(date)).getUTCFullYear()

/** The clock on the wall in Shanghai. */
export const shanghai = (now: Date) => {
  const wall = new Date(now.getTime() + utcOffset)
  return {
    date: wall.toISOString().slice(0, 10),
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    weekday: wall.getUTCDay(),
  }
}

export const today = (now: Date) => shanghai(now).date

/** The instant at which a day begins in Shanghai. */
export const startOf = (date: string) => new Date(parse(date) - utcOffset)
