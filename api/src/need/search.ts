import { readNeedNumber } from '@kefutong/contract/need/number'
import type { Viewer } from '@kefutong/contract/role'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { Tables } from '../db/tables'
import { holds, vectorOf } from '../words/search'
import { tokensOf } from '../words/tokens'
import type { Tx } from '../world'
import type { NeedRow } from './queries'

const readable = (need: Pick<NeedRow, 'sentence' | 'key_points' | 'goal' | 'keywords'>) =>
  [need.sentence, need.key_points, need.goal, ...need.keywords].filter(Boolean).join('\n')

/** The words a need is like another one by. */
export const wordsOf = (need: Parameters<typeof readable>[0]) => tokensOf(readable(need))

/** Writes what a need is found by; called whenever its text changes. */
export const keepWords = async (db: Tx, need: NeedRow) => {
  const words = wordsOf(need)
  const columns = {
    tokens: vectorOf(words),
    office_tokens: vectorOf([...words, ...tokensOf(need.enterprise_name)]),
  }
  await db
    .insertInto('need_search')
    .values({ city_id: need.city_id, need_id: need.id, ...columns })
    .onConflict((conflict) => conflict.columns(['city_id', 'need_id']).doUpdateSet(columns))
    .execute()
}

const knowTheEnterprise: readonly Viewer['role'][] = ['commissioner', 'county', 'city', 'enterprise']

/** Every word of the question, or the number itself. In the hall an enterprise's name finds nothing. */
export const matching =
  (q: string, viewer: Viewer, hall: boolean) =>
  (where: ExpressionBuilder<Tables, 'need'>): Expression<SqlBool> => {
    const number = readNeedNumber(q)
    if ('text' in number) return where('need.number', '=', number.text)
    const column = !hall && knowTheEnterprise.includes(viewer.role) ? 'office_tokens' : 'tokens'
    return where.exists(
      where
        .selectFrom('need_search as s')
        .select('s.need_id')
        .whereRef('s.city_id', '=', 'need.city_id')
        .whereRef('s.need_id', '=', 'need.id')
        .where(holds(`s.${column}`, q)),
    )
  }
