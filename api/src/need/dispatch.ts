import type { MatchReason } from '@kefutong/contract/match'
import { Problem } from '@kefutong/contract/problem'
import { needClocksOf } from '@kefutong/contract/rules/pack'
import { uuidv7 } from 'uuidv7'
import { addDays, today } from '../calendar/dates'
import type { Desk } from '../filing/effects'
import type { Tx } from '../world'
import type { NeedRow } from './queries'

/** The standing offer of an expert for a need. */
export const offerOf = (db: Tx, need: Pick<NeedRow, 'city_id' | 'id'>, expertId: string) =>
  db
    .selectFrom('match')
    .selectAll()
    .where('city_id', '=', need.city_id)
    .where('need_id', '=', need.id)
    .where('expert_id', '=', expertId)
    .where('state', '=', 'offered')
    .executeTakeFirst()

const unfit = (says: string) => new Problem('expertUnfit', { faults: [{ field: 'expertId', says }] })

/** Whether this expert may be asked at all: there, willing, and on no other side of it. */
const refuseUnfit = async ({ db, viewer }: Desk, need: NeedRow, expertId: string, offered: boolean) => {
  const expert = await db
    .selectFrom('expert')
    .innerJoin('person', (join) =>
      join.onRef('person.city_id', '=', 'expert.city_id').onRef('person.id', '=', 'expert.id'),
    )
    .select(['expert.match_opt_out', 'person.phone'])
    .where('expert.city_id', '=', need.city_id)
    .where('expert.id', '=', expertId)
    .executeTakeFirst()
  if (!expert) throw unfit('名录里没有这位专家')
  const seats = await db
    .selectFrom('membership')
    .select(['role', 'org_id'])
    .where('city_id', '=', need.city_id)
    .where('person_id', '=', expertId)
    .where('until', 'is', null)
    .execute()
  if (!seats.some(({ role }) => role === 'expert')) throw unfit('这位专家已不在岗')
  if (expertId === viewer.personId) throw unfit('不能派给自己')
  const asks = expertId === need.raised_by || expert.phone === need.phone
  if (asks || (need.enterprise_id && seats.some(({ org_id }) => org_id === need.enterprise_id)))
    throw unfit('这位专家就是提需求的一方')
  if (expert.match_opt_out && !offered) throw unfit('这位专家选择了不参加推荐')
}

export type Dispatch = { expertId: string | undefined; reasons?: readonly MatchReason[] }

/** Proposes a match; an offer that stands becomes one, with the expert's yes already in it. */
export const dispatch = async (desk: Desk, need: NeedRow, { expertId, reasons = [] }: Dispatch) => {
  const { db, viewer, at, pack } = desk
  if (!expertId) throw new Problem('inputInvalid', { faults: [{ field: 'expertId', says: '请选择专家' }] })
  const offer = await offerOf(db, need, expertId)
  await refuseUnfit(desk, need, expertId, offer !== undefined)
  const lapses_on = addDays(today(at), needClocksOf(pack.pack).lapse)
  const proposed = { state: 'proposed' as const, made_by: viewer.personId ?? '', made_at: at, lapses_on }
  const { id } = offer
    ? await db
        .updateTable('match')
        .set({ ...proposed, reasons: JSON.stringify(reasons) })
        .where('city_id', '=', need.city_id)
        .where('id', '=', offer.id)
        .returning('id')
        .executeTakeFirstOrThrow()
    : await db
        .insertInto('match')
        .values({
          city_id: need.city_id,
          id: uuidv7(),
          need_id: need.id,
          expert_id: expertId,
          ...proposed,
          reasons: JSON.stringify(reasons),
          expert_yes_at: null,
          enterprise_yes_at: null,
          ended_at: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow()
  return {
    expert_id: expertId,
    match_id: id,
    expert_agreed: offer !== undefined,
    enterprise_agreed: false,
    lapses_on,
    handled_by: viewer.personId ?? null,
  }
}

export const noMatch = {
  expert_id: null,
  match_id: null,
  expert_agreed: false,
  enterprise_agreed: false,
  lapses_on: null,
} as const

/** One side says yes; when both have, the match stands and can no longer lapse. */
export const sayYes = async ({ db, at }: Desk, need: NeedRow, side: 'expert' | 'enterprise') => {
  const both = side === 'expert' ? need.enterprise_agreed : need.expert_agreed
  await db
    .updateTable('match')
    .set({
      ...(side === 'expert' ? { expert_yes_at: at } : { enterprise_yes_at: at }),
      ...(both ? { state: 'agreed', lapses_on: null } : {}),
    })
    .where('city_id', '=', need.city_id)
    .where('id', '=', need.match_id)
    .execute()
  return {
    ...(side === 'expert' ? { expert_agreed: true } : { enterprise_agreed: true }),
    ...(both ? { lapses_on: null } : {}),
  }
}

export const endMatch = ({ db, at }: Desk, need: NeedRow, state: 'declined' | 'lapsed' | 'over') =>
  db
    .updateTable('match')
    .set({ state, ended_at: at, lapses_on: null })
    .where('city_id', '=', need.city_id)
    .where('id', '=', need.match_id)
    .execute()

/** Offers for a need that is over have nothing left to wait for. */
export const endOffers = ({ db, at }: Desk, need: NeedRow) =>
  db
    .updateTable('match')
    .set({ state: 'over', ended_at: at, lapses_on: null })
    .where('city_id', '=', need.city_id)
    .where('need_id', '=', need.id)
    .where('state', '=', 'offered')
    .execute()
