import type { RulePack } from '@kefutong/contract/rules/pack'
import type { Tx } from './world'

/** The rule pack in force, with its revision. */
export const packInForce = async (db: Tx, cityId: string): Promise<{ revision: number; pack: RulePack }> => {
  const row = await db
    .selectFrom('rule_pack')
    .select(['revision', 'pack'])
    .where('city_id', '=', cityId)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return { revision: row.revision, pack: row.pack }
}
