import { filings } from '@kefutong/contract/filing/endpoints'
import { metricIds, metricOf } from '@kefutong/contract/metric/registry'
import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { visits } from '@kefutong/contract/visit'
import { sql } from 'kysely'
import { fold } from '../../../api/src/metric/fold'
import { verifyCube } from '../../../api/src/metric/verify'
import { findingWords } from '../../../scripts/verify/cube'
import { type Actor, cityId, filingIn, goodForm, openWorld, regions, type TestWorld, uscc } from '../../world'
import { step, wake } from '../../world/journey'
import { holds, numberOf, placesOf, rowsOf } from '../../world/metric'
import { needCast, needIn } from '../../world/need'
import { file, goodLogs, moveLog } from '../../world/service-log'

let world: TestWorld
let first: string
let second: string
let secondFirm: Actor
let commissioner: Actor
const january = '2027-01-20T09:00:00+08:00'

beforeAll(async () => {
  world = await openWorld()
  commissioner = await world.seat('岑知远', 'commissioner', { regionCode: regions.zhangdian })
  first = (await filingIn(world, 'in-force')).id
  const orgId = await world.enterprise_('临淄云岫氢能有限公司', uscc('3C7K2Q1'), regions.linzi)
  secondFirm = await world.seat('孙经理', 'enterprise', { orgId })
  const form = goodForm({
    enterprise: {
      ...{ name: '临淄云岫氢能有限公司', uscc: uscc('3C7K2Q1'), regionCode: regions.linzi },
      ...{ chains: ['hydrogen', 'alumina'], contactPhone: secondFirm.phone },
    },
    appointment: { post: '副总工程师', termStart: '2026-12-14', termEnd: '2028-12-13' },
  })
  second = (await filingIn(world, 'in-force', form, { ...world, enterprise: secondFirm, county: world.neighbour })).id
  await wake(world, january)
})
afterAll(() => world.close())

test('one expert at two enterprises is one person and two appointments, and the districts add up to the city', async () => {
  expect(await numberOf(world.city, 'experts.in-force')).toBe(1)
  expect(await numberOf(world.city, 'appointments.total')).toBe(2)
  expect(await numberOf(world.city, 'appointments.in-force')).toBe(2)
  expect(await numberOf(world.city, 'institutions.total')).toBe(1)
  expect(await placesOf(world.city, 'experts.in-force')).toEqual({ 张店区: 1 })
  expect(await placesOf(world.city, 'appointments.total')).toEqual({ 张店区: 1, 临淄区: 1 })
  expect(await numberOf(world.city, 'appointments.total', { chain: 'hydrogen' })).toBe(1)
  expect(await numberOf(world.city, 'appointments.total', { chain: 'alumina' })).toBe(1)
  await holds(world)
})

test('what was done counts when it is confirmed, under its filing, and what is corrected counts as what is confirmed anew', async () => {
  const problem = await file(world.expert, first, goodLogs.problem)
  const transfer = await file(world.expert, second, goodLogs.transfer)
  const visit = await file(world.expert, first, goodLogs.visit)
  const project = await file(world.expert, second, {
    ...goodLogs.project,
    amountFen: 30_000_000,
    invoiceNo: '03700190011',
  })
  expect(await numberOf(world.city, 'problems.total')).toBe(0)
  for (const [who, log] of [
    [world.enterprise, problem],
    [secondFirm, transfer],
    [world.enterprise, visit],
    [secondFirm, project],
  ] as const)
    await moveLog(who, log.id, 'confirm')
  await file(world.enterprise, first, { ...goodLogs.revenue, amountFen: 30_000_000 })
  expect(await numberOf(world.city, 'problems.total', { region: regions.zhangdian })).toBe(1)
  expect(await numberOf(world.city, 'transfers.amount', { region: regions.linzi })).toBe(5_000_000)
  expect(await numberOf(world.city, 'services.time')).toBe(80)
  expect(await numberOf(world.city, 'projects.amount', { chain: 'hydrogen' })).toBe(30_000_000)
  expect(await numberOf(world.city, 'revenue.total')).toBe(30_000_000)

  await moveLog(world.expert, problem.id, 'correct', { form: goodLogs.visit, reason: '其实是一次到企服务' })
  expect(await numberOf(world.city, 'problems.total')).toBe(1)
  await moveLog(world.enterprise, problem.id, 'confirm')
  expect(await numberOf(world.city, 'problems.total')).toBe(0)
  expect(await numberOf(world.city, 'services.time')).toBe(160)
  await moveLog(world.enterprise, problem.id, 'revoke')
  expect(await numberOf(world.city, 'problems.total')).toBe(1)
  expect(await numberOf(world.city, 'services.time')).toBe(80)
  await holds(world)
})

test('a filing that is suspended takes its records out of what stands, and its expert is counted where the other post is', async () => {
  expect(await numberOf(world.city, 'problems.in-force')).toBe(1)
  await step(world, first, { move: 'suspend', who: 'city', reason: '专家出国访学' })
  expect(await numberOf(world.city, 'problems.in-force')).toBe(0)
  expect(await numberOf(world.city, 'problems.total')).toBe(1)
  expect(await numberOf(world.city, 'transfers.in-force')).toBe(1)
  expect(await placesOf(world.city, 'experts.in-force')).toEqual({ 临淄区: 1 })
  await holds(world)
  await step(world, first, { move: 'resume', who: 'city' })
  expect(await placesOf(world.city, 'experts.in-force')).toEqual({ 张店区: 1 })
  expect(await numberOf(world.city, 'problems.in-force')).toBe(1)
  await holds(world)
})

test('a need stands as far as it has come, a contact as far as it went, and a duplicate nowhere', async () => {
  const cast = await needCast(world, { commissioner })
  for (const state of [
    'raised',
    'verified',
    'merged',
    'refused',
    'arbitration',
    'paused',
    'unsolved',
    'settled',
  ] as const)
    await needIn(world, state, cast)
  const values = []
  for (const id of ['raised', 'verified', 'dispatched', 'matched', 'solved', 'confirmed', 'open'] as const)
    values.push(await numberOf(world.city, `needs.${id}`))
  expect(values).toEqual([8, 5, 2, 2, 1, 1, 5])
  const note = '到企业看了现场'
  await commissioner.ask(visits.record, { expert: '苏砚秋', note })
  const { id, version } = await commissioner.ask(visits.record, { expert: '陆怀瑾', note })
  await commissioner.ask(visits.move, { id, version, move: 'introduce', enterprise: '临淄云岫氢能有限公司' })
  expect(await placesOf(world.city, 'visits.experts')).toEqual({ 张店区: 1, 临淄区: 1 })
  expect(await numberOf(world.city, 'visits.introductions', { chain: 'alumina' })).toBe(1)
  expect(await numberOf(world.city, 'commissioners')).toBe(1)
  await holds(world)
})

test('twenty confirmations at once, and the filing suspended among them, leave no number that is off by one', async () => {
  const logs = []
  for (let at = 0; at < 20; at += 1) logs.push(await file(world.expert, second, goodLogs.problem))
  const { version } = await world.city.ask(filings.read, { id: second })
  await Promise.all([
    ...logs.map(({ id, version: seen }) => secondFirm.ask(serviceLogs.move, { id, version: seen, move: 'confirm' })),
    world.city.ask(filings.move, { id: second, version, move: 'suspend', reason: '双方协商' }),
    fold(world.world),
  ])
  expect(await numberOf(world.city, 'problems.total')).toBe(21)
  expect(await numberOf(world.city, 'problems.in-force')).toBe(1)
  await holds(world)
})

test('every metric adds up, over districts and over chains, and is as many rows as it says', async () => {
  for (const id of metricIds) {
    await numberOf(world.city, id)
    if (metricOf(id).measure !== 'median') await placesOf(world.city, id)
  }
  expect((await rowsOf(world.city, 'problems.in-force'))[0]).toMatchObject({
    title: goodLogs.problem.summary,
    region: '张店区',
  })
})

test('a cell or a row that somebody alters is named', async () => {
  await sql`update cube set amount = amount + 1 where metric = 'problems.total' and grain = 'region' and span = 'month'
    and region_code = ${regions.linzi}`.execute(world.db)
  const { findings } = await verifyCube(world.db, cityId)
  expect(findings.map(findingWords)).toEqual([
    `解决难题（problems.total）区县 ${regions.linzi}、月 2027-01-01 一格：按流水重数是 20，计数是 21`,
  ])
  await sql`update cube set amount = amount - 1 where metric = 'problems.total' and grain = 'region' and span = 'month'
    and region_code = ${regions.linzi}`.execute(world.db)
  await sql`update filing set state = 'in-force' where id = ${second}`.execute(world.db)
  const again = (await verifyCube(world.db, cityId)).findings
  expect(again.map(({ metric }) => metric)).toEqual(
    expect.arrayContaining(['appointments.in-force', 'transfers.in-force']),
  )
  expect(findingWords(again[0] as never)).toContain(`行 ${second}：按行重数是 1，计数是 0`)
})
