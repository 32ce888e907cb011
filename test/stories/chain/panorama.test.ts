import { chains } from '@kefutong/contract/chain'
import { cityId, filingIn, openWorld, type TestWorld, uscc } from '../../world'
import { wake } from '../../world/journey'
import { holds } from '../../world/metric'
import { importFile, workbook } from '../../world/sheet'

let world: TestWorld

/** The bureau's file says in which segments of the chain the enterprise stands. */
const stand = async (...segments: string[]) => {
  const titles = ['企业名称', '统一社会信用代码', '区县', '产业链', '环节']
  const row = [
    '淄博砺石铝功能材料有限公司',
    uscc('9KF2026'),
    '张店区',
    '氢能',
    segments.map((name) => `氢能/${name}`).join('、'),
  ]
  await importFile(world, world.city, 'enterprise', await workbook('enterprise', titles, [row]))
}

beforeAll(async () => {
  world = await openWorld()
  await filingIn(world, 'in-force')
  const chain = { city_id: cityId, chain_id: 'hydrogen' }
  await world.db
    .insertInto('segment')
    .values([
      { ...chain, id: 'h-plate', stage: 'up', name: '双极板材料', position: 1 },
      { ...chain, id: 'h-stack', stage: 'middle', name: '电堆', position: 2 },
      { ...chain, id: 'h-truck', stage: 'down', name: '商用车', position: 3 },
    ])
    .execute()
  await stand('电堆', '商用车')
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

test('an enterprise that moves to another segment stood in the old one on every day before', async () => {
  const firms = async (day?: string) => {
    const { stages } = await world.city.ask(chains.read, { chain: 'hydrogen', ...(day ? { on: day } : {}) })
    return stages.flatMap(({ segments }) => segments.map(({ enterprises }) => enterprises))
  }
  const before = world.now().toISOString().slice(0, 10)
  await wake(world, new Date(world.now().getTime() + 3 * 86_400_000).toISOString())
  await stand('双极板材料', '商用车')
  expect(await firms()).toEqual([1, 0, 1])
  expect(await firms(before)).toEqual([0, 1, 1])
  await holds(world)
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
