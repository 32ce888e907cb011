import { dashboards, headlineIds, metricReads } from '@kefutong/contract/metric/dashboard'
import { sql } from 'kysely'
import { fold } from '../../../api/src/metric/fold'
import { type Actor, cityId, filingIn, openWorld, regions, type TestWorld } from '../../world'
import { castOf, wake } from '../../world/journey'
import { needCast, needIn } from '../../world/need'
import { file, goodLogs, moveLog } from '../../world/service-log'

let world: TestWorld
let province: Actor
let filingId: string
beforeAll(async () => {
  world = await openWorld()
  province = await world.seat('省厅', 'province')
  filingId = (await filingIn(world, 'in-force')).id
  await wake(world, '2027-01-20T09:00:00+08:00')
  const { id } = await file(world.expert, filingId, goodLogs.problem)
  await moveLog(world.enterprise, id, 'confirm')
  await file(world.enterprise, filingId, { ...goodLogs.revenue, amountFen: 260_000_000 })
})
afterAll(() => world.close())

const valueIn = (values: ReadonlyArray<{ id: string; value: number }>, id: string) =>
  values.find((one) => one.id === id)?.value

test('the city reads its figures, the same month of last year, districts, chains and grades, each with a sentence', async () => {
  const board = await world.city.ask(dashboards.read, {})
  expect(board).toMatchObject({ asOf: '2027-01-20', scope: { name: '全市' } })
  expect(headlineIds.map((id) => valueIn(board.figures, id))).toEqual([1, 1, 1, 0, 0, 0])
  const [solved] = board.months
  expect(solved?.points).toHaveLength(12)
  expect(solved?.points.at(-1)).toEqual({ month: '2027-01', value: 1, before: 0 })
  expect(board.regions.map(({ name, values }) => [name, valueIn(values, 'problems.total')])).toEqual([
    ['张店区', 1],
    ['临淄区', 0],
    ['桓台县', 0],
  ])
  expect(board.chains[0]).toMatchObject({ name: '氧化铝功能材料', problems: [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1] })
  expect(board.says).toEqual({
    counts: { title: '1 人，1 人次', line: '前者数当日在聘的人，后者数累计聘任的人次' },
    months: expect.arrayContaining([{ id: 'problems.total', says: '每月解决的难题一年间从 0 项增到 1 项' }]),
    regions: '张店在聘 1 人，是全市的全部',
    chains: '1 条链还没有在聘副总：氢能，没有未解需求',
    grades: '还没有新增销售收入',
  })
})

test('a million yuan counts in its grade when the county has approved it', async () => {
  const list = await world.db.selectFrom('service_log').select('id').where('kind', '=', 'revenue').execute()
  await moveLog(world.county, list[0]?.id ?? '', 'approve')
  const { grades, says } = await world.county.ask(dashboards.read, {})
  expect(grades).toEqual([
    { grade: 'A', value: 0 },
    { grade: 'B', value: 0 },
    { grade: 'C', value: 260_000_000 },
    { grade: 'D', value: 0 },
  ])
  expect(says.grades).toBe('新增销售收入都是企业声明，还没有合同或发票')
})

test('a county reads its own numbers, an employer those of its experts, and neither anybody else’s', async () => {
  const own = await world.neighbour.ask(dashboards.read, {})
  expect([own.scope.name, valueIn(own.figures, 'experts.in-force'), own.regions]).toEqual(['临淄区', 0, []])
  expect((await world.neighbour.tell(dashboards.read, { region: regions.zhangdian })).status).toBe(403)
  expect(
    (await world.neighbour.tell(metricReads.rows, { metric: 'problems.total', region: regions.zhangdian })).status,
  ).toBe(403)
  const school = await world.employer.ask(dashboards.read, {})
  expect([school.scope.name, valueIn(school.figures, 'problems.total')]).toEqual(['江淮材料研究院', 1])
  expect((await world.employer.tell(dashboards.read, { region: regions.zhangdian })).status).toBe(400)
  expect((await world.employer.tell(dashboards.gaps, {})).status).toBe(403)
  for (const who of [world.guest, world.expert, world.enterprise])
    expect([401, 403]).toContain((await who.tell(dashboards.read, {})).status)
})

test('a filter that matches nothing is answered with nothing, not refused', async () => {
  const nothing = await world.city.ask(dashboards.read, { region: '370399' })
  expect(nothing.scope.name).toBe('没有这个区县')
  expect(nothing.figures.every(({ value }) => value === 0)).toBe(true)
  expect(nothing.says.months[0]?.says).toBe('近 12 个月还没有解决难题')
  expect((await world.city.ask(metricReads.rows, { metric: 'problems.total', chain: 'hydrogen' })).items).toEqual([])
  const both = await world.city.tell(dashboards.read, { region: '370303', institution: world.orgs.institution })
  expect(both.problem.faults).toEqual([{ field: 'institution', says: '按单位看时不能再选区县或产业链' }])
})

test('an unchanged dashboard is 304, whoever changes a number makes it new, and another scope is another tag', async () => {
  const ask = (tag: string, query = '') =>
    fetch(`${world.origin}/api/dashboard${query}`, {
      headers: { authorization: `Bearer ${world.city.token}`, 'if-none-match': tag },
    })
  const first = await ask('')
  const tag = first.headers.get('etag') ?? ''
  expect([first.status, first.headers.get('cache-control')]).toEqual([200, 'private, no-cache'])
  const second = await ask(tag)
  expect([second.status, await second.text()]).toEqual([304, ''])
  expect((await ask(tag, '?region=370305')).status).toBe(200)
  expect((await ask(tag, '?on=2027-01-19')).status).toBe(200)
  const { id } = await file(world.expert, filingId, goodLogs.problem)
  expect((await ask(tag)).status).toBe(304)
  await moveLog(world.enterprise, id, 'confirm')
  const changed = await ask(tag)
  expect(changed.status).toBe(200)
  // what was said is put where it belongs, and nothing is different for it
  await fold(world.world)
  expect((await ask(changed.headers.get('etag') ?? '')).status).toBe(304)
})

test('both funnels, the response in working hours, and what is missing', async () => {
  const commissioner = await world.seat('岑知远', 'commissioner', { regionCode: regions.zhangdian })
  const cast = await needCast(world, { commissioner })
  await needIn(world, 'confirmed', cast)
  const waiting = await needIn(world, 'verified', cast)
  const funnel = await world.city.ask(dashboards.funnel, {})
  expect(funnel.needs.steps.map(({ name, value }) => [name, value])).toEqual([
    ['提出需求', 2],
    ['已核实', 2],
    ['已派单', 1],
    ['已对接', 1],
    ['已解决', 1],
    ['已确认', 1],
  ])
  expect(funnel.needs.says).toBe('2 项需求里 1 项已确认，已核实到已派单落下最多，1 项')
  expect(funnel.visits).toMatchObject({ says: '还没有对接' })

  const { id } = await needIn(world, 'raised', cast)
  // Wednesday nine o'clock to Thursday half past ten: a day and an hour and a half
  await wake(world, '2027-01-21T10:30:00+08:00')
  const { needs } = await import('@kefutong/contract/need/endpoints')
  const { version } = await commissioner.ask(needs.read, { id })
  await commissioner.ask(needs.move, { id, version, move: 'verify' })
  expect(
    (await world.city.ask(metricReads.rows, { metric: 'needs.response' })).items.map(({ amount }) => amount).sort(),
  ).toEqual([0, 0, 95])
  const response = await world.city.ask(dashboards.response, {})
  expect(response).toMatchObject({ median: 0, needs: 3, says: '近 12 个月 3 项需求，一半在 0 个工时内得到首次答复' })

  const gaps = await world.city.ask(dashboards.gaps, {})
  expect(gaps.items).toEqual([
    { gap: 'needs', value: 2 },
    { gap: 'segments', value: 0 },
    { gap: 'silent', value: 0 },
  ])
  const rows = await world.city.ask(dashboards.gapRows, { gap: 'needs', limit: 1 })
  const more = await world.city.ask(dashboards.gapRows, { gap: 'needs', limit: 1, after: rows.next ?? '' })
  expect([rows.items[0]?.id, more.items[0]?.id].sort()).toEqual([waiting.id, id].sort())
  // the province reads how many, not which
  expect((await province.ask(dashboards.gaps, {})).items[0]).toEqual({ gap: 'needs', value: 2 })
  expect(await province.tell(dashboards.gapRows, { gap: 'needs' })).toMatchObject({ status: 403 })
  expect(await province.tell(metricReads.rows, { metric: 'needs.raised' })).toMatchObject({ status: 403 })
  expect(await province.tell(metricReads.rows, { metric: 'experts.in-force' })).toMatchObject({ status: 200 })
})

test('an appointment that is silent for 60 days, and a segment without an expert, are named', async () => {
  const segment = { city_id: cityId, chain_id: 'alumina', stage: 'middle' as const, position: 0 }
  await world.db
    .insertInto('segment')
    .values([
      { ...segment, id: 'alumina.powder', name: '高纯粉体' },
      { ...segment, id: 'alumina.film', name: '流延基片' },
      { ...segment, id: 'alumina.nobody', name: '没有企业的环节' },
    ])
    .execute()
  const other = await castOf(world)
  await sql`update enterprise set segments = '{alumina.powder}' where id = ${world.orgs.enterprise}`.execute(world.db)
  await sql`update enterprise set segments = '{alumina.film}' where id = ${other.orgId}`.execute(world.db)
  await wake(world, '2027-04-12T09:00:00+08:00')
  const { items, says } = await world.county.ask(dashboards.gaps, {})
  expect(items).toEqual([
    { gap: 'needs', value: 2 },
    { gap: 'segments', value: 1 },
    { gap: 'silent', value: 1 },
  ])
  expect(says).toBe('2 项需求还没有专家，1 个环节还没有在聘专家，1 件备案 60 天没有服务记录')
  expect((await world.county.ask(dashboards.gapRows, { gap: 'segments' })).items).toMatchObject([
    { title: '流延基片', line: '氧化铝功能材料 中游，1 家企业' },
  ])
  expect((await world.county.ask(dashboards.gapRows, { gap: 'silent' })).items).toMatchObject([
    { id: filingId, title: '淄博砺石铝功能材料有限公司', region: '张店区' },
  ])
})

test('a county that nothing has happened in reads zeros, and sentences that say so', async () => {
  const { figures, says, scope } = await world.neighbour.ask(dashboards.read, {})
  expect(scope.name).toBe('临淄区')
  expect(figures.filter(({ value }) => value !== 0)).toEqual([])
  expect(says.grades).toBe('还没有新增销售收入')
  expect(says.months.map(({ says: sentence }) => sentence)).toEqual(
    says.months.map(() => expect.stringMatching(/^近 12 个月还没有/)),
  )
})
