import { createHash } from 'node:crypto'
import type { Viewer } from '@kefutong/contract/role'
import { zibo } from '@kefutong/contract/rules/packs/zibo'
import { uuidv7 } from 'uuidv7'
import { calendar } from '../calendar/calendar'
import { addDays, today } from '../calendar/dates'
import { mirror } from '../filing/draft'
import { makeMove } from '../filing/move'
import type { FilingRow } from '../filing/queries'
import { recorder } from '../history'
import { countsOfEnterprise } from '../metric/of-register'
import { keepCounts } from '../metric/write'
import { monthsDue } from '../release/months'
import { publish } from '../release/publish'
import type { Tx, World } from '../world'
import { demoAgreement } from './agreement'
import { buildCity } from './city/build'
import { type DemoFiling, demoFilings, experts } from './experts'
import { demoForm } from './form'
import { liveLogs } from './live-logs'
import { seedNeeds } from './need-story'
import { contactPhone, expertPhone, type Seats, seatPeople } from './people'
import { chains, enterprises, institutions, regions } from './places'
import { daysOf, morning, type Step, stepsTo } from './story'

const lay = async (db: Tx, cityId: string, at: Date) => {
  await db.insertInto('city').values({ city_id: cityId, name: '淄博市', bureau: '淄博市科技局' }).execute()
  await db
    .insertInto('rule_pack')
    .values({ city_id: cityId, revision: 1, pack: JSON.stringify(zibo) })
    .execute()
  await db
    .insertInto('region')
    .values(regions.map((region, position) => ({ city_id: cityId, ...region, position })))
    .execute()
  await db
    .insertInto('chain')
    .values(chains.map((chain, position) => ({ city_id: cityId, ...chain, position })))
    .execute()
  await db
    .insertInto('institution')
    .values(institutions.map((name) => ({ city_id: cityId, id: uuidv7(), name })))
    .execute()
  const firms = await db
    .insertInto('enterprise')
    .values(
      enterprises.map((one, index) => ({
        city_id: cityId,
        id: uuidv7(),
        uscc: one.uscc,
        name: one.name,
        region_code: one.region,
        chains: [one.chain],
        standings: one.standings,
        business: one.business,
        contact: one.contact,
        contact_phone: contactPhone(index),
        created_at: at,
      })),
    )
    .returningAll()
    .execute()
  await keepCounts(db, cityId, today(at), firms.flatMap(countsOfEnterprise))
}

const attachAgreement = async (world: World, db: Tx, filing: FilingRow, at: Date) => {
  const bytes = demoAgreement()
  const id = uuidv7()
  const key = `${filing.city_id}/${id}.pdf`
  await world.files.put(key, bytes, 'application/pdf')
  await db
    .insertInto('attachment')
    .values({
      city_id: filing.city_id,
      id,
      filing_id: filing.id,
      kind: 'agreement',
      name: '三方协议（演示）.pdf',
      mime: 'application/pdf',
      bytes: bytes.length,
      pages: 1,
      sha256: createHash('sha256').update(bytes).digest(),
      storage_key: key,
      uploaded_by: filing.expert_id,
      at,
      removed_at: null,
    })
    .execute()
}

const actor = (cityId: string, seats: Seats, plan: DemoFiling, by: Step['by']): Viewer => {
  if (by === 'clock') return { cityId, role: 'clock' }
  const region = regions.findIndex(({ code }) => code === enterprises[plan.enterprise]?.region)
  const institution = experts[plan.expert]?.institution ?? 0
  const seat = {
    expert: seats.experts[plan.expert],
    enterprise: seats.enterprises[plan.enterprise],
    employer: seats.employers[institution],
    county: seats.counties[region],
    city: seats.city,
  }[by]
  if (!seat) throw new Error(`nobody sits as ${by}`)
  return { cityId, ...seat }
}

/** One filing lived through, move by move, by the machinery that the product itself uses. */
const live = async (world: World, db: Tx, cityId: string, seats: Seats, plan: DemoFiling, now: Date) => {
  const working = calendar()
  const steps = stepsTo[plan.state]
  const days = daysOf(working, today(now), plan.state, plan.daysAgo)
  const expert = experts[plan.expert]
  const owner = seats.experts[plan.expert]
  if (!expert || !owner) throw new Error(`no expert ${plan.expert}`)
  const begun = days[0] ?? today(now)
  const form = demoForm(
    expert,
    plan,
    { expert: expertPhone(plan.expert), contact: contactPhone(plan.enterprise) },
    addDays(begun, 25),
  )
  const draft = plan.state === 'draft' ? { expert: form.expert } : form
  const began = morning(begun, plan.expert)
  const inserted = await db
    .insertInto('filing')
    .values({
      city_id: cityId,
      id: uuidv7(),
      version: 2,
      state: 'draft',
      expert_id: owner.personId,
      form: JSON.stringify(draft),
      ...mirror(draft),
      pack_revision: 1,
      created_at: began,
      updated_at: began,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
  if (steps.length > 0) await attachAgreement(world, db, inserted, began)
  let row: FilingRow = inserted
  for (const [index, step] of steps.entries()) {
    const due =
      step.move === 'take-effect'
        ? row.effective_on
        : step.move === 'expire'
          ? addDays(row.term_end ?? '', 1)
          : days[index]
    const day =
      step.by === 'city' && ['suspend', 'end'].includes(step.move) ? addDays(row.effective_on ?? '', 120) : due
    const at = morning(day ?? today(now), plan.expert + index * 7)
    const viewer = actor(cityId, seats, plan, step.by)
    const desk = { db, viewer, at, calendar: working, pack: { revision: 1, pack: zibo } }
    const { record } = recorder(db, viewer, 'seed', at)
    const reason = plan.says ?? (step.move === 'withdraw' ? '聘期要改，先撤回' : undefined)
    row = await makeMove(
      { ...desk, record },
      row,
      step.move,
      ['return', 'object', 'suspend', 'end', 'withdraw'].includes(step.move) ? reason : undefined,
    )
  }
}

/** How much of a city the demo shows: its people and stories alone, or all of Zibo around them. */
export type DemoSize = 'small' | 'city'

/** A small, honest city: every state is there, reached by real moves; run on an empty database only. */
export const seedDemo = async (world: World, size: DemoSize = 'small', begins: () => void = () => {}) => {
  const { cityId } = world.config
  const now = world.now()
  await world.db.transaction().execute(async (db) => {
    const there = await db.selectFrom('city').select('city_id').where('city_id', '=', cityId).executeTakeFirst()
    if (there) return
    begins()
    const founded = morning(addDays(today(now), -800), 0)
    await lay(db, cityId, founded)
    const seats = await seatPeople(db, cityId, founded)
    for (const plan of [...demoFilings].sort((a, b) => b.daysAgo - a.daysAgo))
      await live(world, db, cityId, seats, plan, now)
    await liveLogs(db, world, seats, now)
    await seedNeeds(world, db, seats, calendar(), now)
    if (size === 'city') await buildCity(world, db, seats, now)
    // as if the months before had been published, each when it was over
    for (const month of monthsDue(today(founded), new Set(), now)) await publish(db, cityId, month, now)
    // what happened long ago is no news
    await db
      .updateTable('message')
      .set({ read_at: now })
      .where('city_id', '=', cityId)
      .where('at', '<', new Date(now.getTime() - 10 * 86_400_000))
      .execute()
  })
}
