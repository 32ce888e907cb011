import { filings } from '@kefutong/contract/filing/endpoints'
import { messages } from '@kefutong/contract/message'
import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import type { ServiceLogForm } from '@kefutong/contract/service-log/form'
import { uuidv7 } from 'uuidv7'
import { createApp } from '../../../api/src/app'
import { connect } from '../../../api/src/db/connect'
import { type Actor, filingIn, openWorld, type TestWorld } from '../../world'
import { actorAt } from '../../world/actor'
import { castOf, step, wake } from '../../world/journey'
import { file, goodLogs, moveLog } from '../../world/service-log'

type Cast = Awaited<ReturnType<typeof castOf>>
let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const term = { appointment: { termStart: '2026-12-01', termEnd: '2027-11-30' } }
const stop = (cast: Cast, id: string, move: 'suspend' | 'end' | 'resume') =>
  step(cast, id, { move, who: 'city', reason: '双方协商一致' })
const morning = (day: string) => wake(world, `${day}T09:00:00+08:00`)

/** A filing in force, and what became of it on which mornings. */
const standing = async (...happened: Array<['suspend' | 'end' | 'resume' | 'clock', string]>) => {
  await morning('2026-11-12')
  const cast = await castOf(world, term)
  const { id } = await filingIn(world, 'in-force', cast.form, cast)
  for (const [move, day] of happened) {
    await morning(day)
    if (move === 'clock') await world.runClock()
    else await stop(cast, id, move)
  }
  return { cast, filingId: id }
}
const logOn = ({ cast, filingId }: Awaited<ReturnType<typeof standing>>, servedOn: string) =>
  cast.expert.tell(serviceLogs.file, { id: uuidv7(), filingId, form: { ...goodLogs.visit, servedOn } })

describe('under a filing that no longer stands, what was done while it stood may still be written down', () => {
  const suspended = ['suspend', '2027-03-01'] as const
  const cases: Array<[string, Parameters<typeof standing>, string, string[], Array<[string, string]>]> = [
    [
      'in force',
      [],
      'in-force',
      ['2026-12-01', '2027-05-31'],
      [
        ['2026-11-30', '早于聘期开始日 2026-12-01，请核对'],
        ['2027-06-02', '日期还没到，请改成今天或之前'],
      ],
    ],
    [
      'suspended',
      [[...suspended]],
      'suspended',
      ['2026-12-01', '2027-03-01'],
      [['2027-03-02', '聘任在 2027-03-01 已中止或终止，请核对']],
    ],
    [
      'ended',
      [['end', '2027-04-01']],
      'ended',
      ['2027-04-01'],
      [['2027-04-02', '聘任在 2027-04-01 已中止或终止，请核对']],
    ],
    ['suspended, then resumed', [[...suspended], ['resume', '2027-04-01']], 'in-force', ['2027-05-31'], []],
    [
      'suspended, then ended',
      [[...suspended], ['end', '2027-05-01']],
      'ended',
      ['2027-03-01'],
      [['2027-03-02', '聘任在 2027-03-01 已中止或终止，请核对']],
    ],
  ]
  test.each(cases)('%s', async (_what, happened, state, may, mayNot) => {
    const where = await standing(...happened)
    await morning('2027-06-01')
    expect((await where.cast.expert.ask(filings.read, { id: where.filingId })).state).toBe(state)
    for (const day of may) expect({ day, ...(await logOn(where, day)) }).toMatchObject({ day, status: 200 })
    for (const [day, says] of mayNot)
      expect(await logOn(where, day)).toMatchObject({
        status: 400,
        problem: { faults: [{ field: 'form.servedOn', says }] },
      })
  })

  test('expired: within the term yes, after it no; revenue that came of it may come later', async () => {
    const where = await standing(['clock', '2027-12-01'])
    await morning('2028-01-15')
    expect((await where.cast.expert.ask(filings.read, { id: where.filingId })).state).toBe('expired')
    expect((await logOn(where, '2027-11-30')).status).toBe(200)
    expect(await logOn(where, '2027-12-01')).toMatchObject({
      status: 400,
      problem: { faults: [{ says: '晚于聘期结束日 2027-11-30，请核对' }] },
    })
    const revenue: ServiceLogForm = { ...goodLogs.revenue, from: '2027-07-01', until: '2027-12-31' }
    expect(await file(where.cast.enterprise, where.filingId, revenue)).toMatchObject({ state: 'confirmed' })
    const { id } = (await logOn(where, '2027-11-30')).reply
    const form = { ...goodLogs.visit, servedOn: '2027-12-01' }
    const { version } = await where.cast.expert.ask(serviceLogs.read, { id })
    expect(await where.cast.expert.tell(serviceLogs.move, { id, version, move: 'amend', form })).toMatchObject({
      status: 400,
    })
    expect((await where.cast.expert.ask(serviceLogs.begin, {})).filings).toEqual([])
  })

  test('one that expired while it was suspended stood until it was suspended', async () => {
    const where = await standing([...suspended], ['clock', '2027-12-01'])
    expect((await where.cast.expert.ask(filings.read, { id: where.filingId })).state).toBe('expired')
    expect((await logOn(where, '2027-03-01')).status).toBe(200)
    expect(await logOn(where, '2027-10-01')).toMatchObject({
      status: 400,
      problem: { faults: [{ says: '聘任在 2027-03-01 已中止或终止，请核对' }] },
    })
  })
})

test('before a filing is in force nothing is logged under it, nor under one that is not the writer’s', async () => {
  await morning('2026-11-12')
  const cast = await castOf(world, term)
  const { id } = await filingIn(world, 'notice', cast.form, cast)
  expect(await logOn({ cast, filingId: id }, '2026-11-12')).toMatchObject({
    status: 422,
    problem: { code: 'filingNotInForce', text: '备案生效后才能填报服务记录' },
  })
  const theirs = await standing()
  for (const filingId of [theirs.filingId, uuidv7()])
    expect(await logOn({ cast, filingId }, '2026-12-01')).toMatchObject({ status: 404 })
  expect((await logOn({ ...theirs, filingId: 'abc' }, '2026-12-01')).status).toBe(400)
})

test('the form opens on what stands: filings in force first, and how long the others did', async () => {
  const where = await standing(['end', '2027-04-01'])
  await morning('2027-04-20')
  expect(await where.cast.expert.ask(serviceLogs.begin, {})).toMatchObject({
    today: '2027-04-20',
    filingId: where.filingId,
    kind: 'problem',
    filings: [{ id: where.filingId, state: 'ended', stoodUntil: '2027-04-01' }],
  })
  await morning('2027-06-01')
  expect((await where.cast.expert.ask(serviceLogs.begin, {})).filings).toEqual([])
})

test('the form offers what its writer does most and has written before, each sentence once, and nobody else’s', async () => {
  const { cast, filingId } = await standing()
  const { expert, enterprise } = cast
  const written: Array<[string, ServiceLogForm]> = [
    ['2026-12-14', { ...goodLogs.visit, servedOn: '2026-12-10', summary: '到车间讲解了隔膜泵的维护' }],
    ['2026-12-15', { ...goodLogs.problem, servedOn: '2026-12-10', summary: '检查了三台压缩机的振动情况' }],
    ['2026-12-16', { ...goodLogs.problem, servedOn: '2026-12-11', summary: '检查了三台压缩机的振动情况' }],
    ['2026-12-17', { ...goodLogs.problem, servedOn: '2026-12-11', summary: '调整了真空泵的油品和周期' }],
  ]
  for (const [day, form] of written) {
    await morning(day)
    await file(expert, filingId, form)
  }
  await file(enterprise, filingId, { ...goodLogs.revenue, from: '2026-12-01', until: '2026-12-15' })
  expect(await expert.ask(serviceLogs.begin, {})).toMatchObject({
    filingId,
    kind: 'problem',
    past: [
      { kind: 'problem', says: '调整了真空泵的油品和周期' },
      { kind: 'problem', says: '检查了三台压缩机的振动情况' },
      { kind: 'visit', says: '到车间讲解了隔膜泵的维护' },
    ],
  })
  // a statement without a sentence leaves nothing to start from
  expect(await enterprise.ask(serviceLogs.begin, {})).toMatchObject({ kind: 'revenue', past: [] })
})

const reminders = async (who: Actor) =>
  (await who.ask(messages.list, {})).items.filter(({ title }) => title === '有一条服务记录等您确认满 7 天').length
const after = async (days: number) => {
  await wake(world, new Date(world.now().getTime() + days * 86_400_000).toISOString())
  // several processes at once, each with its clock
  await Promise.all([world.runClock(), world.runClock(), world.runClock()])
}

test('what has waited a week for the enterprise’s word reminds it once, and is never taken for confirmed', async () => {
  const { cast, filingId } = await standing()
  await morning('2027-02-01')
  const { id } = await file(cast.expert, filingId, goodLogs.visit)
  const { id: settled } = await file(cast.expert, filingId, goodLogs.visit)
  await moveLog(cast.enterprise, settled, 'confirm')
  await after(6.9)
  expect(await reminders(cast.enterprise)).toBe(0)
  await after(0.2)
  expect(await reminders(cast.enterprise)).toBe(1)
  await after(1)
  await after(30)
  expect(await reminders(cast.enterprise)).toBe(1)
  expect(await cast.expert.ask(serviceLogs.read, { id })).toMatchObject({ state: 'filed', counts: false })
})

test('a record that was mended waits anew: the week begins when the enterprise is asked again', async () => {
  const { cast, filingId } = await standing()
  await morning('2027-02-01')
  const { id } = await file(cast.expert, filingId, goodLogs.visit)
  await after(8)
  expect(await reminders(cast.enterprise)).toBe(1)
  await moveLog(cast.enterprise, id, 'confirm')
  await after(60)
  await moveLog(cast.expert, id, 'correct', { form: { ...goodLogs.visit, tenths: 120 }, reason: '少记了半天' })
  await after(1)
  expect(await reminders(cast.enterprise)).toBe(1)
  await after(6.5)
  expect(await reminders(cast.enterprise)).toBe(2)
})

test('numbers are given once, whoever asks at once and whichever process answers, and begin anew with the year', async () => {
  const { cast, filingId } = await standing()
  await wake(world, '2027-05-31T23:59:00+08:00')
  const second = connect(world.url, { max: 4 })
  const app = await createApp({ ...world.world, db: second.db })
  const other = actorAt(await app.listen({ port: 0, host: '127.0.0.1' }))
  const { personId, token, phone } = cast.expert
  const both = [cast.expert, other(personId, token, phone)]
  const many = async (count: number) => {
    const asked = Array.from({ length: count }, (_, n) => file(both[n % 2] ?? cast.expert, filingId, goodLogs.visit))
    return (await Promise.all(asked)).map(({ number }) => number)
  }
  const numbers: string[] = []
  const next: string[] = []
  try {
    // ten at once are enough to cross each other, and few enough for a slow machine
    for (let round = 0; round < 7; round += 1) numbers.push(...(await many(10)))
    await wake(world, '2030-01-01T00:00:01+08:00')
    next.push(...(await many(4)))
  } finally {
    await app.close()
    await second.close()
  }
  for (const number of numbers) expect(number).toMatch(/^FW-2027-\d{6}$/)
  expect(new Set(numbers).size).toBe(70)
  for (const number of next) expect(number).toMatch(/^FW-2030-\d{6}$/)
  expect(next).toContain('FW-2030-000001')
})
