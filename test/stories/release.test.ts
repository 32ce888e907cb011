import { figures } from '@kefutong/contract/figure'
import type { MetricId } from '@kefutong/contract/metric/registry'
import { releases } from '@kefutong/contract/release/endpoints'
import { sql } from 'kysely'
import { keepCounts } from '../../api/src/metric/write'
import { cityId, filingIn, openWorld, regions, type TestWorld } from '../world'
import { castOf, wake } from '../world/journey'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** The day a city begins, whatever day it is outside. */
const beginsOn = (day: string) =>
  world.db
    .updateTable('city')
    .set({ created_at: new Date(`${day}T09:00:00+08:00`) })
    .execute()

let things = 0
/** So many things of a kind begin to count in a district on a day. */
const happen = (metric: MetricId, region: string, day: string, amount: number) => {
  things += 1
  const thing = `00000000-0000-4000-8000-${String(things).padStart(12, '0')}`
  return keepCounts(world.db, cityId, day, [{ metric, thing, region, chain: '', institution: '', slice: '', amount }])
}

const cellOf = async (region: string, id: string, month?: string) => {
  const { release } = await world.guest.ask(releases.read, month ? { month } : {})
  const cells = release?.regions.find(({ code }) => code === region)?.cells
  return cells?.find((cell) => cell.id === id)?.value
}

test('before the first month is over nothing is told, and when it will be is said', async () => {
  await beginsOn('2026-11-05')
  await world.runClock()
  expect(await world.guest.ask(releases.read, {})).toEqual({ next: '2026-12-01', months: [], release: null })
  expect(await world.guest.ask(figures.list, {})).toEqual({ asOf: '2026-11-12', exact: false, items: [] })
})

test('a month in which nothing happened is published like any other', async () => {
  await beginsOn('2026-10-20')
  await world.runClock()
  const empty = await world.guest.ask(releases.read, {})
  expect(empty).toMatchObject({ next: '2026-12-01', release: { month: '2026-10', asOf: '2026-10-31' } })
  expect(empty.release?.figures.map(({ atLeast, atMost }) => [atLeast, atMost])).toEqual(
    Array.from({ length: 4 }, () => [0, 6]),
  )
  expect(empty.release?.figures[0]?.says).toBe('各区县的在聘科技副总都不到 3 人')
  expect(empty.months).toEqual(['2026-10'])
  expect(await world.guest.ask(releases.read, { month: '2026-09' })).toMatchObject({ release: null })
})

test('a month is published an hour after it is over, in steps of three, with no number below three', async () => {
  await happen('problems.total', regions.zhangdian, '2026-11-14', 7)
  await happen('problems.total', regions.linzi, '2026-11-15', 2)
  await happen('problems.total', regions.huantai, '2026-11-16', 3)
  world.at('2026-12-01T00:30:00+08:00')
  await world.runClock()
  expect((await world.guest.ask(releases.read, {})).months).toEqual(['2026-10'])

  world.at('2026-12-01T01:05:00+08:00')
  await world.runClock()
  await world.runClock()
  const { months, release, next } = await world.guest.ask(releases.read, {})
  expect([months, next]).toEqual([['2026-11', '2026-10'], '2027-01-01'])
  expect(
    release?.regions.map(({ name, cells }) => [name, cells.find(({ id }) => id === 'problems.total')?.value]),
  ).toEqual([
    ['张店区', 6],
    ['临淄区', null],
    ['桓台县', 3],
  ])
  expect(release?.figures.find(({ id }) => id === 'problems.total')).toEqual({
    ...{ id: 'problems.total', atLeast: 9, atMost: 15 },
    says: '张店、桓台两地解决难题至少 9 项，其他区县都不到 3',
  })
})

test('what was published stays, whatever becomes known later; the next month tells no change under three', async () => {
  await happen('problems.total', regions.zhangdian, '2026-11-20', 30)
  await happen('problems.total', regions.linzi, '2026-12-02', 2)
  await world.runClock()
  expect(await cellOf(regions.zhangdian, 'problems.total', '2026-11')).toBe(6)
  world.at('2027-01-01T02:00:00+08:00')
  await world.runClock()
  expect(await cellOf(regions.linzi, 'problems.total')).toBe(3)
  expect(await cellOf(regions.huantai, 'problems.total')).toBe(3)
  expect(await cellOf(regions.linzi, 'problems.total', '2026-11')).toBeNull()
})

test('months that were missed while nothing ran are published together, at most a year of them', async () => {
  world.at('2029-03-02T09:00:00+08:00')
  await world.runClock()
  const { months } = await world.guest.ask(releases.read, {})
  expect(months.slice(0, 12)).toEqual([
    ...['2029-02', '2029-01', '2028-12', '2028-11', '2028-10', '2028-09'],
    ...['2028-08', '2028-07', '2028-06', '2028-05', '2028-04', '2028-03'],
  ])
  expect(months.slice(12)).toEqual(['2026-12', '2026-11', '2026-10'])
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from history where thing = 'release' and move = 'publish' and role = 'clock'`.execute(
    world.db,
  )
  expect(rows[0]?.count).toBe(months.length)
})

test('nothing finer than a step can be kept as published', async () => {
  const finer = sql`update release_cell set value = 4 where metric = 'problems.total' and value = 3`
  await expect(finer.execute(world.db)).rejects.toThrow('release_cell_value_check')
})

test.each(['2026-13', '2026', '11', '2026-1'])(
  'a month written as %s is refused with the way to write it',
  async (month) => {
    expect(await world.guest.tell(releases.read, { month })).toMatchObject({
      status: 400,
      problem: { code: 'inputInvalid', faults: [{ field: 'month', says: '请选择月份' }] },
    })
  },
)

test('who has no seat that somebody vouched for reads the published totals and no names', async () => {
  await wake(world, '2029-03-02T09:00:00+08:00')
  const stranger = await castOf(world)
  for (const who of [world.guest, stranger.expert, world.sysadmin]) {
    const { exact, asOf, items } = await who.ask(figures.list, {})
    expect([exact, asOf]).toEqual([false, '2029-02-28'])
    expect(items.find(({ id }) => id === 'problems.total')?.value).toBe(42)
    expect(items.some(({ id }) => id === 'appointments.total')).toBe(false)
    const { ok, status } = await who.tell(figures.rows, { figure: 'experts.in-force', limit: 20 })
    expect([ok, [401, 403].includes(status)]).toEqual([false, true])
  }
})

test('an expert whose appointment took effect reads the numbers of the day and the rows behind them', async () => {
  await wake(world, '2026-11-12T09:00:00+08:00')
  await filingIn(world, 'in-force')
  const { exact, items } = await world.expert.ask(figures.list, {})
  const count = items.find(({ id }) => id === 'experts.in-force')?.value
  expect([exact, count]).toEqual([true, 1])
  expect((await world.expert.ask(figures.rows, { figure: 'experts.in-force' })).items).toHaveLength(1)
})
