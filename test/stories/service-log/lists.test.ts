import { people } from '@kefutong/contract/person'
import { type ServiceLogCard, serviceLogGroups, serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { uuidv7 } from 'uuidv7'
import { type Actor, filingIn, openWorld, type TestWorld, uscc } from '../../world'
import { castOf, wake } from '../../world/journey'
import { mobile } from '../../world/phone'
import { file, goodLogs, moveLog } from '../../world/service-log'

let world: TestWorld
let filingId: string
beforeAll(async () => {
  world = await openWorld()
  filingId = (await filingIn(world, 'in-force')).id
  await wake(world, '2027-01-20T09:00:00+08:00')
})
afterAll(() => world.close())

type Filter = Partial<Parameters<TestWorld['expert']['ask']>[1]> & Record<string, unknown>
const list = async (who: Actor, filter: Filter = {}) =>
  (await who.ask(serviceLogs.list, { limit: 50, ...filter } as { limit: number })).items
const idsOf = async (who: Actor, filter?: Filter) => (await list(who, filter)).map(({ id }) => id)
const soon = (minutes: number) => world.at(new Date(world.now().getTime() + minutes * 60_000).toISOString())

test('a record is read by its parties and the offices above them, and by nobody else', async () => {
  const { id } = await file(world.expert, filingId)
  const [province, commissioner] = [await world.seat('省厅', 'province'), await world.seat('专员', 'commissioner')]
  const insiders = [world.expert, world.enterprise, world.employer, world.county, world.city, province, commissioner]
  for (const who of insiders) {
    expect(await who.tell(serviceLogs.read, { id })).toMatchObject({ status: 200, reply: { id } })
    expect(await idsOf(who)).toContain(id)
  }
  const elsewhere = await world.enterprise_('淄博旁观材料有限公司', uscc('9KF2028'))
  const outsiders: Array<[Actor, number]> = [
    [world.colleague, 404],
    [await world.seat('旁企', 'enterprise', { orgId: elsewhere }), 404],
    [await world.seat('外校', 'employer', { orgId: await world.institution('海右理工大学') }), 404],
    [world.neighbour, 404],
    [world.sysadmin, 403],
    [await world.seat('安全', 'secadmin'), 403],
    [await world.seat('审计', 'auditor'), 403],
    [await world.seat('游客', 'guest'), 403],
    [world.guest, 401],
  ]
  for (const [who, status] of outsiders) {
    expect((await who.tell(serviceLogs.read, { id })).status).toBe(status)
    if (status === 404) expect(await idsOf(who)).toEqual([])
    else expect((await who.tell(serviceLogs.list, {})).status).toBe(status)
  }
  for (const none of [uuidv7(), 'abc', '-'.repeat(36)])
    expect((await world.city.tell(serviceLogs.read, { id: none })).status).toBe(404)
})

test('what was half typed is found: a sentence’s words, a contract, a number, people and firms', async () => {
  const cast = await castOf(world)
  const other = (await filingIn(world, 'in-force', cast.form, cast)).id
  await wake(world, '2027-01-20T09:00:00+08:00')
  const cracks = await file(world.expert, filingId, goodLogs.problem)
  const transfer = await file(world.expert, filingId, { ...goodLogs.transfer, result: '低铂催化层涂布工艺' })
  const theirs = await file(cast.expert, other, { ...goodLogs.visit, summary: '到车间讲解隔膜压缩机的密封维护方法' })
  const finds = async (q: string) => {
    const found = await idsOf(world.city, { q })
    return [cracks, transfer, theirs].filter(({ id }) => found.includes(id))
  }
  const cases: Array<[string, unknown[]]> = [
    ['龟裂', [cracks]],
    ['膜电极', [cracks, transfer]],
    ['膜电', [cracks, transfer]],
    ['龟裂 涂布', [cracks]],
    ['涂布', [cracks, transfer]],
    ['低铂催化', [transfer]],
    ['隔膜压缩', [theirs]],
    ['压缩机密封', [theirs]],
    ['JSXK-2026', [transfer]],
    ['ｊｓｘｋ', [transfer]],
    [cracks.number, [cracks]],
    [cracks.number.slice(-6), [cracks]],
    [world.expert.personId, []],
    ['秦望舒', [cracks, transfer]],
    ['秦望', [cracks, transfer]],
    ['砺石铝功能', [cracks, transfer]],
    [cast.form.enterprise.name, [theirs]],
    ['光刻机', []],
  ]
  for (const [q, found] of cases)
    expect({ q, found: (await finds(q)).map(({ number }) => number) }).toEqual({
      q,
      found: (found as ServiceLogCard[]).map(({ number }) => number),
    })
  for (const q of ["'", "'; drop table service_log", '&|!():*', '\\', '<->', '%', '。', '\0', ' '])
    expect({ q, status: (await world.city.tell(serviceLogs.list, { q })).status }).toEqual({ q, status: 200 })
  expect(await idsOf(cast.expert, { q: '龟裂' })).toEqual([])
  expect((await world.city.tell(serviceLogs.list, { q: '长'.repeat(41) })).status).toBe(400)
})

test('an amended record is found by what it says now, and still by its number and its people', async () => {
  const { id, number } = await file(world.expert, filingId, goodLogs.problem)
  await moveLog(world.expert, id, 'amend', { form: { ...goodLogs.visit, summary: '到车间校准了在线测厚仪的零点' } })
  for (const q of ['测厚仪', number, '秦望舒', '砺石铝']) expect(await idsOf(world.expert, { q })).toContain(id)
  expect(await idsOf(world.expert, { q: '龟裂' })).not.toContain(id)
})

/** Everything, page by page; between pages something happens. */
const leaf = async (who: Actor, filter: Filter, between: () => Promise<unknown> = async () => {}) => {
  const seen: string[] = []
  for (let after: string | undefined; ; ) {
    const page = await who.ask(serviceLogs.list, { limit: 3, ...filter, ...(after ? { after } : {}) } as {
      limit: number
    })
    seen.push(...page.items.map(({ id }) => id))
    after = page.next
    if (!after) return seen
    await between()
  }
}

test('paging goes on where it was while new records come: none is seen twice, none that was there is missed', async () => {
  const cast = await castOf(world)
  const own = (await filingIn(world, 'in-force', cast.form, cast)).id
  await wake(world, '2027-01-20T09:00:00+08:00')
  const there: string[] = []
  for (let n = 0; n < 8; n += 1) {
    if (n % 3 > 0) soon(1)
    there.push((await file(cast.expert, own, goodLogs.visit)).id)
  }
  const more = async () => {
    soon(1)
    return file(cast.expert, own, goodLogs.visit)
  }
  const newest = await leaf(cast.expert, {}, more)
  expect(newest).toEqual([...there].reverse())
  const inTurn = await leaf(cast.enterprise, { group: 'todo' }, more)
  expect(new Set(inTurn).size).toBe(inTurn.length)
  expect(inTurn.slice(0, there.length)).toEqual(there)
  const [first] = there
  soon(1)
  await moveLog(cast.enterprise, first ?? '', 'confirm')
  expect((await leaf(cast.expert, {}))[0]).toBe(first)
  expect(await leaf(cast.enterprise, { group: 'todo' })).not.toContain(first)
  expect((await cast.expert.tell(serviceLogs.list, { after: 'nonsense' })).problem.faults).toEqual([
    { field: 'after', says: '翻页位置已失效，请从头看' },
  ])
})

test('the count of every group is the length of its list, for everybody, in all states', async () => {
  const cast = await castOf(world)
  const own = (await filingIn(world, 'in-force', cast.form, cast)).id
  await wake(world, '2027-01-20T09:00:00+08:00')
  const large = { ...goodLogs.transfer, amountFen: 150_000_000 }
  const make = async (
    form: Parameters<typeof file>[2],
    ...moves: Array<'confirm' | 'dispute' | 'withdraw' | 'refuse'>
  ) => {
    const { id } = await file(form?.kind === 'revenue' ? cast.enterprise : cast.expert, own, form)
    const by = { confirm: cast.enterprise, dispute: cast.enterprise, withdraw: cast.expert, refuse: cast.county }
    for (const move of moves) await moveLog(by[move], id, move, { reason: '按实际情况' })
    return id
  }
  const filed = await make(goodLogs.problem)
  const disputed = await make(goodLogs.visit, 'dispute')
  const approving = await make(large, 'confirm')
  const confirmed = await make(goodLogs.project, 'confirm')
  const withdrawn = await make(goodLogs.problem, 'withdraw')
  const refused = await make({ ...goodLogs.revenue, amountFen: 150_000_000 }, 'refuse')
  const stated = await make(goodLogs.revenue)
  for (const who of [cast.expert, cast.enterprise, cast.employer, cast.county, cast.city]) {
    const counts: Record<string, number> = await who.ask(serviceLogs.counts, {})
    for (const group of serviceLogGroups.filter((name) => name !== 'all'))
      expect({ group, count: counts[group] }).toEqual({ group, count: (await list(who, { group })).length })
  }
  const groups = async (who: Actor, filter: Filter) => (await idsOf(who, { filing: own, ...filter })).sort()
  expect(await groups(cast.expert, { group: 'todo' })).toEqual([disputed])
  expect(await groups(cast.enterprise, { group: 'todo' })).toEqual([filed, refused].sort())
  expect(await groups(cast.county, { group: 'todo' })).toEqual([approving])
  expect(await groups(cast.employer, { group: 'todo' })).toEqual([])
  expect(await groups(cast.city, { group: 'waiting' })).toEqual([filed, approving].sort())
  expect(await groups(cast.expert, { group: 'disputed' })).toEqual([disputed, refused].sort())
  expect(await groups(cast.expert, { group: 'confirmed' })).toEqual([confirmed, stated].sort())
  expect(await groups(cast.expert, {})).toEqual(
    [filed, disputed, approving, confirmed, withdrawn, refused, stated].sort(),
  )
  expect(await groups(cast.expert, { kind: 'revenue' })).toEqual([refused, stated].sort())
  expect(await groups(cast.expert, { kind: 'visit', group: 'confirmed' })).toEqual([])
  expect((await cast.expert.tell(serviceLogs.list, { group: 'best' })).status).toBe(400)
})

test('a card shows what it takes to decide, and nobody’s telephone', async () => {
  const { id } = await file(world.expert, filingId, goodLogs.transfer)
  const [card] = await list(world.enterprise, { q: goodLogs.transfer.contractNo })
  expect(card).toMatchObject({
    kind: 'transfer',
    detail: '许可',
    amountFen: 50_000_00,
    grade: 'A',
    evidence: '合同 JSXK-2026-0418',
    expertName: '秦望舒',
    expertTitle: '正高级',
    institutionName: '江淮材料研究院',
    enterpriseName: '淄博砺石铝功能材料有限公司',
    regionName: '张店区',
    post: '总经理助理',
    photos: 0,
  })
  expect(JSON.stringify(await list(world.city))).not.toMatch(mobile)
  expect(JSON.stringify(await world.city.ask(serviceLogs.read, { id }))).not.toMatch(mobile)
  expect((await world.city.ask(people.experts, { q: '秦望舒' })).items.length).toBe(1)
})

test('a correction that is withdrawn leaves the record as it was confirmed, grade and all', async () => {
  const { contractNo: _contract, ...bare } = goodLogs.transfer
  const { id } = await file(world.expert, filingId, bare)
  expect(await world.expert.ask(serviceLogs.read, { id })).toMatchObject({ grade: 'D' })
  expect(await moveLog(world.enterprise, id, 'confirm')).toMatchObject({ grade: 'C' })
  const correction = { form: { ...bare, amountFen: 60_000_00 }, reason: '补充协议' }
  expect(await moveLog(world.expert, id, 'correct', correction)).toMatchObject({ grade: 'D', amountFen: 60_000_00 })
  expect(await moveLog(world.expert, id, 'withdraw')).toMatchObject({ grade: 'C', amountFen: 50_000_00 })
})
