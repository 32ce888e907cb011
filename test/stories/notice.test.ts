import { readFilingNumber } from '@kefutong/contract/check'
import { filings } from '@kefutong/contract/filing/endpoints'
import { schedules } from '@kefutong/contract/schedule'
import { uuidv7 } from 'uuidv7'
import { forgetCalendar } from '../../api/src/calendar/of-city'
import { tick } from '../../api/src/clock'
import { connect } from '../../api/src/db/connect'
import { cityId, filingIn, openWorld, passTo, regions, type TestWorld, uscc } from '../world'
import { castOf, draftOf, step, steps, wake } from '../world/journey'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(() => wake(world, '2026-11-12T10:00:00+08:00'))

const read = (id: string) => world.city.ask(filings.read, { id })
const noticedAt = async (moment: string) => {
  const cast = await castOf(world)
  const { id } = await filingIn(world, 'city-review', cast.form, cast)
  await wake(world, moment)
  await step(cast, id, { move: 'approve', who: 'city' })
  return { cast, ...(await read(id)) }
}

test.each([
  ['an ordinary week', '2026-11-12', '2026-11-19', '2026-11-20'],
  ['Spring Festival, with two Saturdays worked', '2026-02-13', '2026-02-27', '2026-02-28'],
  ['National Day, with a Sunday worked before it', '2026-09-18', '2026-09-24', '2026-09-28'],
  ['a notice that runs across National Day', '2026-09-29', '2026-10-12', '2026-10-13'],
  ['the turn of the year, 2027 not being announced', '2026-12-28', '2027-01-05', '2027-01-06'],
])('five working days over %s', async (_what, from, ends, effective) => {
  const { noticeEndsOn, promised, provisional } = await noticedAt(`${from}T10:00:00+08:00`)
  expect({ noticeEndsOn, promised, provisional }).toEqual({
    noticeEndsOn: ends,
    promised: effective,
    provisional: effective > '2026-12-31',
  })
})

test('nothing shortens a notice: not the clock the day before, not the city, not a second tick', async () => {
  const { id, version, promised } = await noticedAt('2026-11-12T10:00:00+08:00')
  for (const move of ['take-effect', 'approve', 'dismiss', 'resume', 'expire'] as const) {
    expect((await world.city.tell(filings.move, { id, version, move, reason: '急' })).ok).toBe(false)
  }
  await wake(world, '2026-11-19T23:59:59+08:00')
  await world.runClock()
  expect(await read(id)).toMatchObject({ state: 'notice', number: null })
  await wake(world, `${promised}T00:00:00+08:00`)
  expect(await world.runClock()).toBeGreaterThan(0)
  const closed = await read(id)
  expect(closed).toMatchObject({ state: 'in-force', number: expect.any(String) })
  expect(await world.runClock()).toBe(0)
  expect(await read(id)).toEqual(closed)
})

test('an objection stops the clock, a dismissal lets the remaining days run, and at least one', async () => {
  const early = await noticedAt('2026-11-12T10:00:00+08:00')
  const late = await noticedAt('2026-11-12T10:00:00+08:00')
  await wake(world, '2026-11-16T10:00:00+08:00')
  await step(early.cast, early.id, { move: 'object', who: 'county', reason: '有人反映持股' })
  await wake(world, '2026-11-20T00:00:10+08:00')
  await step(late.cast, late.id, { move: 'object', who: 'city', reason: '有人反映持股' })
  await passTo(world, '2026-11-25')
  expect(await read(early.id)).toMatchObject({ state: 'objection', promised: null })
  await step(early.cast, early.id, { move: 'dismiss', who: 'city', reason: '经查不持股' })
  await step(late.cast, late.id, { move: 'dismiss', who: 'city', reason: '经查不持股' })
  expect(await read(early.id)).toMatchObject({ state: 'notice', noticeEndsOn: '2026-11-30', promised: '2026-12-01' })
  expect(await read(late.id)).toMatchObject({ state: 'notice', noticeEndsOn: '2026-11-26', promised: '2026-11-27' })
  await passTo(world, '2026-11-30')
  expect((await read(early.id)).state).toBe('notice')
  await passTo(world, '2026-12-01')
  expect((await read(early.id)).state).toBe('in-force')
})

test('an upheld objection sends it back, and the next notice starts anew with all its days', async () => {
  const { cast, id } = await noticedAt('2026-11-12T10:00:00+08:00')
  await wake(world, '2026-11-18T10:00:00+08:00')
  await step(cast, id, { move: 'object', who: 'county', reason: '有人反映持股' })
  await step(cast, id, { move: 'uphold', who: 'city', reason: '请说明持股情况' })
  expect(await read(id)).toMatchObject({ state: 'returned', noticeEndsOn: null, promised: null })
  await steps(cast, id, [
    { move: 'resubmit', who: 'expert' },
    { move: 'approve', who: 'city' },
  ])
  expect(await read(id)).toMatchObject({ state: 'notice', noticeEndsOn: '2026-11-25', promised: '2026-11-26' })
})

test('suspended, resumed, ended: each is said to the owner, and a term runs out after its last day', async () => {
  const cast = await castOf(world, { appointment: { termStart: '2026-12-01', termEnd: '2027-11-30' } })
  const other = await castOf(world)
  const { id } = await filingIn(world, 'suspended', cast.form, cast)
  await step(cast, id, { move: 'resume', who: 'county' })
  expect((await read(id)).state).toBe('in-force')
  await wake(world, '2026-11-23T10:00:00+08:00')
  const ended = await filingIn(world, 'ended', other.form, other)
  expect(ended).toMatchObject({ state: 'ended', moves: [] })
  expect(ended.remarks).toMatchObject([{ label: '终止聘任', says: '双方协商' }])
  await passTo(world, '2027-11-30')
  expect((await read(id)).state).toBe('in-force')
  await passTo(world, '2027-12-01')
  expect(await read(id)).toMatchObject({ state: 'expired', number: expect.any(String) })
  expect(await world.runClock()).toBe(0)
})

test('a new year’s schedule makes provisional days firm, moves them where it must, and leaves the past alone', async () => {
  const { cast, id } = await noticedAt('2026-12-28T10:00:00+08:00')
  const waiting = await castOf(world)
  await wake(world, '2026-12-31T10:00:00+08:00')
  const queued = await filingIn(world, 'county-review', waiting.form, waiting)
  expect(queued).toMatchObject({ promised: '2027-01-08', provisional: true })
  const holidays = ['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-02-06', '2027-02-07', '2027-02-08']
  const plan = { year: 2027, holidays, workdays: ['2027-01-09'], source: '国务院办公厅关于2027年部分节假日安排的通知' }
  expect(await world.sysadmin.ask(schedules.load, plan)).toMatchObject({ year: 2027, recomputed: expect.any(Number) })
  expect(await read(id)).toMatchObject({ noticeEndsOn: '2027-01-06', promised: '2027-01-07', provisional: false })
  expect(await read(queued.id)).toMatchObject({ promised: '2027-01-09', provisional: false })
  expect(await world.sysadmin.ask(schedules.load, plan)).toMatchObject({ recomputed: 0 })
  await passTo(world, '2027-01-06')
  expect((await read(id)).state).toBe('notice')
  await passTo(world, '2027-01-07')
  expect((await cast.expert.ask(filings.read, { id })).state).toBe('in-force')
  await world.db.deleteFrom('schedule').execute()
  forgetCalendar(cityId)
})

test('the schedule of a year is refused when it contradicts itself', async () => {
  const answer = await world.sysadmin.tell(schedules.load, {
    year: 2027,
    holidays: ['2026-12-31'],
    workdays: ['2027-01-04'],
    source: '通知草稿',
  })
  expect(answer).toMatchObject({ status: 422, problem: { code: 'scheduleInvalid' } })
  expect(answer.problem.faults?.map(({ field }) => field)).toEqual(['holidays', 'workdays', 'holidays'])
})

/** Many filings on the same day of notice, as a busy month would leave them: copies of one that came by the front door. */
const crowd = async (from: string, count: number) => {
  const row = await world.db.selectFrom('filing').selectAll().where('id', '=', from).executeTakeFirstOrThrow()
  const places = Object.values(regions)
  for (let n = 1; n <= count; n += 1) {
    const region_code = places[n % places.length] ?? ''
    const enterprise_id = await world.enterprise_(
      `群众企业${n}`,
      uscc(`8QZ${String(n).padStart(4, '0')}`.replace('Z', 'X')),
      region_code,
    )
    const texts = {
      form: JSON.stringify(row.form),
      clocks: JSON.stringify(row.clocks),
      vouched: JSON.stringify(row.vouched),
    }
    const own = { id: uuidv7(), case_number: `BA-T-${n}`, enterprise_id, region_code }
    const rest = { judgement: JSON.stringify(row.judgement), acted_as: JSON.stringify(row.acted_as) }
    await world.db
      .insertInto('filing')
      .values({ ...row, ...texts, ...rest, ...own })
      .execute()
  }
}

test('four processes close a busy day together: each filing once, numbers without a gap in every county', async () => {
  const { id, promised } = await noticedAt('2026-11-12T10:00:00+08:00')
  await crowd(id, 150)
  await wake(world, `${promised}T08:00:00+08:00`)
  const others = [connect(world.url, { max: 2 }), connect(world.url, { max: 2 })]
  const processes = [world.world, world.world, ...others.map(({ db }) => ({ ...world.world, db }))]
  const closed = await Promise.all(processes.map((one) => tick(one)))
  await Promise.all(others.map(({ close }) => close()))
  expect(closed.reduce((sum, some) => sum + some, 0)).toBe(151)
  const rows = await world.db
    .selectFrom('filing')
    .select(['number', 'region_code', 'in_force_at'])
    .where('number', 'is not', null)
    .execute()
  for (const region of Object.values(regions)) {
    const numbers = rows
      .filter((row) => row.region_code === region && row.number?.includes('-2026-'))
      .map((row) => readFilingNumber(row.number ?? ''))
    const serials = numbers.map((read) => ('serial' in read ? read.serial : Number.NaN)).sort((a, b) => a - b)
    expect(serials).toEqual(serials.map((_serial, at) => at + 1))
    expect(serials.length).toBeGreaterThanOrEqual(50)
  }
  const events = await world.db.selectFrom('history').select('thing_id').where('move', '=', 'take-effect').execute()
  expect(new Set(events.map((event) => event.thing_id)).size).toBe(events.length)
})

test('the serial begins again with the year, and a failed request takes no number', async () => {
  const cast = await castOf(world)
  const other = await castOf(world)
  const caseNumbers: Array<string | null> = []
  for (const one of [cast, other]) {
    const id = await draftOf(one, { ...one.form, expert: { ...one.form.expert, chains: ['unknown'] } })
    const { version } = await one.expert.ask(filings.read, { id })
    expect((await one.expert.tell(filings.move, { id, version, move: 'submit' })).status).toBe(400)
    await one.expert.ask(filings.save, { id, version, form: one.form })
    caseNumbers.push((await step(one, id, { move: 'submit', who: 'expert' })).caseNumber)
  }
  const [first, second] = caseNumbers.map((text) => Number(text?.slice(8)))
  expect(second).toBe((first ?? 0) + 1)
  await wake(world, '2027-01-08T10:00:00+08:00')
  const next = await castOf(world)
  expect(await filingIn(world, 'enterprise-review', next.form, next)).toMatchObject({ caseNumber: 'BA-2027-0001' })
})
