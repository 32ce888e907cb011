import { matches } from '@kefutong/contract/match'
import { needs } from '@kefutong/contract/need/endpoints'
import type { FastifyInstance } from 'fastify'
import { createApp } from '../../../api/src/app'
import { connect } from '../../../api/src/db/connect'
import { type Actor, filingIn, openWorld, regions, type TestWorld } from '../../world'
import { actorAt } from '../../world/actor'
import { castOf, wake } from '../../world/journey'
import {
  expertOf,
  filedExpertOf,
  type NeedCast,
  needCast,
  needIn,
  needStep,
  needSteps,
  raiseBy,
} from '../../world/need'
import { file, goodLogs, moveLog } from '../../world/service-log'

let world: TestWorld
let commissioner: Actor
let elsewhere: { app: FastifyInstance; close: () => Promise<void>; commissioner: Actor }
beforeAll(async () => {
  world = await openWorld({ now: '2026-11-23T09:41:00+08:00' })
  commissioner = await world.seat('专员', 'commissioner', { regionCode: regions.zhangdian })
  // a second process: an app with connections and an index of its own, on the same database
  const { db, close } = connect(world.url, { max: 4 })
  const app = await createApp({ ...world.world, db })
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  elsewhere = { app, close, commissioner: actorAt(origin)(commissioner.personId, commissioner.token, '') }
})
afterAll(async () => {
  await elsewhere.app.close()
  await elsewhere.close()
  await world.close()
})

const recommended = (id: string, desk = commissioner) => desk.ask(needs.recommend, { id })
const namesFor = async (id: string) => (await recommended(id)).items.map(({ name }) => name)

/** A verified need about something nobody else in this town knows about. */
const needAbout = async (sentence: string, own?: NeedCast) => {
  const cast = own ?? (await needCast(world, { commissioner }))
  const { id } = await raiseBy(cast, { sentence })
  await needSteps(world, cast, id, [{ move: 'verify', who: 'commissioner' }])
  return { id, cast }
}

test('three are recommended with reasons whose points add up; nobody who opted out, is busy or was never in force', async () => {
  const knows = { direction: '聚醚多元醇羟值控制', keywords: ['羟值', '发泡', '保温板'] }
  const best = await filedExpertOf(world, '对得上', knows)
  for (const name of ['其次', '再次', '第四']) await filedExpertOf(world, name, { keywords: ['羟值'], chains: [] })
  const away = await filedExpertOf(world, '不参加', knows)
  await away.ask(matches.prefer, { optOut: true })
  const busy = await filedExpertOf(world, '正忙', knows)
  for (let n = 0; n < 3; n += 1)
    await needIn(world, 'dispatched', { ...(await needCast(world, { commissioner })), expert: busy })
  await expertOf(world, '没备案', knows)
  const { id, cast } = await needAbout('聚醚多元醇批次间羟值波动大，保温板发泡后收缩')

  const { items, how } = await recommended(id)
  expect(items).toHaveLength(3)
  expect(items[0]).toMatchObject({
    ...{ expertId: best.personId, name: '对得上', title: '副高级', institutionName: '江淮材料研究院' },
    reasons: [
      { label: '对得上', says: '研究方向含保温板、发泡、聚醚多元醇' },
      { label: '对得上', says: '产业链同为氧化铝功能材料' },
      { label: '有时间', says: '本年还可服务 30 天，在聘 1 家' },
    ],
  })
  for (const { score, reasons } of items) expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score)
  expect(items.every(({ name }) => ['对得上', '其次', '再次', '第四'].includes(name))).toBe(true)
  expect(await recommended(id)).toMatchObject({ items })
  expect(await recommended(id, elsewhere.commissioner)).toMatchObject({ items })
  expect(how).toContain('不看姓名、性别、年龄')
  for (const who of [cast.expert, cast.owner]) expect((await who.tell(needs.recommend, { id })).status).toBe(403)

  // one need less on the desk, and the busy one is back
  const [theirs] = (await busy.ask(needs.list, { group: 'mine' })).items
  await busy.ask(needs.move, {
    id: theirs?.id ?? '',
    version: theirs?.version ?? 0,
    move: 'decline',
    reason: '手上的事做不完',
  })
  expect(await namesFor(id)).toContain('正忙')
})

test('who returned a need is not asked for it again, nor anybody who stands on the asking side', async () => {
  const knows = { direction: '匣钵', keywords: ['匣钵开裂'], chains: [] }
  const [first, second] = [await filedExpertOf(world, '先来', knows), await filedExpertOf(world, '后到', knows)]
  const insider = await filedExpertOf(world, '自家人', knows)
  const { id, cast } = await needAbout('匣钵用十几次就开裂')
  expect(await namesFor(id)).toEqual(expect.arrayContaining(['先来', '后到', '自家人']))
  await world.seat('自家人', 'enterprise', { orgId: cast.orgId }, insider)
  expect((await namesFor(id)).slice(0, 2)).toEqual(['先来', '后到'])
  expect(await namesFor(id)).not.toContain('自家人')

  const asked = { ...cast, expert: first }
  await needStep(asked, id, 'dispatch', 'commissioner')
  await needStep(asked, id, 'decline', 'expert', { reason: '近期出差，做不了' })
  expect((await namesFor(id))[0]).toBe('后到')
  expect(await namesFor(id)).not.toContain('先来')
  // for another need he is as good as before
  const other = await needAbout('匣钵开裂，求办法')
  expect(await namesFor(other.id)).toEqual(['先来', '后到', '自家人'])

  // an official who is an expert, too, is not recommended to himself
  const desk = await world.seat('后到', 'commissioner', { regionCode: regions.zhangdian }, second)
  expect((await recommended(id, desk)).items.map(({ expertId }) => expertId)).not.toContain(second.personId)
})

test('what an enterprise confirmed a moment ago speaks for whoever solved it, in every process', async () => {
  const cast = await castOf(world, { expert: { keywords: ['涂布', '浆料'], direction: '涂布工艺' } })
  const filing = await filingIn(world, 'in-force', cast.form, cast)
  await wake(world, '2027-01-20T09:00:00+08:00')
  const { id } = await needAbout('膜电极边缘龟裂，涂布时最明显')
  const says = async (desk: Actor) =>
    (await recommended(id, desk)).items
      .find(({ expertId }) => expertId === cast.expert.personId)
      ?.reasons.filter(({ label }) => label === '做成过')
      .map((reason) => reason.says)
  expect(await says(commissioner)).toEqual([])
  expect(await says(elsewhere.commissioner)).toEqual([])

  const log = await file(cast.expert, filing.id, goodLogs.problem)
  expect(await says(elsewhere.commissioner)).toEqual([])
  await moveLog(cast.enterprise, log.id, 'confirm')
  const once = ['涉及膜电极、边缘、龟裂的难题 1 项，企业均确认解决']
  expect(await says(commissioner)).toEqual(once)
  expect(await says(elsewhere.commissioner)).toEqual(once)

  const { cast: own, id: solved } = await needAbout('膜电极龟裂')
  const solving = { ...own, expert: cast.expert }
  await needSteps(world, solving, solved, [
    ...[{ move: 'dispatch', who: 'commissioner' } as const, { move: 'accept', who: 'expert' } as const],
    { move: 'agree', who: 'owner' },
    { move: 'start', who: 'expert', more: { note: '换分散剂，做三批对比' } },
    { move: 'solve', who: 'expert', more: { note: '龟裂率降到 1%' } },
  ])
  expect(await says(elsewhere.commissioner)).toEqual(once)
  await needStep(solving, solved, 'confirm', 'owner')
  expect((await says(elsewhere.commissioner))?.[0]).toMatch(/难题 2 项，企业均确认解决$/)
})

test('what the need could still say brings somebody in, masked, and does so when it is said', async () => {
  const knows = { direction: '密封圈', keywords: ['密封圈老化'], chains: [] }
  for (const name of ['甲', '乙', '丙']) await filedExpertOf(world, name, knows)
  const hidden = await filedExpertOf(world, '欧阳听雪', {
    ...knows,
    direction: '橡胶',
    keywords: ['密封圈', '含氟介质'],
  })
  const { id, cast } = await needAbout('密封圈老化，三个月就漏')
  const { items, whatIf } = await recommended(id)
  expect(items.map(({ expertId }) => expertId)).not.toContain(hidden.personId)
  expect(whatIf).toEqual([{ field: 'keywords', term: '含氟介质', says: '若补充“含氟介质”，欧×× 将进入前三' }])

  const { version } = await cast.owner.ask(needs.read, { id })
  await cast.owner.ask(needs.enrich, { id, version, keywords: ['含氟介质'] })
  expect((await recommended(id)).items.map(({ expertId }) => expertId)).toContain(hidden.personId)
})

test('whoever offered is shown besides, with what is known of them', async () => {
  const { id, cast } = await needAbout('窑炉烟气带白烟')
  const { version } = await cast.owner.ask(needs.read, { id })
  await cast.owner.ask(needs.enrich, { id, version, visibility: 'public' })
  const away = await filedExpertOf(world, '自己找', { direction: '窑炉烟气治理', keywords: ['窑炉烟气'], chains: [] })
  await away.ask(matches.prefer, { optOut: true })
  const unknown = await expertOf(world, '没备案的', { direction: '窑炉', keywords: ['窑炉'], chains: [] })
  for (const who of [away, unknown]) await who.ask(matches.offer, { id })
  const { items, offers } = await recommended(id)
  expect(items.map(({ expertId }) => expertId)).not.toContain(away.personId)
  expect(offers.map(({ name, offered }) => [name, offered])).toEqual([
    ['自己找', true],
    ['没备案的', true],
  ])
  expect(offers[0]?.reasons[0]?.says).toContain('窑炉烟气')
  expect(offers[1]).toMatchObject({ score: 0, reasons: [] })
})
