import { sql } from 'kysely'
import { seatedAt, tell } from '../message/tell'
import type { Tx } from '../world'

const days = 7
const batch = 200

/**
 * Reminds each enterprise once of what has waited a week for its word, counted from when it was last asked. Nothing is
 * ever taken for confirmed.
 */
export const remindWaiting = async (db: Tx, cityId: string, at: Date) => {
  const due = await db
    .selectFrom('service_log')
    .select(['id', 'enterprise_id', 'expert_id', 'line'])
    .where('city_id', '=', cityId)
    .where('state', '=', 'filed')
    .where('reminded_at', 'is', null)
    .where('updated_at', '<', new Date(at.getTime() - days * 24 * 3_600_000))
    .orderBy('updated_at')
    .limit(batch)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const log of due) {
    const people = await seatedAt(db, cityId, { role: 'enterprise', orgId: log.enterprise_id })
    const note = { title: '有一条服务记录等您确认满 7 天', body: `${log.line}。不会自动算作属实。` }
    await tell(
      db,
      { cityId, thing: 'service-log', thingId: log.id, at },
      people.filter((person) => person !== log.expert_id).map((person) => ({ person, ...note })),
    )
  }
  if (due.length > 0)
    await db
      .updateTable('service_log')
      .set({ reminded_at: at })
      .where('city_id', '=', cityId)
      .where(sql<boolean>`id = any(${due.map(({ id }) => id)}::uuid[])`)
      .execute()
  return due.length
}
