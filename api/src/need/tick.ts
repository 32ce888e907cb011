import { levelWords, type NeedMove, promiseWords } from '@kefutong/contract/need/lifecycle'
import type { Viewer } from '@kefutong/contract/role'
import { dayWords } from '@kefutong/contract/time'
import { today } from '../calendar/dates'
import { deskFor } from '../filing/desk'
import { recorder } from '../history'
import { isOurTurn } from '../turn'
import type { Tx, World } from '../world'
import { sweepBudgets } from './budget'
import { sweepTries } from './claim'
import { hasCounty } from './level'
import { type Doing, moveNeed } from './move'
import { alarm } from './notify'
import { climbed } from './promise'
import type { NeedRow } from './queries'

const batch = 50

type Due = { column: 'climbs_on' | 'lapses_on' | 'follow_up_on'; sign: '<=' | '<'; states?: NeedRow['state'][] }

const dueRows = (db: Tx, cityId: string, { column, sign, states }: Due, day: string) =>
  db
    .selectFrom('need')
    .selectAll()
    .where('city_id', '=', cityId)
    .where(column, sign, day)
    .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
    .orderBy(column)
    .orderBy('id')
    .limit(batch)
    .forUpdate()
    .skipLocked()
    .execute()

const move = (name: NeedMove) => (doing: Doing, row: NeedRow) => moveNeed(doing, row, name)

/** An unkept promise goes one level up, past a county in which nobody sits. It is no move: the need stays where it stands. */
const climb = async ({ db, calendar, at, record }: Doing, row: NeedRow) => {
  const up = climbed(calendar, { level: row.level, climbsOn: row.climbs_on ?? today(at), climb: row.clocks.climb })
  const skips = up.level === 'county' && !(await hasCounty(db, row.city_id, row.region_code))
  const next = skips ? { level: 'city' as const, climbs_on: null } : up
  const risen = await db
    .updateTable('need')
    .set(next)
    .where('city_id', '=', row.city_id)
    .where('id', '=', row.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  const what = row.due_what ? promiseWords[row.due_what] : ''
  const reason = `${what}应在 ${dayWords(row.due ?? '')}前完成，已转${levelWords[next.level]}督办`
  await record({
    thing: 'need',
    id: row.id,
    move: 'climb',
    from: row.state,
    to: row.state,
    version: row.version,
    reason,
  })
  await alarm(db, risen, at)
}

const deeds: ReadonlyArray<[Due, (doing: Doing, row: NeedRow) => Promise<unknown>]> = [
  [{ column: 'climbs_on', sign: '<=' }, climb],
  [{ column: 'lapses_on', sign: '<', states: ['dispatched', 'accepted'] }, move('lapse')],
  [{ column: 'follow_up_on', sign: '<=', states: ['confirmed'] }, move('follow-up')],
]

const doingOf = async (world: World, db: Tx, job: string): Promise<Doing | undefined> => {
  const at = world.now()
  const viewer: Viewer = { cityId: world.config.cityId, role: 'clock' }
  if (!(await isOurTurn(db, viewer.cityId, `needs ${job}`))) return undefined
  const desk = await deskFor({ db, viewer, at })
  return { ...desk, record: recorder(db, viewer, 'clock', at).record }
}

/** Rows that somebody is just moving are left for the next time, not waited for. */
const closeBatch = (world: World, [due, work]: (typeof deeds)[number]) =>
  world.db.transaction().execute(async (db: Tx) => {
    const doing = await doingOf(world, db, due.column)
    if (!doing) return 0
    const rows = await dueRows(db, world.config.cityId, due, today(doing.at))
    for (const row of rows) await work(doing, row)
    return rows.length
  })

/** Offers nobody took up are over after the same days as a match. */
const lapseOffers = (world: World) =>
  world.db.transaction().execute(async (db: Tx) => {
    const doing = await doingOf(world, db, 'offers')
    if (!doing) return
    const gone = await db
      .updateTable('match')
      .set({ state: 'lapsed', ended_at: doing.at, lapses_on: null })
      .where('city_id', '=', world.config.cityId)
      .where('state', '=', 'offered')
      .where('lapses_on', '<', today(doing.at))
      .returning('need_id')
      .execute()
    for (const { need_id } of gone) await doing.record({ thing: 'need', id: need_id, move: 'offer-lapse' })
    await sweepBudgets(db, world.config.cityId, doing.at)
    await sweepTries(db, world.config.cityId, doing.at)
  })

/** Everything about needs that is due now: climbs, lapsed matches, follow-ups. The second time there is nothing left to do. */
export const tickNeeds = async (world: World) => {
  let closed = 0
  for (const deed of deeds) {
    // again while there was something: after weeks away a need may climb more than once
    for (let done = 1; done > 0; ) {
      done = await closeBatch(world, deed)
      closed += done
    }
  }
  await lapseOffers(world)
  return closed
}
