import { dashboards } from '@kefutong/contract/metric/dashboard'
import type { MetricId } from '@kefutong/contract/metric/registry'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { createApp } from '../../../api/src/app'
import { fold } from '../../../api/src/metric/fold'
import { keepCounts } from '../../../api/src/metric/write'
import { type Actor, cityId, filingIn, openWorld, regions, type TestWorld } from '../../world'
import { actorAt } from '../../world/actor'
import { wake } from '../../world/journey'
import { file, goodLogs, moveLog } from '../../world/service-log'

let world: TestWorld
let other: Awaited<ReturnType<typeof createApp>>
let there: (who: Actor) => Actor
let filingId: string

// one database, two processes: each keeps sums of its own
beforeAll(async () => {
  world = await openWorld()
  other = await createApp({ ...world.world })
  const origin = await other.listen({ port: 0, host: '127.0.0.1' })
  there = ({ personId, token, phone }) => actorAt(origin)(personId, token, phone)
  filingId = (await filingIn(world, 'in-force')).id
  await wake(world, '2027-01-20T09:00:00+08:00')
})
afterAll(async () => {
  await other.close()
  await world.close()
})

type Asked = { on?: string; region?: string; chain?: string }
const figuresOf = async (who: Actor, asked: Asked = {}) => (await who.ask(dashboards.read, asked)).figures
const solved = async (who: Actor, asked: Asked = {}) =>
  (await figuresOf(who, asked)).find(({ id }) => id === 'problems.total')?.value

test('what one process has confirmed the other shows at once, folded or not, and neither shows less again', async () => {
  for (let confirmed = 1; confirmed <= 6; confirmed += 1) {
    const { id } = await file(world.expert, filingId, goodLogs.problem)
    await moveLog(confirmed % 2 ? world.enterprise : there(world.enterprise), id, 'confirm')
    if (confirmed % 3 === 0) await fold(world.world)
    for (const who of [world.city, there(world.city), there(world.county), world.employer])
      expect(await solved(who)).toBe(confirmed)
    expect(await solved(there(world.city), { region: regions.linzi })).toBe(0)
    expect(await solved(there(world.city), { on: '2027-01-19' })).toBe(0)
  }
})

test('while much is said and folded at one process, every reply of the other holds all that was committed before it was asked for', async () => {
  const before = (await solved(world.city)) ?? 0
  const place = { region: regions.zhangdian, chain: 'alumina', institution: world.orgs.institution, slice: '' }
  const metric: MetricId = 'problems.total'
  let [begun, done, busy] = [0, 0, true]
  const writing = (async () => {
    for (let turn = 0; turn < 60; turn += 1) {
      const counts = Array.from({ length: 40 }, () => ({ metric, thing: uuidv7(), amount: 1, ...place }))
      begun += counts.length
      await keepCounts(world.db, cityId, '2027-01-20', counts)
      done += counts.length
      if (turn % 2) await fold(world.world)
    }
    busy = false
  })()
  const asking = async (who: Actor) => {
    while (busy) {
      const least = before + done
      const value = (await solved(who)) ?? 0
      expect(value).toBeGreaterThanOrEqual(least)
      expect(value).toBeLessThanOrEqual(before + begun)
    }
  }
  await Promise.all([writing, asking(there(world.city)), asking(there(world.city)), asking(world.city)])
  for (const who of [world.city, there(world.city)]) expect(await solved(who)).toBe(before + 2400)
})

test('the same tag stands for the same reply at both, and a district that is renamed is a new one', async () => {
  const ask = async (who: Actor, origin: string) => {
    const { headers, text } = await fetch(`${origin}/api/dashboard`, {
      headers: { authorization: `Bearer ${who.token}` },
    }).then(async (response) => ({ headers: response.headers, text: await response.text() }))
    return [headers.get('etag'), text]
  }
  const { port } = other.server.address() as { port: number }
  const origins = [world.origin, `http://127.0.0.1:${port}`]
  const [here, elsewhere] = [await ask(world.city, origins[0] ?? ''), await ask(world.city, origins[1] ?? '')]
  expect(elsewhere).toEqual(here)
  await sql`update region set name = '新张店' where city_id = ${cityId} and code = ${regions.zhangdian}`.execute(
    world.db,
  )
  for (const origin of origins) {
    const [tag, text] = await ask(world.city, origin)
    expect(tag).not.toBe(here[0])
    expect(text).toContain('新张店')
  }
})

test('more said at once than is kept apart, and a cube begun anew, are still told as they are', async () => {
  const before = (await solved(there(world.city))) ?? 0
  const of = (count: number) =>
    Array.from({ length: count }, (_, n) => ({
      ...{ metric: 'problems.total' as const, thing: uuidv7(), amount: 1, slice: '', institution: '' },
      ...{ region: n % 2 ? regions.zhangdian : regions.linzi, chain: `c${n}` },
    }))
  for (let turn = 0; turn < 6; turn += 1) await keepCounts(world.db, cityId, '2027-01-20', of(1000))
  expect(await solved(there(world.city))).toBe(before + 6000)
  await fold(world.world)
  expect(await solved(there(world.city))).toBe(before + 6000)
  await sql`truncate tally, tally_fresh, cube, cube_version`.execute(world.db)
  await keepCounts(world.db, cityId, '2027-01-20', of(3))
  for (const who of [world.city, there(world.city)]) expect(await solved(who)).toBe(3)
})
