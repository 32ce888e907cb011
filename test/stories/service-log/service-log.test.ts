import { messages } from '@kefutong/contract/message'
import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { filingIn, openWorld, type TestWorld } from '../../world'
import { wake } from '../../world/journey'
import { file, goodLogs, moveLog } from '../../world/service-log'

let world: TestWorld
let filingId: string
beforeAll(async () => {
  world = await openWorld()
  filingId = (await filingIn(world, 'in-force')).id
  await wake(world, '2027-01-20T09:00:00+08:00')
})
afterAll(() => world.close())

const titles = async (who: TestWorld['expert']) => (await who.ask(messages.list, {})).items.map(({ title }) => title)

test('an expert logs a solved problem, the enterprise confirms it with one word, and only then it counts', async () => {
  const filed = await file(world.expert, filingId)
  expect(filed).toMatchObject({
    state: 'filed',
    number: 'FW-2027-000001',
    expertName: '秦望舒',
    counts: false,
    grade: null,
    mine: true,
    moves: [{ move: 'amend' }, { move: 'withdraw' }],
  })
  expect(await titles(world.enterprise)).toContain('有一条服务记录等您确认')
  const [waiting] = (await world.enterprise.ask(serviceLogs.list, { group: 'todo' })).items
  expect(waiting).toMatchObject({ id: filed.id, moves: [{ move: 'confirm' }, { move: 'dispute' }] })
  const confirmed = await moveLog(world.enterprise, filed.id, 'confirm')
  expect(confirmed).toMatchObject({ state: 'confirmed', counts: true, moves: [{ move: 'revoke' }] })
  expect(confirmed.editions).toMatchObject([{ edition: 1, counts: true, confirmedBy: '马主任' }])
  expect(await titles(world.expert)).toContain('企业已确认您的记录')
  expect(await world.county.ask(serviceLogs.read, { id: filed.id })).toMatchObject({ counts: true })
  expect(await world.neighbour.tell(serviceLogs.read, { id: filed.id })).toMatchObject({ status: 404 })
})

test('a disputed record is mended as a new edition; both stay', async () => {
  const { id } = await file(world.expert, filingId, goodLogs.visit)
  await moveLog(world.enterprise, id, 'dispute', { reason: '企业认为是 0.5 天' })
  expect(await titles(world.expert)).toContain('企业认为一条记录有出入')
  const amended = await moveLog(world.expert, id, 'amend', { form: { ...goodLogs.visit, tenths: 40 } })
  expect(amended).toMatchObject({ state: 'filed', edition: 2, tenths: 40 })
  expect(amended.editions).toMatchObject([
    { form: { tenths: 80 }, disputed: '企业认为是 0.5 天' },
    { form: { tenths: 40 } },
  ])
  expect(await moveLog(world.enterprise, id, 'confirm')).toMatchObject({ state: 'confirmed', counts: true })
})

test('a correction is a new edition; the confirmed one counts until the new one is confirmed', async () => {
  const { id } = await file(world.expert, filingId, goodLogs.transfer)
  await moveLog(world.enterprise, id, 'confirm')
  const form = { ...goodLogs.transfer, amountFen: 60_000_00 }
  const corrected = await moveLog(world.expert, id, 'correct', { form, reason: '合同补充协议' })
  expect(corrected).toMatchObject({ state: 'filed', edition: 2, counts: true })
  expect(corrected.editions.map(({ counts }) => counts)).toEqual([true, false])
  const back = await moveLog(world.expert, id, 'withdraw')
  expect(back).toMatchObject({ state: 'confirmed', amountFen: 50_000_00, counts: true })
  await moveLog(world.expert, id, 'correct', { form, reason: '合同补充协议' })
  const settled = await moveLog(world.enterprise, id, 'confirm')
  expect(settled.editions.map(({ counts }) => counts)).toEqual([false, false, true])
  const undone = await moveLog(world.enterprise, id, 'revoke')
  expect(undone).toMatchObject({ state: 'filed', counts: true })
  expect(undone.editions.map(({ counts }) => counts)).toEqual([true, false, false])
})

test('a million yuan also needs the county, and revenue is stated by the enterprise alone', async () => {
  const large = { ...goodLogs.transfer, amountFen: 1_200_000_00 }
  const { id } = await file(world.expert, filingId, large)
  expect(await moveLog(world.enterprise, id, 'confirm')).toMatchObject({ state: 'approving', counts: false })
  expect(await titles(world.county)).toContain('有一条大额记录等您核准')
  expect(await moveLog(world.county, id, 'approve')).toMatchObject({ state: 'confirmed', counts: true, grade: 'A' })

  expect(await world.expert.tell(serviceLogs.file, { id: idOf(7), filingId, form: goodLogs.revenue })).toMatchObject({
    problem: { code: 'moveNotYours' },
  })
  expect(await file(world.enterprise, filingId, goodLogs.revenue)).toMatchObject({
    state: 'confirmed',
    counts: true,
    grade: 'C',
  })
  const stated = await file(world.enterprise, filingId, { ...goodLogs.revenue, amountFen: 100_000_000 })
  expect(stated).toMatchObject({ state: 'approving', counts: false })
  await moveLog(world.county, stated.id, 'refuse', { reason: '缺少发票' })
  const restated = { ...goodLogs.revenue, amountFen: 90_000_000 }
  expect(await moveLog(world.enterprise, stated.id, 'amend', { form: restated })).toMatchObject({
    state: 'confirmed',
    counts: true,
  })
})

const idOf = (n: number) => `0190000${n}-0000-7000-8000-000000000000`
