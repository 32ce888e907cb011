import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { filings } from '@kefutong/contract/filing/endpoints'
import sharp from 'sharp'
import { bundled } from '../outbox/bundle'
import { holderOf } from '../outbox/holder'
import { openWorld, type TestWorld } from '../world'
import { startHost, type WeappApp, type WeappHost } from './host'

jest.setTimeout(120_000)

const api = 'https://kefutong.example.gov.cn'
const kit = path.resolve(__dirname, '../outbox/kit')

/** One page that uses the platform by its buttons, and shows what the outbox says. */
const page = `
import { kit } from '${kit}'
Page({
  data: { told: '', kept: '' },
  onLoad({ holder }) {
    kit.be(JSON.parse(decodeURIComponent(holder)))
    const tell = () => this.setData({ told: kit.told() })
    kit.watch(tell)
    tell()
    kit.startOutbox()
  },
  onShow() {},
  async save() {
    const { filing } = this.options
    const { tempFiles } = await wx.chooseMedia({ count: 1, mediaType: ['image'] })
    const [{ tempFilePath: path, size: bytes }] = tempFiles
    const { kept, text } = await kit.save(filing, '高温陶瓷', { path, name: '现场.png', bytes })
    this.setData({ kept: kept ? '已存到手机' : text })
  },
  send() { kit.retryAll() },
})`

const template = `<view>{{told}}</view><view>{{kept}}</view>
<button bindtap="save">记下</button><button bindtap="send">现在提交</button>`

const built = async (script: string) => {
  const dist = mkdtempSync(path.join(tmpdir(), 'kefutong-kit-'))
  mkdirSync(path.join(dist, 'pages/kit'), { recursive: true })
  const write = (name: string, text: string) => writeFileSync(path.join(dist, name), text)
  write('app.json', JSON.stringify({ pages: ['pages/kit/index'], window: { navigationBarTitleText: '发件箱' } }))
  write('app.js', 'App({})')
  write('pages/kit/index.json', '{}')
  write('pages/kit/index.wxml', template)
  write('pages/kit/index.js', script)
  return dist
}

let world: TestWorld
let host: WeappHost
let app: WeappApp
let dist: string
beforeAll(async () => {
  world = await openWorld({ now: '2026-11-12T10:00:00+08:00' })
  dist = await built(await bundled({ twin: 'weapp', entry: page, api }))
  host = await startHost({ dist, rewrite: { [api]: world.origin }, timeout: 20_000 })
}, 120_000)
afterEach(async () => {
  await app.assertClean()
  await app.close()
})
afterAll(async () => {
  await host.close()
  await world.close()
  rmSync(dist, { recursive: true, force: true })
})

const photo = () =>
  sharp({ create: { width: 48, height: 32, channels: 3, background: '#0B57C2' } })
    .png()
    .toBuffer()

const attachments = (id: string) =>
  world.db.selectFrom('attachment').select(['name']).where('filing_id', '=', id).execute()

/** A phone of the expert's, open on a new draft. */
const phone = async (more: { fileRoom?: number } = {}) => {
  const { id } = await world.expert.ask(filings.start, {})
  const query = { holder: encodeURIComponent(JSON.stringify(await holderOf(world, world.expert))), filing: id }
  app = await host.open({ path: 'pages/kit/index', query, ...more })
  const pick = async () => app.chooseFiles([{ name: 'x.png', type: 'image/png', bytes: await photo() }])
  return { id, query, pick }
}

test('what was written without a network outlives the app and its temporary files, and goes when the network returns', async () => {
  const { id, query, pick } = await phone()
  await app.setNetwork('none')
  await pick()
  await app.tap('记下')
  await app.waitFor('等着 1：高温陶瓷·waiting·1 个文件。提交成功 。')
  await app.waitFor('已存到手机')
  await app.relaunch({ path: 'pages/kit/index', query, network: 'none' })
  await app.waitFor('等着 1：高温陶瓷·waiting·1 个文件。')
  expect(await app.files()).toHaveLength(1)
  await app.setNetwork('wifi')
  await app.waitFor('等着 0：。提交成功 高温陶瓷。')
  expect(await attachments(id)).toEqual([{ name: '现场.png' }])
  expect(await app.files()).toEqual([])
  expect((await world.expert.ask(filings.read, { id })).form).toMatchObject({ expert: { direction: '高温陶瓷' } })
})

test('lost requests, lost answers and a gateway’s own pages end in one text and one file', async () => {
  const { id, pick } = await phone()
  await pick()
  await app.disturb(`/filings/${id}`, 'lost')
  await app.disturb(`/filings/${id}`, 'unanswered')
  await app.disturb(`/filings/${id}`, { statusCode: 200, body: '<html>请先认证网络</html>' })
  await app.disturb(`/filings/${id}`, { statusCode: 502, body: '<html>Bad Gateway</html>' })
  await app.tap('记下')
  await app.waitFor('等着 1：高温陶瓷·waiting·1 个文件。')
  for (let tries = 0; !(await app.text()).includes('等着 0'); tries += 1) {
    if (tries > 200) throw new Error(`没有提交：${await app.text()}`)
    await app.hide()
    await app.show()
    await app.page().waitForTimeout(200)
  }
  expect(await attachments(id)).toHaveLength(1)
  const sent = (await app.requests()).filter(({ api: name, method }) => name === 'request' && method === 'PUT')
  expect(sent.length).toBeGreaterThan(4)
  expect(new Set(sent.map(({ header }) => header['idempotency-key'])).size).toBe(1)
})

test('a file for which there is no room is not called kept', async () => {
  const { pick } = await phone({ fileRoom: 10 })
  await app.setNetwork('none')
  await pick()
  await app.tap('记下')
  await app.waitFor('等着 1：高温陶瓷·waiting·0 个文件。')
  expect(await app.files()).toEqual([])
})
