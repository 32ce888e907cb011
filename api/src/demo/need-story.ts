import { randomBytes } from 'node:crypto'
import type { Viewer } from '@kefutong/contract/role'
import { zibo } from '@kefutong/contract/rules/packs/zibo'
import { visitStages } from '@kefutong/contract/visit'
import { uuidv7 } from 'uuidv7'
import type { Calendar } from '../calendar/calendar'
import { addDays, today } from '../calendar/dates'
import { helpShortOf, helpTokenOf } from '../help-code/token'
import { recorder } from '../history'
import { countsOfNeed } from '../metric/of-need'
import { countsOfVisit } from '../metric/of-visit'
import { moveNeed } from '../need/move'
import { announce } from '../need/notify'
import type { NeedRow } from '../need/queries'
import { insertNeed } from '../need/raise'
import { keepWords } from '../need/search'
import { tokenHash } from '../token'
import type { Tx, World } from '../world'
import { type DemoNeed, demoNeeds, demoVisits, type NeedDeed } from './needs'
import { contactPhone, type Seats } from './people'
import { enterprises } from './places'
import { morning } from './story'

const pack = { revision: 1, pack: zibo }

const asViewer = (cityId: string, seats: Seats, plan: DemoNeed, by: NeedDeed['by']): Viewer => {
  if (by === 'clock') return { cityId, role: 'clock' }
  const seat = {
    owner: seats.enterprises[plan.enterprise],
    expert: seats.experts[plan.expert ?? -1],
    commissioner: seats.commissioner,
    city: seats.city,
  }[by]
  if (!seat) throw new Error(`nobody sits as ${by}`)
  return { cityId, ...seat }
}

const placeOf = async (db: Tx, cityId: string, index: number) => {
  const known = await db
    .selectFrom('enterprise')
    .select(['id', 'name', 'region_code', 'chains'])
    .where('city_id', '=', cityId)
    .where('name', '=', enterprises[index]?.name ?? '')
    .executeTakeFirstOrThrow()
  return {
    enterpriseId: known.id,
    enterpriseName: known.name,
    regionCode: known.region_code,
    chains: known.chains,
    helpCodeId: null,
  }
}

const enriched = async (db: Tx, row: NeedRow, { more }: DemoNeed) => {
  if (!more) return row
  const { keyPoints, budgetFen, ...rest } = more
  const next = await db
    .updateTable('need')
    .set({
      ...rest,
      ...(keyPoints ? { key_points: keyPoints } : {}),
      ...(budgetFen ? { budget_fen: budgetFen } : {}),
    })
    .where('city_id', '=', row.city_id)
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  await keepWords(db, next)
  return next
}

/** The day it was raised: so many days ago, and before a long holiday more, so that everything since lies behind us. */
const dayRaised = (working: Calendar, plan: DemoNeed, day: string) => {
  const longest = Math.max(0, ...plan.deeds.filter(({ by }) => by !== 'clock').map(({ after }) => after))
  let raised = addDays(day, -plan.daysAgo)
  while (longest > 0 && working.workingDaysBetween(raised, day).days <= longest) raised = addDays(raised, -1)
  return raised
}

/** One need lived through by the machinery that the product itself uses. */
const liveNeed = async (db: Tx, cityId: string, seats: Seats, plan: DemoNeed, working: Calendar, now: Date) => {
  const raisedOn = dayRaised(working, plan, today(now))
  const at = plan.daysAgo === 0 ? now : morning(raisedOn, plan.enterprise)
  const owner = asViewer(cityId, seats, plan, 'owner')
  const viewer: Viewer = plan.guest ? { cityId, role: 'guest' } : owner
  const inserted = await insertNeed(
    { db, viewer, at, calendar: working, pack },
    {
      ...{ id: uuidv7(), sentence: plan.sentence, phone: contactPhone(plan.enterprise) },
      ...{
        place: await placeOf(db, cityId, plan.enterprise),
        raise_hash: randomBytes(32),
        device_hash: randomBytes(32),
      },
    },
  )
  await recorder(db, viewer, 'seed', at).record({
    ...{ thing: 'need', id: inserted.id, move: 'raise', to: 'raised', version: 1 },
    counts: countsOfNeed(inserted),
  })
  await announce(db, inserted, at)
  let row = await enriched(db, inserted, plan)
  for (const [index, deed] of plan.deeds.entries()) {
    const due = deed.by === 'clock' ? row.follow_up_on : working.addWorkingDays(raisedOn, deed.after).date
    const moment = morning(due ?? raisedOn, plan.enterprise + index * 9)
    const doer = asViewer(cityId, seats, plan, deed.by)
    const doing = {
      db,
      viewer: doer,
      at: moment,
      calendar: working,
      pack,
      record: recorder(db, doer, 'seed', moment).record,
    }
    const says = deed.move === 'start' || deed.move === 'solve' ? { note: deed.says } : { reason: deed.says }
    const expertId = deed.move === 'dispatch' ? { expertId: seats.experts[plan.expert ?? -1]?.personId } : {}
    row = await moveNeed(doing, row, deed.move, { ...says, ...expertId })
  }
}

const visitDays = (stage: (typeof visitStages)[number], day: string) => {
  const on = (one: (typeof visitStages)[number]) =>
    visitStages.indexOf(one) <= visitStages.indexOf(stage) ? day : null
  return { met_on: day, introduced_on: on('introduced'), intent_on: on('intent'), contract_on: on('contract') }
}

const liveVisits = async (db: Tx, cityId: string, seats: Seats, now: Date) => {
  for (const plan of demoVisits) {
    const expert = seats.experts[plan.expert]
    const place = plan.enterprise === undefined ? undefined : await placeOf(db, cityId, plan.enterprise)
    const day = addDays(today(now), -plan.daysAgo)
    const at = morning(day, plan.expert)
    const viewer: Viewer = { cityId, ...seats.commissioner }
    const id = uuidv7()
    const visit = await db
      .insertInto('visit')
      .values({
        ...{ city_id: cityId, id, state: plan.stage, commissioner_id: seats.commissioner.personId },
        ...{ expert_id: expert?.personId ?? null, expert_name: expert?.name ?? '' },
        enterprise_id: place?.enterpriseId ?? null,
        enterprise_name: place?.enterpriseName ?? null,
        region_code: place?.regionCode ?? null,
        chain: place?.chains[0] ?? null,
        ...{ need_id: null, note: plan.note, raise_hash: randomBytes(32) },
        ...visitDays(plan.stage, day),
        ...{ created_at: at, updated_at: at },
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    const recorded = { thing: 'visit', id, move: 'record', to: plan.stage, version: 1 }
    await recorder(db, viewer, 'seed', at).record({ ...recorded, counts: countsOfVisit(visit) })
  }
}

const makeCode = async (world: World, db: Tx, seats: Seats, index: number, at: Date) => {
  const { cityId, secret } = world.config
  const place = await placeOf(db, cityId, index)
  const id = uuidv7()
  const code = { kind: 'enterprise' as const, name: place.enterpriseName, enterprise_id: place.enterpriseId }
  await db
    .insertInto('help_code')
    .values({
      ...{ city_id: cityId, id, ...code, region_code: place.regionCode, made_by: seats.city.personId, made_at: at },
      token_hash: tokenHash(helpTokenOf(secret, id)),
      short_code: helpShortOf(secret, id),
      ...{ expires_on: null, revoked_at: null },
    })
    .execute()
  await recorder(db, { cityId, ...seats.city }, 'seed', at).record({ thing: 'help-code', id, move: 'make' })
}

/** Needs in every state, a commissioner's visits, and two codes to scan. */
export const seedNeeds = async (world: World, db: Tx, seats: Seats, working: Calendar, now: Date) => {
  const { cityId } = world.config
  for (const plan of [...demoNeeds].sort((a, b) => b.daysAgo - a.daysAgo))
    await liveNeed(db, cityId, seats, plan, working, now)
  await liveVisits(db, cityId, seats, now)
  for (const index of [2, 0]) await makeCode(world, db, seats, index, morning(addDays(today(now), -30), index))
}
