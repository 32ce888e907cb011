import type { NeedState, Shelf } from '@kefutong/contract/need/lifecycle'
import type { ExpertPart } from './source'

const shelves: Shelf[] = ['under-way', 'paused']
const solved: NeedState[] = ['confirmed', 'follow-up', 'settled']

/** Needs that are on somebody's desk, and those that left it because the enterprise confirmed the solution. */
export const underWay: ExpertPart = {
  changedSince: async (db, cityId, since) => {
    const begun = await db
      .selectFrom('match')
      .select('expert_id')
      .where('city_id', '=', cityId)
      .where('made_at', '>=', since)
      .execute()
    const ended = await db
      .selectFrom('match')
      .select('expert_id')
      .where('city_id', '=', cityId)
      .where('ended_at', '>=', since)
      .execute()
    const confirmed = await db
      .selectFrom('need')
      .select('expert_id')
      .where('city_id', '=', cityId)
      .where('confirmed_at', '>=', since)
      .execute()
    return [...begun, ...ended, ...confirmed].flatMap(({ expert_id }) => expert_id ?? [])
  },

  add: async (db, cityId, experts) => {
    const rows = await db
      .selectFrom('need')
      .select(['expert_id', (eb) => eb.fn.countAll<number>().as('needs')])
      .where('city_id', '=', cityId)
      .where('shelf', 'in', shelves)
      .where('expert_id', 'in', [...experts.keys()])
      .groupBy('expert_id')
      .execute()
    for (const { expert_id, needs } of rows) {
      const expert = experts.get(expert_id ?? '')
      if (expert) expert.load += needs
    }
  },
}

/** Needs whose solution the enterprise confirmed. What only its handlers may read lends its chain and not its words. */
export const solvedNeeds = async (db: Parameters<ExpertPart['add']>[0], cityId: string, ids: readonly string[]) =>
  db
    .selectFrom('need')
    .select(['id', 'expert_id', 'sentence', 'visibility', 'chains'])
    .where('city_id', '=', cityId)
    .where('expert_id', 'in', ids)
    .where('state', 'in', solved)
    .orderBy('id')
    .execute()
