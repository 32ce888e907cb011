import { matches } from '@kefutong/contract/match'
import { Problem } from '@kefutong/contract/problem'
import { needClocksOf } from '@kefutong/contract/rules/pack'
import { uuidv7 } from 'uuidv7'
import { addDays, today } from '../calendar/dates'
import type { On } from '../http'
import { packInForce } from '../pack'
import { offerOf } from './dispatch'
import { peopleAt } from './level'
import { mayOffer } from './matches'
import { tell } from './notify'
import { lockNeed } from './queries'

/** 我来对接, and whether one wants to be recommended. */
export const offerRoutes = (on: On) => {
  on(matches.offer, async ({ db, viewer, input, at, record }) => {
    const need = await lockNeed(db, viewer, input.id)
    if (!need) throw new Problem('notFound')
    const personId = viewer.personId ?? ''
    if (await offerOf(db, need, personId)) throw new Problem('offerTwice')
    if (!(await mayOffer(db, viewer, need))) throw new Problem('moveNotPossible')
    const profile = await db
      .selectFrom('expert')
      .select('name')
      .where('city_id', '=', viewer.cityId)
      .where('id', '=', personId)
      .executeTakeFirst()
    if (!profile) throw new Problem('expertUnfit', { faults: [{ field: 'id', says: '提交一次备案后才有专家档案' }] })
    const { pack } = await packInForce(db, viewer.cityId)
    const lapsesOn = addDays(today(at), needClocksOf(pack).lapse)
    const id = uuidv7()
    await db
      .insertInto('match')
      .values({
        city_id: viewer.cityId,
        id,
        need_id: need.id,
        expert_id: personId,
        state: 'offered',
        made_by: personId,
        made_at: at,
        lapses_on: lapsesOn,
        expert_yes_at: at,
        enterprise_yes_at: null,
        ended_at: null,
      })
      .execute()
    await record({ thing: 'need', id: need.id, move: 'offer' })
    const people = need.handled_by ? [need.handled_by] : await peopleAt(db, need.city_id, need.level, need.region_code)
    const note = { title: '有专家愿意对接一条需求', body: `${need.number}：${profile.name}愿意对接，请看是否派单。` }
    await tell(
      db,
      need,
      at,
      people.map((person) => [person, note]),
      personId,
    )
    return { id, lapsesOn }
  })

  on(matches.preference, async ({ db, viewer }) => {
    const row = await db
      .selectFrom('expert')
      .select('match_opt_out')
      .where('city_id', '=', viewer.cityId)
      .where('id', '=', viewer.personId ?? '')
      .executeTakeFirst()
    return { optOut: row?.match_opt_out ?? false }
  })

  on(matches.prefer, async ({ db, viewer, input, at, record }) => {
    const row = await db
      .updateTable('expert')
      .set({ match_opt_out: input.optOut, updated_at: at })
      .where('city_id', '=', viewer.cityId)
      .where('id', '=', viewer.personId ?? '')
      .returning('id')
      .executeTakeFirst()
    if (!row) throw new Problem('notFound')
    await record({ thing: 'expert', id: row.id, move: input.optOut ? 'opt-out' : 'opt-in' })
    return { optOut: input.optOut }
  })
}
