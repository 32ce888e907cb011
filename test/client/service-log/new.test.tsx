import { type ServiceLogCard, serviceLogs } from '@kefutong/contract/service-log/endpoints'
import ServiceLogNewPage from '@/expert/service-log-new/index'
import { call } from '@/platform/call'
import { enqueue, newDeedId, startOutbox } from '@/platform/outbox'
import { look } from '@/platform/outbox/mirror'
import { shanghaiDay } from '@/platform/shanghai'
import OutboxPage from '@/settings/outbox/index'
import { asGuest, enterAs } from '../main/enter-as'
import { type OpenPage, openPage } from '../open-page'

jest.setTimeout(60_000)

const online = globalThis.fetch
let page: OpenPage
let stop: () => void = () => undefined

beforeEach(async () => {
  look()
  await enterAs('expert')
  stop = startOutbox()
  page = await openPage(ServiceLogNewPage)
  await page.sees('一句话说明')
})
afterEach(() => {
  stop()
  page.close()
  globalThis.fetch = online
  asGuest()
  localStorage.clear()
})

const cut = () => {
  globalThis.fetch = async () => {
    throw new TypeError('no network')
  }
}
const back = () => {
  globalThis.fetch = online
  window.dispatchEvent(new Event('online'))
}
const numberOn = async ({ sees, text }: OpenPage) => {
  await sees(/FW-\d{4}-\d{6}/)
  return /FW-\d{4}-\d{6}/.exec(text())?.[0] ?? ''
}
const filed = async (number: string): Promise<ServiceLogCard | undefined> =>
  (await call(serviceLogs.list, { limit: 50 })).items.find((log) => log.number === number)

test('one sentence, and the number of what the database has', async () => {
  await page.sees('已为您选好')
  await page.press('到企服务')
  await page.press('加到 1.5 天')
  await page.type('一句话说明', '到车间现场指导喷涂线，调整供料压力')
  await page.press('提交记录')
  await page.sees('提交成功')
  expect(await filed(await numberOn(page))).toMatchObject({ kind: 'visit', tenths: 120, state: 'filed' })
})

test('what is wrong stands beside its field, and what was typed is there again after leaving', async () => {
  await page.press('转化成果')
  await page.type('金额', '12.3456789')
  await page.type('一句话说明', '许可企业使用专利，用于三号产线')
  await page.press('提交记录')
  await page.sees('请选择转化方式')
  await page.sees('金额最多到分')
  page.close()
  page = await openPage(ServiceLogNewPage)
  expect(((await page.field('金额')) as HTMLInputElement).value).toBe('12.3456789')
  await page.press('许可')
  await page.type('金额', '12.34')
  await page.press('提交记录')
  const number = await numberOn(page)
  expect(await filed(number)).toMatchObject({ kind: 'transfer', amountFen: 12_340_000, grade: 'D' })
})

test('without a network it is kept, and called so; with one it goes by itself and gets its number', async () => {
  cut()
  await page.press('解决难题')
  await page.type('一句话说明', '断网时处理了二号线停机，更换了传感器')
  await page.press('提交记录')
  await page.sees('已存到手机')
  expect(page.text()).not.toContain('提交成功')
  expect(page.text()).not.toMatch(/FW-/)
  page.close()
  page = await openPage(OutboxPage)
  await page.sees('还没提交 1 条')
  await page.sees('断网时处理了二号线停机，更换了传感器')
  back()
  await page.sees('刚提交成功')
  expect(await filed(await numberOn(page))).toMatchObject({ line: '断网时处理了二号线停机，更换了传感器' })
})

test('a page that was opened before opens again without a network, with what it was told then', async () => {
  page.close()
  cut()
  page = await openPage(ServiceLogNewPage)
  await page.sees('已为您选好')
  await page.sees(/今天，/)
})

test('what waits can be taken back, changed, and sent as the same record', async () => {
  cut()
  await page.press('解决难题')
  await page.type('一句话说明', '排查了搅拌釜异响，紧固了联轴器')
  await page.press('提交记录')
  await page.sees('看待同步')
  const id =
    Object.keys(localStorage)
      .find((key) => key.startsWith('deed:'))
      ?.slice('deed:'.length) ?? ''
  page.close()
  page = await openPage(ServiceLogNewPage, { deed: id })
  await page.sees('一句话说明')
  expect(((await page.field('一句话说明')) as HTMLTextAreaElement).value).toContain('排查了搅拌釜异响')
  await page.type('一句话说明', '排查了搅拌釜异响，更换了联轴器的弹性块')
  globalThis.fetch = online
  await page.press('提交记录')
  const number = await numberOn(page)
  const log = await filed(number)
  expect(log).toMatchObject({ id, line: '排查了搅拌釜异响，更换了联轴器的弹性块' })
})

test('deleting what exists nowhere else is asked twice', async () => {
  cut()
  await page.press('解决难题')
  await page.type('一句话说明', '这一条写错了地方，等下要删掉')
  await page.press('提交记录')
  await page.sees('看待同步')
  page.close()
  page = await openPage(OutboxPage)
  await page.press(/^删除：/)
  await page.sees('删除这条内容吗')
  await page.press('先不删')
  await page.sees('还没提交 1 条')
  await page.press(/^删除：/)
  await page.press('删除')
  await page.sees('没有等着提交的内容')
  expect(Object.keys(localStorage).filter((key) => key.startsWith('deed:'))).toEqual([])
})

test('what the API refuses comes back as a draft, with the reason beside its field', async () => {
  const { filings } = await call(serviceLogs.begin, {})
  const id = newDeedId()
  // as another version of this app might have let it through
  await enqueue({
    id,
    endpoint: serviceLogs.file,
    input: {
      id,
      filingId: filings[0]?.id ?? '',
      form: { kind: 'visit', servedOn: shanghaiDay(new Date()), summary: '太短了', tenths: 80 },
    },
    lane: filings[0]?.id ?? '',
    title: '太短了',
    line: '记一笔',
    page: 'service-log-new',
  })
  page.close()
  page = await openPage(OutboxPage)
  await page.sees('需要您看一下')
  await page.sees('去修改')
  page.close()
  page = await openPage(ServiceLogNewPage, { deed: id })
  await page.sees('请用十个字以上说明服务内容')
  await page.type('一句话说明', '到车间现场指导喷涂线，调整供料压力')
  await page.press('提交记录')
  expect(await filed(await numberOn(page))).toMatchObject({ id, kind: 'visit', state: 'filed' })
})

test('a sentence written before is a tap away', async () => {
  await page.press('到企服务')
  await page.press('更多')
  await page.sees('以前写过的')
  const before = [...document.querySelectorAll('[aria-label="以前写过的"] .row')].map((row) => row.textContent ?? '')
  expect(before.length).toBeGreaterThan(0)
  await page.press(before[0] ?? '')
  expect(((await page.field('一句话说明')) as HTMLTextAreaElement).value).toBe(before[0])
})
