import type { FilingMove, FilingState } from '@kefutong/contract/filing/lifecycle'
import type { Viewer } from '@kefutong/contract/role'
import { today } from './calendar/dates'
import { deskFor } from './filing/desk'
import { makeMove } from './filing/move'
import { recorder } from './history'
import { lapse } from './lapse'
import { seal } from './ledger/seal'
import { fold } from './metric/fold'
import { tickNeeds } from './need/tick'
import { publishDue } from './release/publish'
import { remindWaiting } from './service-log/remind'
import { isOurTurn } from './turn'
import type { Tx, World } from './world'

const batch = 50

const due: ReadonlyArray<{
  move: FilingMove
  states: FilingState[]
  column: 'effective_on' | 'term_end'
  sign: '<=' | '<'
}> = [
  { move: 'take-effect', states: ['notice'], column: 'effective_on', sign: '<=' },
  { move: 'expire', states: ['in-force', 'suspended'], column: 'term_end', sign: '<' },
]

/** Any number of processes may run this. Rows that somebody is just moving are left for the next time, not waited for. */
const closeBatch = (world: World, rule: (typeof due)[number]) =>
  world.db.transaction().execute(async (db: Tx) => {
    const at = world.now()
    const viewer: Viewer = { cityId: world.config.cityId, role: 'clock' }
    if (!(await isOurTurn(db, viewer.cityId, rule.move))) return 0
    const rows = await db
      .selectFrom('filing')
      .selectAll()
      .where('city_id', '=', viewer.cityId)
      .where('state', 'in', rule.states)
      .where(rule.column, rule.sign, today(at))
      .orderBy(rule.column)
      .orderBy('id')
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute()
    if (rows.length === 0) return 0
    const desk = await deskFor({ db, viewer, at })
    const { record } = recorder(db, viewer, 'clock', at)
    for (const row of rows) await makeMove({ ...desk, record }, row, rule.move)
    return rows.length
  })

const remindBatch = (world: World) =>
  world.db.transaction().execute(async (db: Tx) => {
    const { cityId } = world.config
    return (await isOurTurn(db, cityId, 'remind')) ? remindWaiting(db, cityId, world.now()) : 0
  })

const keepKeysFor = 7 * 24 * 3_600_000

/** Keys of requests long answered are dropped; nobody retries after a week. */
const sweep = (world: World) =>
  world.db
    .deleteFrom('idempotency')
    .where('city_id', '=', world.config.cityId)
    .where('at', '<', new Date(world.now().getTime() - keepKeysFor))
    .execute()

/** Everything that is due now. Running it twice does nothing the second time. */
export const tick = async (world: World) => {
  let closed = 0
  for (const rule of due) {
    for (let done = batch; done === batch; ) {
      done = await closeBatch(world, rule)
      closed += done
    }
  }
  while ((await remindBatch(world)) > 0);
  closed += await tickNeeds(world)
  await publishDue(world)
  await lapse(world)
  await sweep(world)
  await seal(world)
  await fold(world)
  return closed
}

/** The clock of a running server: now, then every minute, one tick at a time. */
export const startClock = (world: World, everyMs = 60_000) => {
  let running: Promise<unknown> = Promise.resolve()
  let stopped = false
  const run = () => {
    if (stopped) return
    running = tick(world).catch((error) => world.log.error({ err: error }, 'clock'))
  }
  const timer = setInterval(run, everyMs)
  run()
  return async () => {
    stopped = true
    clearInterval(timer)
    await running
  }
}
