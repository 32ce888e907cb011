import type { Schedule } from '@kefutong/contract/schedule'
import { announced, isAnnounced } from './announced'
import { addDays, weekday, yearOf } from './dates'
import { statutoryDays } from './statutory'

/** A promised day. Provisional while a year on the way is not announced: 以国务院放假安排为准. */
export type PromisedDay = { date: string; provisional: boolean }

export type Calendar = ReturnType<typeof calendar>

const isWeekday = (date: string) => weekday(date) % 6 !== 0

const kept = <Key, Value>(make: (key: Key) => Value) => {
  const made = new Map<Key, Value>()
  return (key: Key) => {
    const value = made.get(key) ?? make(key)
    made.set(key, value)
    return value
  }
}

/**
 * Working days with 调休. A schedule that an administrator loaded goes before the built-in one, and may name days of
 * the neighbouring year (the notice for 2012 made 31 December 2011 a working day).
 */
export const calendar = (schedules: readonly Schedule[] = []) => {
  const loaded = new Set(schedules.map(({ year }) => year))
  const named = new Map<string, boolean>()
  for (const { holidays, workdays } of [...schedules].sort((a, b) => a.year - b.year)) {
    for (const date of holidays) named.set(date, false)
    for (const date of workdays) named.set(date, true)
  }
  const statutory = kept(statutoryDays)

  /** Whether the year's arrangement is known. */
  const covers = (year: number) => loaded.has(year) || isAnnounced(year)
  const isCovered = kept((date: string) => covers(yearOf(date)))
  const dayAfter = kept((date: string) => addDays(date, 1))

  const isWorkingDay = kept((date: string) => {
    const year = yearOf(date)
    const told = named.get(date)
    if (told !== undefined) return told
    if (loaded.has(year)) return isWeekday(date)
    if (isAnnounced(year)) return announced(date) ?? isWeekday(date)
    return isWeekday(date) && !statutory(year).has(date)
  })

  /** The n-th working day after `from`; `from` itself is never counted. */
  const addWorkingDays = (from: string, n: number): PromisedDay => {
    if (!Number.isInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`)
    let date = from
    let provisional = false
    for (let counted = 0; counted < n; ) {
      date = dayAfter(date)
      provisional ||= !isCovered(date)
      if (isWorkingDay(date)) counted += 1
    }
    return { date, provisional }
  }

  /** Working days after `from`, up to and including `to`; negative when `to` is the earlier one. */
  const workingDaysBetween = (from: string, to: string): { days: number; provisional: boolean } => {
    if (from > to) {
      const { days, provisional } = workingDaysBetween(to, from)
      return { days: days === 0 ? 0 : -days, provisional }
    }
    let days = 0
    let provisional = false
    for (let date = dayAfter(from); date <= to; date = dayAfter(date)) {
      provisional ||= !isCovered(date)
      if (isWorkingDay(date)) days += 1
    }
    return { days, provisional }
  }

  /** `date` itself when it is worked, else the first working day after it. */
  const nextWorkingDay = (date: string): PromisedDay => {
    let next = date
    let provisional = !isCovered(next)
    while (!isWorkingDay(next)) {
      next = dayAfter(next)
      provisional ||= !isCovered(next)
    }
    return { date: next, provisional }
  }

  return { covers, isWorkingDay, addWorkingDays, workingDaysBetween, nextWorkingDay }
}
