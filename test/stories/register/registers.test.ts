import { platforms } from '@kefutong/contract/platform'
import { projects } from '@kefutong/contract/project'
import { results } from '@kefutong/contract/result'
import { openWorld, regions, type TestWorld, uscc } from '../../world'
import { holds, numberOf } from '../../world/metric'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
  const segment = { city_id: '370300', id: 'hydrogen-membrane', chain_id: 'hydrogen', stage: 'up' as const }
  await world.db
    .insertInto('segment')
    .values({ ...segment, name: '质子交换膜', position: 0 })
    .execute()
  await world.enterprise_('临淄云岫氢能有限公司', uscc('3C7K2Q1'), regions.linzi)
})
afterAll(() => world.close())

const centre = {
  name: '质子交换膜工程研究中心',
  kind: 'engineering-centre' as const,
  level: 'provincial' as const,
  regionCode: regions.linzi,
  recognisedOn: '2024-06-01',
}
const host = { chain: 'hydrogen', segment: 'hydrogen-membrane', enterprise: uscc('3C7K2Q1') }

test('a platform is registered, counted, changed and taken out again, and every step stands in the history', async () => {
  const added = await world.city.ask(platforms.add, { ...centre, ...host, institution: '江淮材料研究院' })
  expect(added).toMatchObject({
    ...{ version: 1, regionName: '临淄区', chainName: '氢能', segmentName: '质子交换膜', editable: true },
    ...{ enterpriseName: '临淄云岫氢能有限公司', institutionName: '江淮材料研究院' },
  })
  expect(await numberOf(world.city, 'platforms', { region: regions.linzi })).toBe(1)

  const { id } = added
  const moved = await world.city.ask(platforms.change, { id, version: 1, ...centre, regionCode: regions.zhangdian })
  expect(moved).toMatchObject({ version: 2, regionName: '张店区', chain: null, enterpriseName: null })
  expect(await numberOf(world.city, 'platforms', { region: regions.linzi })).toBe(0)
  const late = await world.city.tell(platforms.change, { id, version: 1, ...centre })
  expect(late).toMatchObject({ status: 409, problem: { code: 'changedByOthers', latest: { version: 2 } } })

  expect(await world.city.tell(platforms.remove, { id, version: 2, reason: ' ' })).toMatchObject({ status: 400 })
  await world.city.ask(platforms.remove, { id, version: 2, reason: '已摘牌' })
  expect(await world.city.tell(platforms.read, { id })).toMatchObject({ status: 404 })
  expect(await numberOf(world.city, 'platforms')).toBe(0)
  const told = await world.db
    .selectFrom('history')
    .select(['move', 'reason'])
    .where('thing_id', '=', id)
    .orderBy('id')
    .execute()
  expect(told).toEqual([
    { move: 'add', reason: null },
    { move: 'change', reason: null },
    { move: 'remove', reason: '质子交换膜工程研究中心：已摘牌' },
  ])
  await holds(world)
})

test('a county keeps what lies in its district and reads the rest', async () => {
  const { id, version } = await world.neighbour.ask(platforms.add, {
    ...centre,
    name: '临淄中试基地',
    kind: 'pilot-base',
  })
  expect(await world.county.ask(platforms.read, { id })).toMatchObject({ editable: false })
  for (const answer of [
    await world.county.tell(platforms.change, { id, version, ...centre }),
    await world.county.tell(platforms.remove, { id, version, reason: '不在了' }),
    await world.county.tell(platforms.add, { ...centre, name: '别处的平台' }),
  ])
    expect(answer).toMatchObject({ status: 403, problem: { code: 'registerElsewhere' } })
  expect(
    await world.neighbour.tell(platforms.change, { id, version, ...centre, regionCode: regions.zhangdian }),
  ).toMatchObject({
    status: 403,
  })
  expect(await world.expert.ask(platforms.list, {})).toMatchObject({
    items: [{ name: '临淄中试基地', editable: false }],
    mayAdd: false,
  })
  expect(await world.expert.tell(platforms.add, centre)).toMatchObject({ status: 403, problem: { code: 'notAllowed' } })
  expect(await world.guest.tell(platforms.list, {})).toMatchObject({ status: 401 })
})

test('the same name stands once, and names the city does not know are told one by one', async () => {
  await world.city.ask(platforms.add, { ...centre, name: '唯一的平台' })
  expect(await world.city.tell(platforms.add, { ...centre, name: '唯一的平台' })).toMatchObject({
    status: 409,
    problem: { code: 'registerTwice', faults: [{ field: 'name' }] },
  })
  const lost = {
    ...centre,
    name: '不认识的',
    chain: 'hydrogen',
    segment: 'nowhere',
    enterprise: '没有这家',
    institution: '没有这所',
  }
  const { problem } = await world.city.tell(platforms.add, { ...lost, regionCode: '999999' })
  expect(problem.faults?.map(({ field }) => field)).toEqual(['segment', 'enterprise', 'institution', 'regionCode'])
  expect((await world.city.tell(platforms.add, { ...centre, level: 'county', extra: 1 })).problem.faults).toEqual([
    { field: 'level', says: '请选择级别' },
    { field: 'extra', says: '没有这一项，请去掉' },
  ])
})

test('results and projects lie where their enterprise lies, and amounts are whole fen', async () => {
  const result = await world.city.ask(results.add, {
    ...{ name: '低铂膜电极制备方法', institution: '江淮材料研究院', way: 'licence', amountFen: 120_000_000 },
    ...host,
  })
  expect(result).toMatchObject({ regionName: '临淄区', way: 'licence', amountFen: 120_000_000 })
  expect(await world.neighbour.ask(results.read, { id: result.id })).toMatchObject({ editable: true })
  expect(await world.county.tell(results.add, { name: '没有去向的成果', institution: '江淮材料研究院' })).toMatchObject(
    { status: 403 },
  )
  const project = {
    ...{ name: '高温质子膜联合攻关', level: 'provincial' as const, enterprise: '临淄云岫氢能有限公司' },
    ...{ startsOn: '2026-01-01', endsOn: '2028-12-31', amountFen: 480_000_000 },
  }
  expect(await world.neighbour.ask(projects.add, project)).toMatchObject({ regionName: '临淄区', endsOn: '2028-12-31' })
  expect(await world.city.tell(projects.add, { ...project, name: '倒着的', endsOn: '2025-01-01' })).toMatchObject({
    problem: { faults: [{ field: 'endsOn', says: '结束日不能早于开始日' }] },
  })
  expect(await world.city.tell(projects.add, { ...project, name: '半分钱', amountFen: 0.5 })).toMatchObject({
    status: 400,
  })
})

test('a register is read page by page and found by words of its name or its hosts', async () => {
  for (let at = 0; at < 5; at += 1) await world.city.ask(projects.add, { ...paged(at) })
  const names: string[] = []
  let after: string | undefined
  do {
    const page = await world.county.ask(projects.list, { q: '燃料 攻关', limit: 2, ...(after ? { after } : {}) })
    names.push(...page.items.map(({ name }) => name))
    after = page.next
  } while (after)
  expect(names).toEqual([0, 1, 2, 3, 4].map((at) => `燃料电池${at}号攻关`))
  expect((await world.city.ask(projects.list, { q: '砺石' })).items).toHaveLength(5)
  expect((await world.city.ask(projects.list, { q: '100%' })).items).toEqual([])
  expect((await world.city.ask(projects.list, { chain: 'alumina', region: regions.zhangdian })).items).toHaveLength(5)
})
const paged = (at: number) => ({
  ...{ name: `燃料电池${at}号攻关`, level: 'city' as const, enterprise: uscc('9KF2026'), chain: 'alumina' },
  ...{ startsOn: '2026-01-01', endsOn: '2027-12-31' },
})
