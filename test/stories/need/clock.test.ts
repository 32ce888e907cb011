import { messages } from '@kefutong/contract/message'
import { needs } from '@kefutong/contract/need/endpoints'
import { rulePacks } from '@kefutong/contract/rule-pack'
import { zibo } from '@kefutong/contract/rules/packs/zibo'
import { schedules } from '@kefutong/contract/schedule'
import { tick } from '../../../api/src/clock'
import { type Actor, openWorld, regions, type TestWorld } from '../../world'
import { passTo, wake } from '../../world/journey'
import { type NeedCast, needCast, needIn, needStep, raiseAsGuest, raiseBy } from '../../world/need'

const monday = '2026-11-23T09:41:00+08:00'
let world: TestWorld
let commissioner: Actor
let cast: NeedCast
beforeAll(async () => {
  world = await openWorld({ now: monday })
  commissioner = await world.seat('专员', 'commissioner', { regionCode: regions.zhangdian })
  cast = await needCast(world, { commissioner })
})
afterAll(() => world.close())
beforeEach(() => wake(world, monday))

const rowOf = (id: string) => world.db.selectFrom('need').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const titles = async (who: Actor, id: string) =>
  (await who.ask(messages.list, { limit: 50 })).items.filter(({ thingId }) => thingId === id).map(({ title }) => title)
const alarm = '一条需求已超期，转到您这里督办'

test('an unkept promise climbs from the commissioner to the county to the city, once each, and says so', async () => {
  const { id } = await raiseBy(cast)
  await passTo(world, '2026-11-24')
  expect((await rowOf(id)).level).toBe('commissioner')
  expect((await world.county.ask(needs.read, { id })).moves).toEqual([])

  await passTo(world, '2026-11-25')
  expect((await rowOf(id)).level).toBe('county')
  expect(await titles(world.county, id)).toEqual([alarm])
  const seen = await world.county.ask(needs.read, { id })
  expect(seen).toMatchObject({ levelLabel: '区县科技局', due: { what: 'verify', left: -1 } })
  expect(seen.moves.map(({ move }) => move)).toContain('verify')
  expect(seen.remarks[0]).toMatchObject({
    label: '超期转上一级督办',
    by: '系统',
    says: '核实情况应在 11 月 24 日前完成，已转区县科技局督办',
  })
  // the enterprise sees it, too
  expect((await cast.owner.ask(needs.read, { id })).remarks[0]?.label).toBe('超期转上一级督办')

  await passTo(world, '2026-11-26')
  expect(await rowOf(id)).toMatchObject({ level: 'city', climbs_on: null, state: 'raised', version: 1 })
  expect(await titles(world.city, id)).toEqual([alarm])
  expect(await titles(world.county, id)).toEqual([alarm])
  await passTo(world, '2026-12-04')
  expect(await titles(world.city, id)).toEqual([alarm])
})

test('several processes let it climb once, and a clock that was away for weeks catches up', async () => {
  const { id } = await raiseBy(cast)
  await wake(world, '2026-12-18T08:00:00+08:00')
  await Promise.all(Array.from({ length: 4 }, () => tick(world.world)))
  await tick(world.world)
  expect((await rowOf(id)).level).toBe('city')
  const climbs = await world.db
    .selectFrom('history')
    .select(['reason', 'role'])
    .where('thing_id', '=', id)
    .where('move', '=', 'climb')
    .orderBy('id')
    .execute()
  expect(climbs.map(({ reason }) => reason?.slice(-8))).toEqual(
    ['区县科技局督办', '市科技局督办'].map((says) => `已转${says}`.slice(-8)),
  )
})

test('where nobody sits in the county it goes straight to the city; where no commissioner sits the county begins', async () => {
  const nowhere = await raiseAsGuest(world, { enterprise: '一家没有登记的厂' })
  expect((await rowOf(nowhere.id)).level).toBe('city')
  expect(nowhere.office).toBe('淄博市科技局')
  const linzi = await raiseAsGuest(world, { regionCode: regions.linzi, enterprise: '一家没有登记的厂' })
  expect((await rowOf(linzi.id)).level).toBe('county')
  expect(linzi.office).toBe('临淄区科技局')
  expect(await titles(world.neighbour, linzi.id)).toEqual(['有一条技术需求等您核实'])
  const huantai = await raiseAsGuest(world, { regionCode: regions.huantai, enterprise: '一家没有登记的厂' })
  expect((await rowOf(huantai.id)).level).toBe('city')

  const away = await world.seat('桓台专员', 'commissioner', { regionCode: regions.huantai })
  const late = await raiseAsGuest(world, { regionCode: regions.huantai, enterprise: '一家没有登记的厂' })
  expect((await rowOf(late.id)).level).toBe('commissioner')
  expect(await titles(away, late.id)).toEqual(['有一条技术需求等您核实'])
  await passTo(world, '2026-11-25')
  expect((await rowOf(late.id)).level).toBe('city')
})

test('the next promise is watched when the first is kept, late or not', async () => {
  const { id } = await raiseBy(cast)
  await passTo(world, '2026-11-25')
  await wake(world, '2026-11-25T10:00:00+08:00')
  await needStep(cast, id, 'verify', 'county')
  expect(await rowOf(id)).toMatchObject({
    due: '2026-11-26',
    due_what: 'contact',
    climbs_on: '2026-11-27',
    level: 'county',
  })
  await passTo(world, '2026-11-27')
  expect((await rowOf(id)).level).toBe('city')
})

test('a pause needs a reason, stops the clock for all to see, and the days come back working day by working day', async () => {
  const { id, version } = await needIn(world, 'verified', cast)
  const mute = await commissioner.tell(needs.move, { id, version, move: 'pause' })
  expect(mute).toMatchObject({ status: 422, problem: { code: 'reasonNeeded' } })
  await wake(world, '2026-11-24T10:00:00+08:00')
  await needStep(cast, id, 'pause', 'commissioner', { reason: '企业停产检修到月底' })

  const shown = await cast.owner.ask(needs.read, { id })
  expect(shown).toMatchObject({
    state: 'paused',
    stateLabel: '暂停中',
    due: null,
    paused: { since: '2026-11-24', reason: '企业停产检修到月底' },
  })
  expect(shown.remarks[0]).toMatchObject({ label: '暂停计时', says: '企业停产检修到月底' })
  expect(shown.timeline.map(({ step, status, promised }) => [step, status, promised])).toEqual([
    ['raise', 'done', null],
    ['verify', 'done', null],
    ['aside', 'now', null],
    ['contact', 'next', null],
    ['plan', 'next', null],
    ['solve', 'next', null],
    ['confirm', 'next', null],
    ['follow-up', 'next', null],
  ])
  expect(await titles(cast.owner, id)).toContain('您的需求暂停计时')

  await passTo(world, '2026-12-01')
  expect(await rowOf(id)).toMatchObject({ level: 'commissioner', state: 'paused' })
  await wake(world, '2026-12-01T09:00:00+08:00')
  const on = await needStep(cast, id, 'resume', 'commissioner')
  // 25, 26, 27, 30 November and 1 December did not count
  expect(on).toMatchObject({ state: 'verified', due: { what: 'contact', date: '2026-12-03' } })
  expect((await rowOf(id)).plan_by).toBe('2026-12-14')
  expect(on.remarks.map(({ label }) => label)).toEqual(['暂停计时'])
})

test('a match nobody answers lapses after sixty days, and the second time the city is asked', async () => {
  const { id } = await needIn(world, 'dispatched', cast)
  expect(await rowOf(id)).toMatchObject({ lapses_on: '2027-01-22' })
  await passTo(world, '2027-01-22')
  expect((await rowOf(id)).state).toBe('dispatched')
  await passTo(world, '2027-01-23')
  expect(await rowOf(id)).toMatchObject({ state: 'verified', returns: 1, expert_id: null })
  expect(await titles(cast.expert, id)).toContain('对接已逾期退回')
  await wake(world, '2027-01-25T10:00:00+08:00')
  await needStep(cast, id, 'dispatch', 'commissioner')
  await needStep(cast, id, 'accept', 'expert')
  // the expert said yes and the enterprise never did
  await passTo(world, '2027-03-27')
  expect(await rowOf(id)).toMatchObject({ state: 'arbitration', level: 'city' })
  expect(await titles(world.city, id)).toContain('一条需求两次退回，请市级协调')
  const states = await world.db.selectFrom('match').select('state').where('need_id', '=', id).execute()
  expect(states).toEqual([{ state: 'lapsed' }, { state: 'lapsed' }])
})

test('what both sides agreed on does not lapse', async () => {
  const { id } = await needIn(world, 'accepted', cast)
  await passTo(world, '2027-03-27')
  expect((await rowOf(id)).state).toBe('accepted')
})

test('ninety days after the enterprise confirmed somebody asks again, and a problem that is back starts a new count', async () => {
  const { id } = await needIn(world, 'confirmed', cast)
  await passTo(world, '2027-02-20')
  expect((await rowOf(id)).state).toBe('confirmed')
  await passTo(world, '2027-02-21')
  expect((await rowOf(id)).state).toBe('follow-up')
  expect(await titles(cast.owner, id)).toContain('三个月了，问题还在吗')
  expect(await titles(commissioner, id)).toContain('有一条需求到了回访的时候')
  expect((await commissioner.ask(needs.list, { group: 'follow-up' })).items.map((one) => one.id)).toContain(id)

  await wake(world, '2027-02-22T10:00:00+08:00')
  const again = await needStep(cast, id, 'reopen', 'commissioner', { reason: '回访时又出现收缩' })
  expect(again).toMatchObject({ state: 'reopened', due: { what: 'contact' }, match: null, plan: null })
  expect(await rowOf(id)).toMatchObject({ clock_from: '2027-02-22', level: 'commissioner', returns: 0 })
  await needStep(cast, id, 'dispatch', 'commissioner')
  expect((await rowOf(id)).state).toBe('dispatched')
})

test.each(['arbitration', 'reopened', 'paused', 'dispatched'] as const)(
  '%s: a need stands at one place of its line',
  async (state) => {
    const { timeline } = await needIn(world, state, cast)
    expect(timeline.filter(({ status }) => status === 'now')).toHaveLength(1)
    expect(timeline.some(({ promised }) => promised !== null)).toBe(state !== 'paused')
  },
)

test('a schedule that is loaded moves the promises of what is under way, and of nothing else', async () => {
  await wake(world, '2026-12-30T10:00:00+08:00')
  const { id } = await raiseBy(cast)
  const done = await needIn(world, 'refused', cast)
  const before = await rowOf(id)
  expect(before).toMatchObject({ contact_by: '2027-01-05', provisional: true })
  const holidays = ['01-01', '01-02', '01-03', '01-04', '01-05'].map((date) => `2027-${date}`)
  const { recomputed } = await world.sysadmin.ask(schedules.load, {
    ...{ year: 2027, holidays, workdays: ['2027-01-09'], source: '国务院办公厅通知' },
  })
  expect(recomputed).toBeGreaterThan(0)
  expect(await rowOf(id)).toMatchObject({ verify_by: '2026-12-31', contact_by: '2027-01-07', provisional: false })
  expect(await rowOf(done.id)).toMatchObject({ contact_by: '2027-01-05' })
})

test('the clocks are the pack’s, and a need keeps those it began with', async () => {
  const { id } = await raiseBy(cast)
  const need = { ...zibo.clocks.need, verify: 2, contact: 5, plan: 20, climb: 3, lapse: 30, followUp: 60 }
  await world.city.ask(rulePacks.change, { pack: { ...zibo, clocks: { ...zibo.clocks, need } } })
  const later = await raiseBy(cast)
  expect(later.promised).toEqual({ verify: '2026-11-25', contact: '2026-11-30', plan: '2026-12-21' })
  expect(await rowOf(id)).toMatchObject({ verify_by: '2026-11-24' })
  await world.city.ask(rulePacks.change, { pack: zibo })
})
