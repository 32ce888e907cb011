import { openDry } from '../../../prove/disclosure/dry'
import { foundTown } from '../../../prove/disclosure/found'
import { scan } from '../../../prove/disclosure/scan'
import type { Town } from '../../../prove/disclosure/town'
import { openWorld, type TestWorld } from '../../world'

let world: TestWorld
let town: Town
let dry: Awaited<ReturnType<typeof openDry>>
beforeAll(async () => {
  world = await openWorld({ now: '2026-11-23T09:41:00+08:00' })
  const needs = [
    ['public', 'verified'],
    ['experts', 'solving'],
    ['handlers', 'raised'],
    ['public', 'held-dispatched'],
  ] as const
  town = await foundTown(world, { needs, filings: ['county-review', 'enterprise-review', 'in-force'] })
  dry = await openDry(world.world)
})
afterAll(async () => {
  await dry.close()
  await world.close()
})

/** What tells of needs and of the people around them; `npm run prove -- disclosure` asks everything there is. */
const told = (route: string) =>
  (route.startsWith('GET') && /need|visit|message|\/experts|help-codes$/.test(route)) ||
  /contact|POST .need-tracks$/.test(route)

test('nobody reads a field they have no grant for, whatever they ask', async () => {
  const { leaks, found, unanswered } = await scan(town, dry.port, { routes: told })
  expect([...leaks]).toEqual([])
  expect(found).toBeGreaterThan(500)
  expect(unanswered).not.toContain('GET /needs/:id')
})

test('whoever reads more than they may is noticed', async () => {
  const city = town.watchers.find(({ role }) => role === 'city')
  // the bureau's own session, taken for somebody who may read nothing but what is public
  const { leaks } = await scan(town, dry.port, {
    watchers: city ? [{ ...city, name: '冒充的人', role: 'sysadmin' }] : [],
    routes: (route) => route === 'GET /needs/:id',
  })
  expect([...leaks]).toContain('冒充的人 在 GET /needs/:id（200）读到 experts solving 的 plan')
  expect([...leaks]).toContain('冒充的人 在 GET /needs/:id（200）读到 handlers raised 的 sentence')
})
