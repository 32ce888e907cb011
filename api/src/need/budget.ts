import { isIPv6 } from 'node:net'
import { sql } from 'kysely'
import type { Tx } from '../world'

export type Limit = { hour?: number; day: number }

/** What one code, one device, one address may send in. */
export const guestLimit: Limit = { hour: 5, day: 20 }

const hour = 3_600_000
const day = 24 * hour

/** A household's or an office's IPv6 network changes its last half at will: the first half is the address. */
export const networkOf = (address: string) => {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address.replace('::ffff:', '')
  const [head = '', tail = ''] = address.split('::')
  const [left, right] = [head, tail].map((part) => part.split(':').filter(Boolean))
  const zeros = Array(Math.max(0, 8 - (left?.length ?? 0) - (right?.length ?? 0))).fill('0')
  return [...(left ?? []), ...zeros, ...(right ?? [])].slice(0, 4).join(':')
}

/**
 * Takes one use, exactly, however many processes ask at once: the row is the line they stand in. False leaves everything as
 * it was. Returns how many are left today.
 */
export const spend = async (
  db: Tx,
  cityId: string,
  who: string,
  limit: Limit,
  at: Date,
): Promise<{ left: number } | undefined> => {
  const [lastHour, lastDay] = [new Date(at.getTime() - hour), new Date(at.getTime() - day)]
  const { rows } = await sql<{ used: number }>`
    insert into budget (city_id, who, uses, last_at) values (${cityId}, ${who}, array[${at}::timestamptz], ${at})
    on conflict (city_id, who) do update set
      uses = array(select u from unnest(budget.uses) u where u > ${lastDay}) || ${at}::timestamptz,
      last_at = ${at}
    where (select count(*) from unnest(budget.uses) u where u > ${lastDay}) < ${limit.day}
      and (select count(*) from unnest(budget.uses) u where u > ${lastHour}) < ${limit.hour ?? limit.day}
    returning cardinality(uses) as used`.execute(db)
  const [row] = rows
  return row && { left: limit.day - row.used }
}

/** What nobody asked about for a day weighs nothing any more. */
export const sweepBudgets = (db: Tx, cityId: string, at: Date) =>
  db
    .deleteFrom('budget')
    .where('city_id', '=', cityId)
    .where('last_at', '<', new Date(at.getTime() - day))
    .execute()
