import { filings } from '@kefutong/contract/filing/endpoints'
import { filingIn, openWorld, passTo, type TestWorld } from '../world'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld({ now: '2026-11-12T10:00:00+08:00' })
})
afterAll(() => world.close())

test('a filing goes from the expert through four offices and the public notice to its number', async () => {
  const noticed = await filingIn(world, 'notice')
  expect(noticed).toMatchObject({
    state: 'notice',
    caseNumber: 'BA-2026-0001',
    number: null,
    noticeEndsOn: '2026-11-19',
    promised: '2026-11-20',
  })

  await passTo(world, '2026-11-19')
  expect(await world.expert.ask(filings.read, { id: noticed.id })).toMatchObject({ state: 'notice' })

  await passTo(world, '2026-11-20')
  const inForce = await world.expert.ask(filings.read, { id: noticed.id })
  expect(inForce.state).toBe('in-force')
  expect(inForce.number).toMatch(/^3703-FZ-2026-03-0001-[0-9A-Z]$/)
  expect(inForce.timeline.map((node) => node.status)).toEqual(Array(7).fill('done'))
})
