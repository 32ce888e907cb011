import { bureau, type Viewer } from '@kefutong/contract/role'
import type { Tx } from './world'

const seated: ReadonlySet<Viewer['role']> = new Set(['enterprise', 'employer', 'commissioner', ...bureau])

/** Anybody with a telephone may call themselves an expert; whose appointment took effect was looked at by four offices. */
export const isVouchedFor = async (db: Tx, { cityId, role, personId }: Viewer) => {
  if (seated.has(role)) return true
  if (role !== 'expert' || !personId) return false
  const appointed = await db
    .selectFrom('filing')
    .select('id')
    .where('city_id', '=', cityId)
    .where('expert_id', '=', personId)
    .where('in_force_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  return appointed !== undefined
}
