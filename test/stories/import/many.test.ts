import { metricReads } from '@kefutong/contract/metric/dashboard'
import type { MetricId } from '@kefutong/contract/metric/registry'
import { people } from '@kefutong/contract/person'
import { openWorld, type TestWorld, uscc } from '../../world'
import { holds } from '../../world/metric'
import { importFile, workbook } from '../../world/sheet'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
  await world.db
    .updateTable('city')
    .set({ created_at: new Date('2026-11-01T00:00:00+08:00') })
    .execute()
})
afterAll(() => world.close())

const countOf = async (metric: MetricId) => (await world.city.ask(metricReads.read, { metric })).value
/** More than one statement takes. */
const many = 620
const phone = (at: number) => `1397700${String(at).padStart(4, '0')}`
const experts = ['姓名', '手机号', '学位', '职称', '工作单位', '研究方向', '关键词', '产业链']
const past = [
  ...['专家姓名', '专家手机号', '企业名称', '统一社会信用代码', '拟任职务'],
  ...['聘期开始日', '聘期结束日', '年计划服务天数', '生效日期'],
]
const term = (at: number, code: string, name: string, from = '2026-01-06') => [
  ...['秦望舒', phone(at), name, code, '总经理助理', from, '2027-12-31', 60, from],
]

test('hundreds of rows go in together: numbers without a gap, everybody counted once, and every row told', async () => {
  const [code, name] = [uscc('9KF2026'), '淄博砺石铝功能材料有限公司']
  const rows = Array.from({ length: many }, (_, at) => [
    ...['秦望舒', phone(at), '博士', '正高级', '江淮材料研究院', '高纯氧化铝粉体', '氧化铝、烧结', '氢能'],
  ])
  await importFile(world, world.city, 'expert', await workbook('expert', experts, rows))
  expect((await world.city.ask(people.experts, { q: '氧化铝' })).items.length).toBeGreaterThan(0)

  const other = uscc('3C7K2Q1')
  await world.enterprise_('张店云岫氢能有限公司', other)
  const filed = [
    ...Array.from({ length: many }, (_, at) => term(at, code, name)),
    // the first ten hold a second post, which took effect earlier: they are counted under that one
    ...Array.from({ length: 10 }, (_, at) => term(at, other, '张店云岫氢能有限公司', '2025-03-03')),
  ]
  const done = await importFile(world, world.city, 'filing', await workbook('filing', past, filed))
  expect(done.counts.new).toBe(many + 10)

  expect(await countOf('appointments.total')).toBe(many + 10)
  expect(await countOf('experts.in-force')).toBe(many)
  expect(await countOf('institutions.total')).toBe(1)
  const numbers = await world.db.selectFrom('filing').select(['number', 'case_number']).orderBy('case_number').execute()
  const serials = numbers.map(({ number }) => number?.slice(11, 23) ?? '').sort()
  expect(new Set(serials).size).toBe(many + 10)
  expect(numbers.map(({ case_number }) => case_number)).toEqual(
    Array.from({ length: many + 10 }, (_, at) => `BA-2026-${String(at + 1).padStart(4, '0')}`),
  )
  const { told } = await world.db
    .selectFrom('history')
    .select(({ fn }) => fn.countAll<number>().as('told'))
    .where('thing', '=', 'filing')
    .where('move', '=', 'import')
    .executeTakeFirstOrThrow()
  expect(Number(told)).toBe(many + 10)
  await holds(world)
})
