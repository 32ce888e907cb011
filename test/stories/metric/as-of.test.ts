import { dashboards } from '@kefutong/contract/metric/dashboard'
import { filingIn, openWorld, type TestWorld } from '../../world'
import { step, wake } from '../../world/journey'
import { holds, numberOf, rowsOf } from '../../world/metric'
import { file, goodLogs, moveLog } from '../../world/service-log'

let world: TestWorld
let filingId: string
let took: string
beforeAll(async () => {
  world = await openWorld()
  const filing = await filingIn(world, 'in-force')
  filingId = filing.id
  took = world.now().toISOString().slice(0, 10)
  await wake(world, '2027-01-20T09:00:00+08:00')
})
afterAll(() => world.close())

const dayBefore = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

test('a filing is counted from the day it took effect, not before', async () => {
  expect(await numberOf(world.city, 'experts.in-force', { on: dayBefore(took) })).toBe(0)
  expect(await numberOf(world.city, 'experts.in-force', { on: took })).toBe(1)
})

test('what is corrected, suspended or taken back later never changes what was known on a day', async () => {
  const log = await file(world.expert, filingId, goodLogs.transfer)
  await wake(world, '2027-01-21T09:00:00+08:00')
  await moveLog(world.enterprise, log.id, 'confirm')
  const known = async () => ({
    filed: await numberOf(world.city, 'transfers.amount', { on: '2027-01-20' }),
    confirmed: await numberOf(world.city, 'transfers.amount', { on: '2027-01-21' }),
    standing: await numberOf(world.city, 'experts.in-force', { on: '2027-01-21' }),
  })
  const published = { filed: 0, confirmed: 5_000_000, standing: 1 }
  expect(await known()).toEqual(published)
  const january = await world.city.ask(dashboards.read, { on: '2027-01-31' }).catch(() => undefined)
  expect(january).toBeUndefined()

  await wake(world, '2027-02-10T09:00:00+08:00')
  await moveLog(world.expert, log.id, 'correct', {
    ...{ form: { ...goodLogs.transfer, amountFen: 7_000_000 }, reason: '金额写少了' },
  })
  await moveLog(world.enterprise, log.id, 'confirm')
  await step(world, filingId, { move: 'suspend', who: 'city', reason: '双方协商' })
  expect(await known()).toEqual(published)
  expect(await numberOf(world.city, 'transfers.amount')).toBe(7_000_000)
  expect(await numberOf(world.city, 'experts.in-force')).toBe(0)
  expect(await rowsOf(world.city, 'transfers.amount', { on: '2027-01-21' })).toMatchObject([
    { id: log.id, amount: 5_000_000, since: '2027-01-21' },
  ])
  await holds(world)
  expect(await known()).toEqual(published)
})

test('the months of a past day end with its month, and a correction stands in the month in which it was made', async () => {
  const seen = async (on: string) => {
    const { months } = await world.city.ask(dashboards.read, { on })
    const points = months.find(({ id }) => id === 'experts.in-force')?.points ?? []
    return points.slice(-3).map(({ month, value }) => [month, value])
  }
  expect(await seen('2027-02-10')).toEqual([
    ['2026-12', took <= '2026-12-31' ? 1 : 0],
    ['2027-01', 1],
    ['2027-02', 0],
  ])
  expect((await seen('2027-01-31')).at(-1)).toEqual(['2027-01', 1])
})

test.each([
  ['2027-02-11', '这一天还没到，请选今天或以前的日期'],
  ['2027-02-30', '请选择日期'],
  ['昨天', '请选择日期'],
])('the day %s is refused with a sentence', async (on, says) => {
  const { status, problem } = await world.city.tell(dashboards.read, { on })
  expect([status, problem.faults]).toEqual([400, [{ field: 'on', says }]])
})
