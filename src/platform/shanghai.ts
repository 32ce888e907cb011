// Everybody this product serves lives by one clock, whatever their device says.
const shifted = (at: Date) => new Date(at.getTime() + 8 * 3_600_000)

/** 'YYYY-MM-DD' in Shanghai. */
export const shanghaiDay = (at: Date) => shifted(at).toISOString().slice(0, 10)

/** 'HH:mm' in Shanghai. */
export const shanghaiTime = (at: Date) => shifted(at).toISOString().slice(11, 16)

export const shanghaiHour = (at: Date) => shifted(at).getUTCHours()

/** 0 is Sunday. */
export const shanghaiWeekday = (at: Date) => shifted(at).getUTCDay()
