import { daysOf } from '@kefutong/contract/service-log/year'
import { sql } from 'kysely'
import { shanghai } from '../calendar/dates'
import type { ExpertPart } from './source'

/** Posts in force, and the days of service they still promise this year. */
export const posts: ExpertPart = {
  changedSince: async (db, cityId, since) => {
    const filings = await db
      .selectFrom('filing')
      .select('expert_id')
      .where('city_id', '=', cityId)
      .where('updated_at', '>=', since)
      .execute()
    const visits = await db
      .selectFrom('service_log')
      .select('expert_id')
      .where('city_id', '=', cityId)
      .where('updated_at', '>=', since)
      .execute()
    return [...filings, ...visits].map((row) => row.expert_id)
  },

  add: async (db, cityId, experts, at) => {
    const ids = [...experts.keys()]
    const held = await db
      .selectFrom('filing')
      .select(['expert_id', (eb) => eb.fn.countAll<number>().as('posts')])
      .select(sql<number>`coalesce(sum((form -> 'appointment' ->> 'daysPerYear')::numeric), 0)::float`.as('days'))
      .where('city_id', '=', cityId)
      .where('state', '=', 'in-force')
      .where('expert_id', 'in', ids)
      .groupBy('expert_id')
      .execute()
    const served = await db
      .selectFrom('service_log as log')
      .innerJoin('service_log_edition as counted', (join) =>
        join
          .onRef('counted.city_id', '=', 'log.city_id')
          .onRef('counted.log_id', '=', 'log.id')
          .onRef('counted.edition', '=', 'log.counted_edition'),
      )
      .select('log.expert_id')
      .select(sql<number>`sum((counted.form ->> 'tenths')::int)::int`.as('tenths'))
      .where('log.city_id', '=', cityId)
      .where('log.expert_id', 'in', ids)
      .where(sql<boolean>`counted.form ->> 'kind' = 'visit'`)
      .where(sql<boolean>`counted.form ->> 'servedOn' like ${`${shanghai(at).year}-%`}`)
      .groupBy('log.expert_id')
      .execute()
    const done = new Map(served.map(({ expert_id, tenths }) => [expert_id, daysOf(tenths)]))
    for (const { expert_id, posts: count, days } of held) {
      const expert = experts.get(expert_id)
      if (!expert) continue
      expert.posts = count
      expert.load += count
      expert.capacity += count
      expert.daysLeft = Math.max(0, days - (done.get(expert_id) ?? 0))
    }
  },
}
