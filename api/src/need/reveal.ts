import { type Contact, matches, revealsADay } from '@kefutong/contract/match'
import { needs } from '@kefutong/contract/need/endpoints'
import { Problem } from '@kefutong/contract/problem'
import { calendarOf } from '../calendar/of-city'
import type { Ask, On } from '../http'
import type { Tx } from '../world'
import { spend } from './budget'
import { timesOf } from './facts'
import { grantOf } from './grant'
import { lockNeed, type NeedRow } from './queries'

type Revealing = Pick<Ask<unknown>, 'db' | 'viewer' | 'at' | 'record'>

const expertContact = (db: Tx, need: NeedRow) =>
  db
    .selectFrom('expert as x')
    .innerJoin('person as p', (join) => join.onRef('p.city_id', '=', 'x.city_id').onRef('p.id', '=', 'x.id'))
    .innerJoin('institution as i', (join) =>
      join.onRef('i.city_id', '=', 'x.city_id').onRef('i.id', '=', 'x.institution_id'),
    )
    .select(['x.name', 'p.phone', 'i.name as org'])
    .where('x.city_id', '=', need.city_id)
    .where('x.id', '=', need.expert_id)
    .executeTakeFirstOrThrow()

const raiserContact = async (db: Tx, need: NeedRow) => {
  const person = need.raised_by
    ? await db
        .selectFrom('person')
        .select('name')
        .where('city_id', '=', need.city_id)
        .where('id', '=', need.raised_by)
        .executeTakeFirst()
    : undefined
  return { name: person?.name || '提出人', org: need.enterprise_name, phone: need.phone }
}

const counted = async ({ db, viewer, at }: Revealing, who: string, day: number) => {
  const spent = await spend(db, viewer.cityId, `reveal:${who}`, { day }, at)
  if (!spent) throw new Problem('revealLimit')
  return spent.left
}

/** From the first look at a telephone number on, the two have met: that promise is kept. */
const contacted = async ({ db, at }: Revealing, need: NeedRow) => {
  if (need.contacted_at) return
  const times = timesOf(await calendarOf(db, need.city_id), { ...need, contacted_at: at })
  await db
    .updateTable('need')
    .set({ contacted_at: at, ...times })
    .where('city_id', '=', need.city_id)
    .where('id', '=', need.id)
    .execute()
}

/** A match that ended gives nothing away any more. */
const stands = async (db: Tx, need: NeedRow) => {
  const match = await db
    .selectFrom('match')
    .select('state')
    .where('city_id', '=', need.city_id)
    .where('id', '=', need.match_id)
    .executeTakeFirst()
  return match?.state === 'agreed'
}

/** One side sees the other's number: after both said yes, one at a time, counted and written down. */
export const revealOther = async (
  asking: Revealing,
  need: NeedRow,
  side: 'owner' | 'matched',
  who: string,
): Promise<Contact> => {
  const { db, record } = asking
  if (!need.match_id || !need.expert_agreed || !need.enterprise_agreed) throw new Problem('matchNotBoth')
  if (!(await stands(db, need))) throw new Problem('notFound')
  const left = await counted(asking, who, revealsADay.party)
  const { phone, ...found } = side === 'owner' ? await expertContact(db, need) : await raiserContact(db, need)
  await contacted(asking, need)
  await record({ thing: 'need', id: need.id, move: side === 'owner' ? 'reveal-expert' : 'reveal-enterprise' })
  return { ...found, phone: phone ?? '', left }
}

export const revealRoutes = (on: On) => {
  on(matches.contact, async (ask) => {
    const { db, viewer, input } = ask
    const match = await db
      .selectFrom('match')
      .select('need_id')
      .where('city_id', '=', viewer.cityId)
      .where('id', '=', input.id)
      .executeTakeFirst()
    const need = match && (await lockNeed(db, viewer, match.need_id))
    const grant = need && grantOf(viewer, need)
    if (!need || need.match_id !== input.id || (grant !== 'owner' && grant !== 'matched')) throw new Problem('notFound')
    return revealOther(ask, need, grant, viewer.personId ?? '')
  })

  on(needs.contact, async (ask) => {
    const { db, viewer, input, record } = ask
    const need = await lockNeed(db, viewer, input.id)
    if (!need || grantOf(viewer, need) !== 'official') throw new Problem('notFound')
    const left = await counted(ask, viewer.personId ?? '', revealsADay.official)
    await record({ thing: 'need', id: need.id, move: 'reveal-raiser' })
    return { ...(await raiserContact(db, need)), left }
  })
}
