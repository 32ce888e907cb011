import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import { findNeed } from '../need/queries'
import type { Tx } from '../world'

const wrong = (field: string, says: string) => new Problem('inputInvalid', { faults: [{ field, says }] })

/** The expert as picked from the directory, or the name somebody wrote. */
export const expertSide = async (db: Tx, cityId: string, name: string, id: string | undefined) => {
  if (!id) return { expert_id: null, expert_name: name }
  const row = await db
    .selectFrom('expert')
    .select('name')
    .where('city_id', '=', cityId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!row) throw wrong('expertId', '名录里没有这位专家')
  return { expert_id: id, expert_name: row.name }
}

/** The enterprise with its county when it is registered, by pick or by its exact name. */
export const enterpriseSide = async (db: Tx, cityId: string, name: string | undefined, id: string | undefined) => {
  if (!id && !name) return undefined
  const rows = await db
    .selectFrom('enterprise')
    .select(['id', 'name', 'region_code', 'chains'])
    .where('city_id', '=', cityId)
    .where((where) => (id ? where('id', '=', id) : where('name', '=', name ?? '')))
    .limit(2)
    .execute()
  const [known] = rows
  if (id && !known) throw wrong('enterpriseId', '没有找到这家企业')
  if (known && rows.length === 1)
    return {
      ...{ enterprise_id: known.id, enterprise_name: known.name, region_code: known.region_code },
      chain: known.chains[0] ?? null,
    }
  return { enterprise_id: null, enterprise_name: name ?? '', region_code: null, chain: null }
}

export const needSide = async (db: Tx, viewer: Viewer, id: string | undefined) => {
  if (id && !(await findNeed(db, viewer, id))) throw wrong('needId', '没有找到这条需求')
  return { need_id: id ?? null }
}
