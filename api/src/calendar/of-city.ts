import type { Tx } from '../world'
import { type Calendar, calendar } from './calendar'

type Kept = { calendar: Calendar; until: number }
const kept = new Map<string, Kept>()
const keptFor = 15_000

/** The city's working days, with the schedules its administrators loaded. Kept for a quarter of a minute. */
export const calendarOf = async (db: Tx, cityId: string): Promise<Calendar> => {
  const found = kept.get(cityId)
  if (found && found.until > performance.now()) return found.calendar
  const rows = await db
    .selectFrom('schedule')
    .select(['year', 'holidays', 'workdays', 'source'])
    .where('city_id', '=', cityId)
    .execute()
  const made = calendar(rows)
  kept.set(cityId, { calendar: made, until: performance.now() + keptFor })
  return made
}

/** After a schedule was loaded this process must not answer from the old one. */
export const forgetCalendar = (cityId: string) => kept.delete(cityId)
