import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { startHost, type WeappApp, type WeappHost } from './host'

const API = 'https://api.example.cn'

const bodyOf = async (request: AsyncIterable<Buffer>) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const startApi = async (): Promise<Server> => {
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    if (request.url === '/upload') {
      const whole = body.includes('name="kind"') && body.includes('filename="kept.pdf"') && body.includes('%PDF')
      return void response.end(whole ? '收到文件' : '文件不完整')
    }
    response.setHeader('content-type', 'application/json')
    response.statusCode = 201
    response.end(
      JSON.stringify({
        words: `${(JSON.parse(body) as { words: string }).words}，收到`,
        list: [
          { id: 1, title: '甲' },
          { id: 2, title: '乙' },
        ],
      }),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}

let api: Server
let host: WeappHost
let app: WeappApp

beforeAll(async () => {
  api = await startApi()
  const { port } = api.address() as AddressInfo
  host = await startHost({
    dist: join(__dirname, 'fixture'),
    rewrite: { [API]: `http://127.0.0.1:${port}` },
    timeout: 5000,
  })
}, 120_000)

afterAll(async () => {
  await host?.close()
  await new Promise((resolve) => api?.close(resolve))
})

const open = async (options: Parameters<WeappHost['open']>[0] = {}) => {
  app = await host.open(options)
  return app
}

afterEach(() => app?.close())

jest.setTimeout(60_000)

test('a page is drawn with its data, its scripts, its styles and none of the browser', async () => {
  await open({ scene: 1047 })
  expect(await app.title()).toBe('样例首页')
  await app.waitFor('点了0次')
  await app.waitFor('场景 1047 · undefined undefined undefined undefined undefined')
  const box = await app.page().locator('#wide').boundingBox()
  expect(box?.width).toBeCloseTo(390 / 2)
  expect(box?.height).toBeCloseTo((844 - 88 - 50) / 10, 0)
  await app.assertClean()
})

test('a tap reaches the handler with its dataset, and a disabled button does not', async () => {
  await open()
  await app.tap('加二')
  await app.tap('加二')
  await app.waitFor('点了4次')
  await app.page().locator('button[disabled]').tap({ force: true })
  await app.tap('加二')
  await app.waitFor('点了6次')
  await app.assertClean()
})

test('a person fills a form by its labels', async () => {
  await open()
  await app.tab('填表')
  expect(await app.route()).toBe('pages/form/index')
  await app.type('姓名', '欧阳一二三四五')
  await app.waitFor('离开时：欧阳一二三四')
  expect(await app.value('姓名')).toBe('欧阳一二三四')
  await app.type('一句话', '研究陶瓷')
  await app.pick('学位', '博士')
  await app.waitFor('博士')
  await app.pick('出生年月', '1980-02')
  await app.waitFor('1980-02')
  await app.pick('聘期开始', '2026-03-31')
  await app.waitFor('2026-03-31')
  await app.pick('所在链条', ['装备', '泵阀'])
  await app.waitFor('装备/泵阀')
  await app.tap('我已阅读')
  await app.waitFor('已同意')
  await app.tap('.elder')
  await app.waitFor('开')
  await app.assertClean()
})

test('a date before the first allowed one cannot be picked', async () => {
  await open({ path: 'pages/form/index', timeout: 1500 })
  await expect(app.pick('聘期开始', '2026-02-01')).rejects.toThrow('选择器第 2 列没有「2月」')
})

test('what was stored is there after the app was killed, and for nobody else', async () => {
  await open({ path: 'pages/form/index' })
  await app.type('姓名', '王专家')
  await app.tap('保存')
  await app.waitFor('已保存')
  expect(await app.toasts()).toEqual(['已保存'])
  await app.relaunch({ path: 'pages/form/index' })
  expect(await app.value('姓名')).toBe('王专家')
  const other = await host.open({ path: 'pages/form/index' })
  expect(await other.value('姓名')).toBe('')
  await other.close()
  await app.assertClean()
})

test('storage refuses more than 1 MB under one key and more than 10 MB in all', async () => {
  await open({ path: 'pages/form/index' })
  await app.tap('保存太多')
  await app.waitFor('setStorageSync:fail entry size limit reached')
  expect(await app.storage()).toEqual({})
  await app.tap('存满')
  await app.waitFor('10 setStorageSync:fail exceed storage max size 10Mb')
})

test('a subpackage comes when it is first opened, with its query and its own styles, and back leads back', async () => {
  await open()
  expect(await app.packages()).toEqual(['main'])
  await app.tap('看详情')
  await app.waitFor('编号 7')
  expect(await app.packages()).toEqual(['main', 'extra'])
  expect(
    await app
      .page()
      .locator('.tint')
      .evaluate((node) => getComputedStyle(node).color),
  ).toBe('rgb(11, 87, 194)')
  expect(await app.stack()).toEqual([
    { route: 'pages/home/index', query: {} },
    { route: 'extra/detail/index', query: { id: '7' } },
  ])
  await app.back()
  await app.waitFor('点了0次')
  await app.tap('看详情')
  await app.tap('去填表')
  await app.waitFor('样例填表')
  expect(await app.stack()).toHaveLength(1)
  await app.assertClean()
})

test('a request goes out through the proxy and a list comes back', async () => {
  await open()
  await app.tap('问一问')
  await app.waitFor('答复：201 您好，收到')
  await app.waitFor('第2条 乙')
  expect(await app.requests()).toMatchObject([{ url: `${API}/echo`, method: 'POST', statusCode: 201 }])
})

test('without a network a request fails, and works again afterwards', async () => {
  await open()
  await app.setNetwork('none')
  await app.tap('问一问')
  await app.waitFor('request:fail')
  await app.setNetwork('wifi')
  await app.tap('问一问')
  await app.waitFor('答复：201')
  await app.assertClean()
})

test('dialogs, log-in, phone number and files answer as the test says', async () => {
  await open({ login: () => ({ code: 'CODE-1' }), phone: () => ({ fail: 'user deny' }) })
  await app.tap('请确认')
  await app.waitFor('提交后不能修改')
  await app.tap('确定')
  await app.waitFor('确认了')
  await app.tap('登录')
  await app.waitFor('凭证 CODE-1')
  await app.tap('手机号登录')
  await app.waitFor('getPhoneNumber:fail user deny')
  app.onPhoneNumber(() => ({ code: 'PHONE-1' }))
  await app.tap('手机号登录')
  await app.waitFor('手机凭证 PHONE-1')
  await app.tap('传文件')
  await app.waitFor('chooseMessageFile:fail cancel')
  await app.chooseFiles([{ name: '协议.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') }])
  await app.tap('传文件')
  await app.waitFor('收到文件')
  await app.assertClean()
})

test('personal data is asked for only after the user has agreed', async () => {
  await open({ privacyNeeded: true, phone: () => ({ code: 'PHONE-2' }) })
  await app.tap('手机号登录')
  await app.tap('拒绝')
  await app.waitFor('privacy permission is not authorized')
  await app.tap('手机号登录')
  await app.tap('同意')
  await app.waitFor('手机凭证 PHONE-2')
})

test.each([
  ['用没有的接口', 'wx.getLocation'],
  ['悄悄用没有的接口', 'wx.brandNewThing'],
  ['生成代码', 'new Function'],
  ['走后门生成代码', 'unsafe-eval'],
  ['出错', '页面里的错误'],
])('「%s」 fails the run', async (button, fault) => {
  await open()
  await app.assertClean()
  await app.tap(button)
  await expect(app.assertClean()).rejects.toThrow(fault)
})

test('a word that is not on the screen is said in words', async () => {
  await open({ timeout: 500 })
  await expect(app.tap('没有的按钮')).rejects.toThrow('屏幕上没有「没有的按钮」')
})
