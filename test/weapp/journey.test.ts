import { filings } from '@kefutong/contract/filing/endpoints'
import { expertFiles } from '../journey/expert-files'
import { logsOffline, sentence } from '../journey/service-log'
import { passTo, type TestWorld } from '../world'
import { wake } from '../world/journey'
import { weappHands } from './hands'
import { logInByWechat, openStage, type Stage } from './stage'
import { yearOnPaper } from './year-paper'

jest.setTimeout(240_000)

let stage: Stage
let world: TestWorld

beforeAll(async () => {
  stage = await openStage()
  world = stage.world
}, 900_000)
afterAll(() => stage.close())

const enter = async (openid: string, number: string) => {
  const app = await stage.enter(openid, number)
  return { app, me: weappHands(app) }
}

const state = async (id: string) =>
  (await world.db.selectFrom('filing').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state

const until = async (holds: () => Promise<boolean>) => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('这一步没有办成')
}

test('the same filing in the mini-program, from WeChat log-in to the number and to a confirmed record', async () => {
  const expertApp = await stage.phone('openid-expert', '13700000001')
  const expert = weappHands(expertApp)
  await expert.tap('我是专家，去备案')
  await expert.tap('去登录')
  await logInByWechat(expertApp)
  await expert.sees('研究方向')
  await expertFiles(expert, '秦望舒', world.enterprise.phone)
  const { id } = await world.db.selectFrom('filing').select('id').executeTakeFirstOrThrow()

  const enterprise = await enter('openid-enterprise', world.enterprise.phone)
  await enterprise.app.open('/enterprise/confirm/index')
  await enterprise.me.sees('秦望舒')
  await enterprise.me.shot('confirm')
  await enterprise.me.tap('确认属实')
  await until(async () => (await state(id)) === 'employer-review')

  const employer = await enter('openid-employer', world.employer.phone)
  await employer.app.open(`/records/filing/index?id=${id}`)
  await employer.me.tap('同意')
  await until(async () => (await state(id)) === 'county-review')

  for (const [openid, officer, next] of [
    ['openid-county', world.county, 'city-review'],
    ['openid-city', world.city, 'notice'],
  ] as const) {
    const bureau = await enter(openid, officer.phone)
    await bureau.app.open(`/records/filing/index?id=${id}`)
    await bureau.me.tap('通过审核')
    await bureau.me.shot(`approve-${next}`)
    await bureau.me.tap('确定')
    await until(async () => (await state(id)) === next)
    await bureau.app.assertClean()
  }

  const noticed = await world.city.ask(filings.read, { id })
  await passTo(world, noticed.promised ?? '')
  await expertApp.open(`/records/filing/index?id=${id}`)
  await expert.sees('在聘')
  await expert.sees(/3703-FZ-2026-03-0001-[0-9A-Z]/)
  await expert.shot('filing-in-force')

  // a record written with the network gone, sent when it is back, confirmed by the enterprise
  await wake(world, '2026-12-10T09:00:00+08:00')
  await expertApp.open('/expert/service-log-new/index')
  const network = { cut: () => expertApp.setNetwork('none'), mend: () => expertApp.setNetwork('wifi') }
  await logsOffline(expert, network)
  await enterprise.app.open('/enterprise/confirm/index')
  await enterprise.me.sees(sentence)
  await enterprise.me.shot('confirm-log')
  await enterprise.me.tap('属实')
  const logs = () => world.db.selectFrom('service_log').select(['state', 'counted_edition', 'line']).execute()
  await until(async () => (await logs())[0]?.state === 'confirmed')
  expect(await logs()).toMatchObject([{ counted_edition: 1, line: sentence }])
  await yearOnPaper(expertApp, 2026)
  for (const app of [expertApp, enterprise.app, employer.app]) await app.assertClean()
})
