import { noteNeeded } from '@kefutong/contract/need/endpoints'
import { type NeedMove, type NeedState, shelfOf } from '@kefutong/contract/need/lifecycle'
import { type Fault, Problem } from '@kefutong/contract/problem'
import type { Updateable } from 'kysely'
import { addDays, today } from '../calendar/dates'
import { workingTenths } from '../calendar/hours'
import type { Tables } from '../db/tables'
import type { Desk } from '../filing/effects'
import { dispatch, endMatch, endOffers, noMatch, sayYes } from './dispatch'
import { workOf } from './facts'
import { firstLevel } from './level'
import { clockColumns, clockMoved } from './promise'
import { findNeed, type NeedRow } from './queries'

export type Change = Updateable<Tables['need']>

/** What a move may bring along. */
export type Brought = {
  reason?: string | undefined
  note?: string | undefined
  expertId?: string | undefined
  into?: string | undefined
  regionCode?: string | undefined
  enterpriseId?: string | undefined
}

const wrong = (...faults: Fault[]) => new Problem('inputInvalid', { faults })

/** The place of a need as its verifier settles it: a registered enterprise brings its county along. */
const settle = async ({ db, viewer, at }: Desk, need: NeedRow, brought: Brought): Promise<Change> => {
  const handled = { verified_at: at, handled_by: viewer.personId ?? null }
  if (brought.enterpriseId) {
    const known = await db
      .selectFrom('enterprise')
      .select(['id', 'name', 'region_code', 'chains'])
      .where('city_id', '=', need.city_id)
      .where('id', '=', brought.enterpriseId)
      .executeTakeFirst()
    if (!known) throw wrong({ field: 'enterpriseId', says: '没有找到这家企业' })
    const chains = need.chains.length > 0 ? need.chains : known.chains.slice(0, 3)
    return {
      ...handled,
      enterprise_id: known.id,
      enterprise_name: known.name,
      region_code: known.region_code,
      chains,
    }
  }
  const region = brought.regionCode ?? need.region_code
  const there =
    region &&
    (await db
      .selectFrom('region')
      .select('code')
      .where('city_id', '=', need.city_id)
      .where('code', '=', region)
      .executeTakeFirst())
  if (!there) throw wrong({ field: 'regionCode', says: '请选择区县' })
  return { ...handled, region_code: region }
}

const endable: readonly NeedState[] = ['merged', 'refused', 'withdrawn', 'unsolved', 'settled']

/** A duplicate goes into a need that this person can see and that is still under way. */
const merge = async ({ db, viewer }: Desk, need: NeedRow, { into }: Brought): Promise<Change> => {
  if (!into) throw wrong({ field: 'into', says: '请选择合并到哪一条' })
  const target = into === need.id ? undefined : await findNeed(db, viewer, into)
  if (!target || endable.includes(target.state)) throw new Problem('mergeElsewhere')
  return { merged_into: target.id, handled_by: viewer.personId ?? null }
}

/** A match came to nothing: the need is free again. */
const comeBack = async (desk: Desk, need: NeedRow, how: 'declined' | 'lapsed'): Promise<Change> => {
  await endMatch(desk, need, how)
  return { ...noMatch, returns: need.returns + 1 }
}

/** The problem came back: a new round, with nobody on it yet. */
const beginAgain = async (desk: Desk, need: NeedRow): Promise<Change> => {
  await endMatch(desk, need, 'over')
  return {
    ...noMatch,
    returns: 0,
    contacted_at: null,
    started_at: null,
    solved_at: null,
    confirmed_at: null,
    follow_up_on: null,
    plan: null,
    outcome: null,
  }
}

const noteOf = (move: NeedMove, note: string | undefined) => {
  const missing = noteNeeded[move]
  if (missing && !note) throw wrong({ field: 'note', says: missing })
  return note ?? null
}

const own = async (desk: Desk, need: NeedRow, move: NeedMove, brought: Brought): Promise<Change> => {
  const { at } = desk
  switch (move) {
    case 'verify':
      return settle(desk, need, brought)
    case 'merge':
      return merge(desk, need, brought)
    case 'refuse':
      return { handled_by: desk.viewer.personId ?? null }
    case 'withdraw':
      await endOffers(desk, need)
      return { paused_from: null }
    case 'dispatch':
      return dispatch(desk, need, { expertId: brought.expertId })
    case 'accept':
      return sayYes(desk, need, 'expert')
    case 'agree':
      return sayYes(desk, need, 'enterprise')
    case 'decline':
      return comeBack(desk, need, 'declined')
    case 'lapse':
      return comeBack(desk, need, 'lapsed')
    case 'start':
      return { plan: noteOf(move, brought.note), started_at: at, contacted_at: need.contacted_at ?? at }
    case 'solve':
      return { outcome: noteOf(move, brought.note), solved_at: at }
    case 'confirm':
      await endOffers(desk, need)
      return { confirmed_at: at, follow_up_on: addDays(today(at), need.clocks.followUp) }
    case 'give-up':
      await endMatch(desk, need, 'over')
      await endOffers(desk, need)
      return {}
    case 'close':
      await endOffers(desk, need)
      return {}
    case 'still':
      await endMatch(desk, need, 'over')
      return {}
    case 'reopen':
      return beginAgain(desk, need)
    case 'pause':
      return { paused_from: need.state }
    case 'resume':
      return { paused_from: null }
    case 'release':
      return { returns: 0 }
    case 'clear':
      return { held: [] }
    default:
      return {}
  }
}

const answers: readonly NeedMove[] = ['verify', 'refuse', 'merge', 'pause']

/** The first word of an office: how long the enterprise waited for it, kept as it was counted that day. */
const responded = ({ calendar, at }: Desk, need: NeedRow, move: NeedMove): Change =>
  need.state === 'raised' && need.response_tenths === null && answers.includes(move)
    ? { response_tenths: workingTenths(calendar, need.raised_at, at) }
    : {}

/** Everything a move writes into the row: its own, the clock, the new state and its shelf. */
export const effectsOf = async (
  desk: Desk,
  need: NeedRow,
  move: NeedMove,
  to: NeedState,
  brought: Brought,
): Promise<Change> => {
  const change = await own(desk, need, move, brought)
  const work = clockMoved(workOf(need), {
    ...{ move, to, day: today(desk.at), reason: brought.reason ?? '' },
    firstLevel: move === 'reopen' ? await firstLevel(desk.db, need.city_id, need.region_code) : need.level,
  })
  return {
    ...change,
    ...responded(desk, need, move),
    ...clockColumns(desk.calendar, work, need),
    clock_from: work.from,
    pauses: JSON.stringify(work.pauses),
    level: work.level,
    state: to,
    shelf: shelfOf[to],
  }
}
