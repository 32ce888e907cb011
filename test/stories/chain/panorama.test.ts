import { chains } from '@kefutong/contract/chain'
import { cityId, filingIn, openWorld, type TestWorld } from '../../world'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
  const { id } = await filingIn(world, 'in-force')
  const chain = { city_id: cityId, chain_id: 'hydrogen' }
  await world.db
    .insertInto('segment')
    .values([
      { ...chain, id: 'h-plate', stage: 'up', name: '双极板材料', position: 1 },
      { ...chain, id: 'h-stack', stage: 'middle', name: '电堆', position: 2 },
      { ...chain, id: 'h-truck', stage: 'down', name: '商用车', position: 3 },
    ])
    .execute()
  const filing = await world.db
    .selectFrom('filing')
    .select('enterprise_id')
    .where('city_id', '=', cityId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  await world.db
    .updateTable('enterprise')
    .set({ segments: ['h-stack', 'h-truck'] })
    .where('city_id', '=', cityId)
    .where('id', '=', filing.enterprise_id ?? '')
    .execute()
})
afterAll(() => world.close())

test('the bureau sees who is in each segment of a chain; an enterprise in two segments stands in both', async () => {
  expect(await world.city.ask(chains.read, { chain: 'hydrogen' })).toMatchObject({
    id: 'hydrogen',
    says: '2 个环节有企业，都有在聘专家',
    stages: [
      { stage: 'up', segments: [{ name: '双极板材料', enterprises: 0, experts: 0, needs: 0 }] },
      { stage: 'middle', segments: [{ name: '电堆', enterprises: 1, experts: 1, needs: 0 }] },
      { stage: 'down', segments: [{ name: '商用车', enterprises: 1, experts: 1, needs: 0 }] },
    ],
  })
})

test('a past day shows who was there on that day', async () => {
  const on = world.now().toISOString().slice(0, 10)
  const experts = async (day: string) => {
    const { stages, asOf } = await world.city.ask(chains.read, { chain: 'hydrogen', on: day })
    return [asOf, stages.flatMap(({ segments }) => segments.map(({ experts: here }) => here))]
  }
  expect(await experts(on)).toEqual([on, [0, 1, 1]])
  expect(await experts('2026-11-01')).toEqual(['2026-11-01', [0, 0, 0]])
})

test('a county sees its own district only, a chain that is not there is said, and an expert is not asked in', async () => {
  const own = await world.county.ask(chains.read, { chain: 'hydrogen' })
  const neighbour = await world.neighbour.ask(chains.read, { chain: 'hydrogen' })
  const staffed = (panorama: typeof own) =>
    panorama.stages.flatMap(({ segments }) => segments).filter(({ enterprises }) => enterprises > 0).length
  expect([staffed(own), staffed(neighbour)]).toEqual([2, 0])
  expect(neighbour.says).toBe('3 个环节都还没有企业')
  expect((await world.city.tell(chains.read, { chain: 'moon' })).status).toBe(404)
  expect((await world.expert.tell(chains.read, { chain: 'hydrogen' })).status).toBe(403)
})
