import { type Office, offices } from '@kefutong/contract/filing/lifecycle'
import type { Calendar } from '../calendar/calendar'
import type { Tx } from '../world'
import { noticeDates, officePromise } from './promise'

/** New promised days for what is under way, after a year's schedule became known. Days already past stay as they were. */
export const recompute = async (db: Tx, cityId: string, calendar: Calendar, at: Date) => {
  const rows = await db
    .selectFrom('filing')
    .selectAll()
    .where('city_id', '=', cityId)
    .where('state', 'in', [...offices, 'notice'])
    .where('promised', 'is not', null)
    .forUpdate()
    .execute()
  let changed = 0
  for (const row of rows) {
    const next =
      row.state === 'notice'
        ? noticeDates(calendar, row.notice_from ?? '', row.notice_left ?? 5)
        : officePromise(calendar, row.clocks, row.state as Office, row.arrived_at ?? at)
    if (next.promised === row.promised && next.provisional === row.provisional) continue
    changed += 1
    await db.updateTable('filing').set(next).where('city_id', '=', cityId).where('id', '=', row.id).execute()
  }
  return changed
}
