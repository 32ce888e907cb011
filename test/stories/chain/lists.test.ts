import { chains } from '@kefutong/contract/chain'
import { type ChainListId, chainLists } from '@kefutong/contract/chain-lists'
import { projects } from '@kefutong/contract/project'
import { results } from '@kefutong/contract/result'
import { filingIn, openWorld, type TestWorld, uscc } from '../../world'
import { wake } from '../../world/journey'
import { holds, numberOf, rowsOf } from '../../world/metric'
import { file, goodLogs, moveLog } from '../../world/service-log'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const chain = 'alumina'
const result = {
  ...{ name: '低铂膜电极制备方法', institution: '江淮材料研究院', way: 'licence' as const, amountFen: 120_000_000 },
  ...{ chain, enterprise: uscc('9KF2026') },
}
const project = {
  ...{ name: '高纯氧化铝联合攻关', level: 'provincial' as const, enterprise: uscc('9KF2026'), chain },
  ...{ startsOn: '2026-01-01', endsOn: '2028-12-31' },
}

/** What each list counts, by its number; and every number is as many as its rows, on that day. */
const valuesOf = async (list: ChainListId, on?: string) => {
  const asked = { chain, ...(on ? { on } : {}) }
  const { lists } = await world.city.ask(chains.read, asked)
  const parts = lists.find(({ id }) => id === list)?.parts ?? []
  for (const { metric, value } of parts) expect(await numberOf(world.city, metric, asked)).toBe(value)
  return parts.map(({ value }) => value)
}

test('what the registers hold and what enterprises confirmed stand beside each other, each with its rows', async () => {
  expect(await valuesOf('results')).toEqual([0, 0])
  const { id } = await world.city.ask(results.add, result)
  await world.city.ask(projects.add, project)
  expect([await valuesOf('results'), await valuesOf('projects')]).toEqual([
    [1, 0],
    [1, 0],
  ])

  const filing = await filingIn(world, 'in-force')
  await wake(world, '2027-01-20T09:00:00+08:00')
  for (const log of [goodLogs.transfer, goodLogs.project]) {
    const { id: logId } = await file(world.expert, filing.id, log)
    await moveLog(world.enterprise, logId, 'confirm')
  }
  const [main = ''] = (
    await world.db.selectFrom('filing').select('chains').where('id', '=', filing.id).executeTakeFirstOrThrow()
  ).chains
  expect(main).toBe(chain)
  expect([await valuesOf('results'), await valuesOf('projects')]).toEqual([
    [1, 1],
    [1, 1],
  ])
  expect(await rowsOf(world.city, 'results.registered', { chain })).toMatchObject([
    { id, title: result.name, line: '江淮材料研究院，许可，120 万元', region: '张店区' },
  ])
  expect(await rowsOf(world.city, 'projects.registered', { chain })).toMatchObject([
    { title: project.name, line: expect.stringContaining('省级') },
  ])
  await holds(world)
})

test('a row that is changed or taken out moves its number, and the day before keeps what was known', async () => {
  const [row] = (await world.city.ask(results.list, { chain })).items
  await wake(world, '2027-01-21T09:00:00+08:00')
  await world.city.ask(results.change, { id: row?.id ?? '', version: 1, ...result, chain: 'hydrogen' })
  expect(await valuesOf('results')).toEqual([0, 1])
  expect(await valuesOf('results', '2027-01-20')).toEqual([1, 1])
  expect(await numberOf(world.city, 'results.registered', { chain: 'hydrogen' })).toBe(1)
  await world.city.ask(results.remove, { id: row?.id ?? '', version: 2, reason: '登记错了' })
  expect(await numberOf(world.city, 'results.registered')).toBe(0)
  expect(await valuesOf('results', '2027-01-20')).toEqual([1, 1])
  await holds(world)
})

test('a day to come is refused with its sentence, and a chain or a district without data counts nothing', async () => {
  expect((await world.city.tell(chains.read, { chain, on: '2027-01-22' })).problem).toMatchObject({
    code: 'inputInvalid',
    faults: [{ field: 'on', says: '这一天还没到，请选今天或以前的日期' }],
  })
  const empty = await world.neighbour.ask(chains.read, { chain })
  expect(empty.lists.map(({ id }) => id)).toEqual(chainLists.map(({ id }) => id))
  expect(empty.lists.flatMap(({ parts }) => parts.map(({ value }) => value))).toEqual([0, 0, 0, 0, 0, 0, 0])
  expect((await world.neighbour.tell(chains.read, { chain, region: '370303' })).status).toBe(403)
})

test('the province reads how many needs there are, and not which', async () => {
  const province = await world.seat('省厅的人', 'province')
  const { lists } = await province.ask(chains.read, { chain })
  const open = lists.flatMap(({ parts }) => parts.filter((part) => !part.open).map(({ metric }) => metric))
  expect(open).toEqual(['needs.open'])
})

test('a form that asks for a segment finds those of its chain', async () => {
  const segment = { city_id: '370300', id: 'alumina-powder', chain_id: chain, stage: 'middle' as const }
  await world.db
    .insertInto('segment')
    .values({ ...segment, name: '高纯氧化铝', position: 0 })
    .execute()
  expect(await world.county.ask(chains.segments, { chain })).toEqual({
    items: [{ id: 'alumina-powder', name: '高纯氧化铝', stage: 'middle' }],
  })
  expect((await world.county.ask(chains.segments, { chain: 'moon' })).items).toEqual([])
})
