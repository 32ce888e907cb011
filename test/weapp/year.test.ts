import path from 'node:path'
import { wechat } from '../../api/src/wechat/client'
import { weappApi } from '../setup/built'
import { startWechatFake } from '../wechat-fake'
import { filingIn, openWorld, type TestWorld } from '../world'
import { wake } from '../world/journey'
import { file, moveLog } from '../world/service-log'
import { startHost, type WeappApp } from './host'

jest.setTimeout(180_000)

const appId = 'wx0123456789abcdef'
const secret = 'a-secret-for-the-test'

let world: TestWorld
let fake: Awaited<ReturnType<typeof startWechatFake>>
let host: Awaited<ReturnType<typeof startHost>>
let app: WeappApp

beforeAll(async () => {
  fake = await startWechatFake({ appId, secret })
  world = await openWorld({ config: {} })
  world.world.wechat = wechat({ appId, secret, baseUrl: fake.url })
  const { id } = await filingIn(world, 'in-force')
  await wake(world, '2027-01-20T09:00:00+08:00')
  const log = await file(world.expert, id)
  await moveLog(world.enterprise, log.id, 'confirm')
  host = await startHost({
    dist: path.resolve(__dirname, '../../dist/weapp'),
    rewrite: { [weappApi]: world.origin },
    timeout: 20_000,
  })
  app = await host.open({
    width: 390,
    height: 844,
    login: () => ({ code: fake.loginCode({ openid: 'openid-expert' }) }),
    phone: () => ({ code: fake.phoneCode(world.expert.phone) }),
  })
  await app.tab('我的')
  await app.tap('登录')
  await app.tap('我已阅读并同意')
  await app.tap('微信登录')
  await app.tap('授权手机号')
  await app.waitFor('退出登录')
}, 150_000)
afterAll(async () => {
  await host.close()
  await world.close()
  await fake.close()
})

const documents = async () => (await app.calls()).filter(({ api }) => api === 'openDocument')
const answers = async () =>
  (await app.requests()).filter(({ api }) => api === 'downloadFile').map(({ statusCode, fail }) => statusCode ?? fail)

test('the year comes on paper in WeChat’s reader; what goes wrong has its sentence and a way on', async () => {
  await app.open('/records/year/index?year=2027')
  await app.waitFor('企业确认的记录 1 条')

  await app.disturb('/year-summary/pdf', 'lost')
  await app.tap('下载 PDF')
  await app.waitFor('没有下载成功：网络断开了，联网后再试。')

  const refusal = { code: 'notFound', status: 404, text: '没有找到这份小结', next: '请返回上一页', requestId: 'R' }
  await app.disturb('/year-summary/pdf', { statusCode: 404, body: JSON.stringify(refusal) })
  await app.tap('再下载一次')
  await app.waitFor('没有下载成功：没有找到这份小结，请返回上一页。')

  // a hotel's network answers in the API's place
  await app.disturb('/year-summary/pdf', { statusCode: 200, body: '<html>请先认证网络</html>' })
  await app.tap('再下载一次')
  await app.waitFor('没有下载成功：收到的文件打不开，请再试一次。')
  expect(await documents()).toEqual([])

  await app.tap('再下载一次')
  await app.waitForGone('没有下载成功')
  await app.waitForGone('正在生成')
  expect(await documents()).toMatchObject([
    {
      options: { filePath: expect.stringMatching(/^wxfile:\/\/tmp_/), fileType: 'pdf', showMenu: true, head: '%PDF-' },
    },
  ])
  expect((await answers()).slice(-3)).toEqual([404, 200, 200])
  await app.assertClean()
})
