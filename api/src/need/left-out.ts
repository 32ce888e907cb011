import type { MatchState } from '@kefutong/contract/match'
import type { Viewer } from '@kefutong/contract/role'
import type { Tx } from '../world'
import type { NeedRow } from './queries'

const cameToNothing: MatchState[] = ['declined', 'lapsed']

/** The people behind the need: who raised it, whoever has its telephone, and everybody with a seat in the enterprise. */
const asking = async (db: Tx, need: NeedRow) => {
  const people = await db
    .selectFrom('person')
    .select('id')
    .where('city_id', '=', need.city_id)
    .where('phone', '=', need.phone)
    .execute()
  const members = need.enterprise_id
    ? await db
        .selectFrom('membership')
        .select('person_id as id')
        .where('city_id', '=', need.city_id)
        .where('org_id', '=', need.enterprise_id)
        .where('until', 'is', null)
        .execute()
    : []
  return [...people, ...members].map(({ id }) => id)
}

/** Who is not recommended for this need: nobody stands on both sides of it, and nobody is asked twice who let it go. */
export const leftOutOf = async (db: Tx, viewer: Viewer, need: NeedRow) => {
  const own = [need.raised_by, viewer.personId].flatMap((id) => id ?? [])
  const before = await db
    .selectFrom('match')
    .select('expert_id')
    .where('city_id', '=', need.city_id)
    .where('need_id', '=', need.id)
    .where('state', 'in', cameToNothing)
    .execute()
  return {
    sides: new Set([...own, ...(await asking(db, need))]),
    returned: new Set(before.map(({ expert_id }) => expert_id)),
  }
}
