import { wechat } from '../../api/src/wechat/client'
import { asksFor, importsFirms, opens } from '../journey/sheets'
import { built } from '../setup/await-build'
import { weappApi } from '../setup/built'
import { startWechatFake } from '../wechat-fake'
import { openWorld, type TestWorld } from '../world'
import { fileHands } from './file-hands'
import { startHost } from './host'

jest.setTimeout(300_000)

const appId = 'wx0123456789abcdef'
const secret = 'a-secret-for-the-test'

let world: TestWorld
let fake: Awaited<ReturnType<typeof startWechatFake>>
let host: Awaited<ReturnType<typeof startHost>>
beforeAll(async () => {
  fake = await startWechatFake({ appId, secret })
  world = await openWorld({ now: '2026-11-12T10:00:00+08:00', config: {} })
  world.world.wechat = wechat({ appId, secret, baseUrl: fake.url })
  host = await startHost({ dist: await built('weapp'), rewrite: { [weappApi]: world.origin }, timeout: 60_000 })
}, 900_000)
afterAll(async () => {
  await host.close()
  await world.close()
  await fake.close()
})

test('out of a conversation into the register, and a list into WeChat’s reader', async () => {
  const app = await host.open({
    width: 390,
    height: 844,
    login: () => ({ code: fake.loginCode({ openid: 'openid-city' }) }),
    phone: () => ({ code: fake.phoneCode(world.city.phone) }),
  })
  const me = fileHands(app, 'weapp-sheets')
  await app.tab('我的')
  await app.tap('登录')
  await app.tap('我已阅读并同意')
  await app.tap('微信登录')
  await app.tap('授权手机号')
  await app.waitFor('退出登录')

  await app.open('/bureau/import/index')
  await importsFirms(me, world)

  await app.open('/bureau/export/index')
  await asksFor(me, '企业')
  await me.sees('可以下载')
  await me.shot('export-ready')
  const rows = await opens(await me.brings('下载'), '企业')
  expect(rows[0]?.[1]).toBe('企业名称')
  expect(rows.slice(1).map((row) => row[1])).toEqual(expect.arrayContaining(['淄博云帆科技有限公司']))
  await me.sees('已下载')
  const [document] = (await app.calls()).filter(({ api }) => api === 'openDocument').slice(-1)
  expect(document).toMatchObject({ options: { fileType: 'xlsx', showMenu: true } })
  await app.assertClean()
})
