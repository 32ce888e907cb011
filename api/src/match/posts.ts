import type { ExpertPart } from './source'

/** Posts in force are on the desk of whoever holds them. */
export const posts: ExpertPart = {
  changedSince: async (db, cityId, since) => {
    const rows = await db
      .selectFrom('filing')
      .select('expert_id')
      .where('city_id', '=', cityId)
      .where('updated_at', '>=', since)
      .execute()
    return rows.map((row) => row.expert_id)
  },

  add: async (db, cityId, experts) => {
    const rows = await db
      .selectFrom('filing')
      .select(['expert_id', (eb) => eb.fn.countAll<number>().as('held')])
      .where('city_id', '=', cityId)
      .where('state', '=', 'in-force')
      .where('expert_id', 'in', [...experts.keys()])
      .groupBy('expert_id')
      .execute()
    for (const { expert_id, held } of rows) {
      const expert = experts.get(expert_id)
      if (expert) expert.load += held
    }
  },
}
