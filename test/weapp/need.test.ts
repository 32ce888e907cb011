import { helpCodes } from '@kefutong/contract/help-code'
import {
  accepts,
  agrees,
  confirms,
  counted,
  dispatches,
  needPeople,
  raises,
  sentence,
  solves,
  tracks,
  verifies,
} from '../journey/need'
import { readPoster } from '../journey/read-poster'
import { weappApi } from '../setup/built'
import type { TestWorld } from '../world'
import { weappHands } from './hands'
import type { OpenOptions, WeappApp } from './host'
import { openStage, type Stage } from './stage'

jest.setTimeout(600_000)

/** How WeChat says a launch came about: a QR code read by the camera, a code of the mini-program's own. */
const scenes = { qr: 1011, wxacode: 1047 }

let stage: Stage
let world: TestWorld
let people: Awaited<ReturnType<typeof needPeople>>

beforeAll(async () => {
  stage = await openStage({ publicUrl: weappApi })
  world = stage.world
  people = await needPeople(world)
}, 900_000)
afterAll(() => stage.close())

const apps: WeappApp[] = []
const seenIn = (app: WeappApp) => {
  apps.push(app)
  return { app, me: weappHands(app) }
}
const phone = async (how: OpenOptions) => seenIn(await stage.open(how))

/** Somebody with a seat logs in from 我的 and opens a page. */
const enter = async (name: string, number: string, at: string) => {
  const app = await stage.enter(`openid-${name}`, number)
  await app.open(at)
  return seenIn(app)
}

/** The form opened by a code, in a package of its own. WeChat hands query values over encoded. */
const scans = (query: Record<string, string>, scene: number) =>
  phone({
    path: 'guest/need/index',
    scene,
    query: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, encodeURIComponent(value)])),
  })

test('from a poster to a confirmed solution in the mini-program, the asker never logging in', async () => {
  const county = await enter('county', world.county.phone, '/bureau/qr/index')
  await county.me.tap('做求助码')
  await county.me.type('企业名称', '砺石铝')
  await county.me.tap(people.enterpriseName)
  await county.me.answer('做求助码')
  await county.me.sees('在用')
  await county.me.tap('下载海报')
  await county.me.tap('图片，发群里')
  await county.me.answer('下载海报')
  const picture = await county.app.previewed()
  const address = await readPoster(picture)

  const guest = await scans({ q: address, scancode_time: '1780000000' }, scenes.qr)
  const { me, taps } = counted(guest.me)
  const key = await raises(me, people.enterpriseName)
  expect(taps()).toBeLessThanOrEqual(6)
  expect(await guest.app.packages()).toEqual(['guest'])

  const elsewhere = await phone({ path: 'guest/track/index' })
  await tracks(elsewhere.me, key)
  await elsewhere.me.sees('待核实')
  await elsewhere.me.shot('need-track')

  const commissioner = await enter('commissioner', people.commissioner.phone, '/commissioner/pool/index')
  await verifies(commissioner.me)
  expect(await dispatches(commissioner.me, people)).toBeLessThanOrEqual(3)

  const expert = await enter('expert', people.expert.phone, '/expert/my-matches/index')
  await accepts(expert.me)

  await guest.me.tap('查看进度')
  await agrees(guest.me, people.expert.phone)
  await expert.app.open(`/records/need/index?id=${(await need()).id}`)
  await solves(expert.me)

  // the telephone that asked still has both numbers, after it was shut too
  await guest.app.relaunch({ path: 'guest/track/index', scene: 1001 })
  await guest.me.touch(sentence)
  await confirms(guest.me)

  expect(await need()).toMatchObject({ number: key.number, state: 'confirmed' })
  for (const app of apps) await app.assertClean()
})

test('a code of the mini-program opens the same form, and one that was stopped opens it without a name', async () => {
  const { id, scene } = await world.enterprise.ask(helpCodes.make, { kind: 'enterprise' })
  const good = await scans({ scene: scene ?? '' }, scenes.wxacode)
  await good.me.sees(people.enterpriseName)
  await world.enterprise.ask(helpCodes.revoke, { id })
  const dead = await scans({ scene: scene ?? '' }, scenes.wxacode)
  await dead.me.sees('这个求助码已停用。您可以直接填写企业名称继续提交。')
  await dead.me.sees('企业名称')
  for (const { app } of [good, dead]) await app.assertClean()
})

const need = () => world.db.selectFrom('need').select(['id', 'number', 'state']).executeTakeFirstOrThrow()
