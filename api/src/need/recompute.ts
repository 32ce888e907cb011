import type { Calendar } from '../calendar/calendar'
import type { Tx } from '../world'
import { timesOf } from './facts'

/** New promised days for what is under way, after a year's schedule became known. The count begins where it began. */
export const recomputeNeeds = async (db: Tx, cityId: string, calendar: Calendar) => {
  const rows = await db
    .selectFrom('need')
    .selectAll()
    .where('city_id', '=', cityId)
    .where((where) => where.or([where('due', 'is not', null), where('state', '=', 'paused')]))
    .forUpdate()
    .execute()
  let changed = 0
  for (const row of rows) {
    const next = timesOf(calendar, row)
    const same =
      next.verify_by === row.verify_by &&
      next.contact_by === row.contact_by &&
      next.plan_by === row.plan_by &&
      next.provisional === row.provisional
    if (same) continue
    changed += 1
    await db.updateTable('need').set(next).where('city_id', '=', cityId).where('id', '=', row.id).execute()
  }
  return changed
}
