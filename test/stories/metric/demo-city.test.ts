import { cities } from '@kefutong/contract/city'
import { dashboards, gaps, metricReads } from '@kefutong/contract/metric/dashboard'
import { sessions } from '@kefutong/contract/session'
import { sql } from 'kysely'
import { isPublished, type Published, published, publishedChains } from '../../../api/src/demo/city/figures'
import { seedDemo } from '../../../api/src/demo/seed'
import { headsOf, verifyAll } from '../../../api/src/ledger/verify/verify'
import { verifyCube } from '../../../api/src/metric/verify'
import { type Actor, cityId, openWorld, type TestWorld } from '../../world'
import { placesOf } from '../../world/metric'

let world: TestWorld
let city: Actor
beforeAll(async () => {
  world = await openWorld({ now: '2026-11-22T10:30:00+08:00', demo: true })
  await sql`truncate city cascade`.execute(world.db)
  await sql`truncate tally, tally_fresh, cube, cube_version`.execute(world.db)
  await seedDemo(world.world, 'city')
  const { token, me } = await world.guest.ask(sessions.byDemo, { id: 'city', audience: 'h5' })
  city = world.actor(me.personId, token, '')
})
afterAll(() => world.close())

const ids = Object.keys(published) as Published[]

test('the dashboard of the demo city shows every figure that was published, before its clock runs and after', async () => {
  for (const _time of ['before', 'after']) {
    const { figures, says } = await city.ask(dashboards.read, {})
    const shown = figures.filter(({ id }) => ids.includes(id as Published))
    expect(shown).toHaveLength(ids.length)
    expect(shown.filter(({ id, value }) => !isPublished(id as Published, value))).toEqual([])
    expect(says.counts.title).toBe('363 和 680 都对')
    await world.runClock()
  }
  expect((await world.guest.ask(cities.read, {})).chains).toHaveLength(publishedChains)
})

test('every number of it is the sum of its districts and of its chains, and nobody’s district or chain is empty', async () => {
  for (const id of ids) await placesOf(city, id)
  const { regions, chains, says } = await city.ask(dashboards.read, {})
  const inForce = (values: ReadonlyArray<{ id: string; value: number }>) =>
    values.find(({ id }) => id === 'experts.in-force')?.value ?? 0
  expect(regions.filter(({ code, values }) => code && inForce(values) === 0)).toEqual([])
  expect(chains.filter(({ id, values }) => id && inForce(values) === 0)).toEqual([])
  expect(says.chains).toMatch(/^20 条链都有在聘副总/)
  const { note, beside } = await city.ask(metricReads.read, { metric: 'experts.in-force' })
  expect(note).toBe('371 件有效备案，多出的 8 件是一人任职不止一家')
  expect(beside).toContainEqual({ id: 'appointments.total', value: 680 })
})

test('its ledger and its numbers agree with its rows', async () => {
  expect((await verifyCube(world.db, cityId)).findings).toEqual([])
  const { ledger, config } = world.world
  const heads = await headsOf(config.ledger.heads)
  const { findings, waiting } = await verifyAll(world.db, { cityId, keys: ledger, heads, now: world.now() })
  expect([findings, waiting]).toEqual([[], 0])
})

test('it has something to show everywhere, nothing happens tomorrow, and a past day tells of fewer', async () => {
  const { items } = await city.ask(dashboards.gaps, {})
  for (const gap of gaps) expect([gap, (items.find((one) => one.gap === gap)?.value ?? 0) > 0]).toEqual([gap, true])
  const { needs, visits } = await city.ask(dashboards.funnel, {})
  for (const { steps } of [needs, visits])
    for (const [at, { value }] of steps.entries()) expect(value).toBeLessThanOrEqual(steps[at - 1]?.value ?? value)
  expect((await city.ask(dashboards.response, {})).median).toBeGreaterThan(0)
  const ago = await city.ask(metricReads.read, { metric: 'appointments.total', on: '2025-11-22' })
  expect(ago.value).toBeGreaterThan(200)
  expect(ago.value).toBeLessThan(680)
  const { rows } = await sql<{ n: number }>`select count(*) as n from history where at > ${world.now()}`.execute(
    world.db,
  )
  expect(rows[0]?.n).toBe(0)
})
