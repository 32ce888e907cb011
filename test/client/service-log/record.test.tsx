import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import type { ServiceLogForm } from '@kefutong/contract/service-log/form'
import ConfirmPage from '@/enterprise/confirm/index'
import ServiceLogNewPage from '@/expert/service-log-new/index'
import { renewWhenSent } from '@/features/shell/renew-when-sent'
import { call } from '@/platform/call'
import { newKey } from '@/platform/idempotency-key'
import { startOutbox } from '@/platform/outbox'
import { shanghaiDay } from '@/platform/shanghai'
import ServiceLogPage from '@/records/service-log/index'
import ServiceLogsPage from '@/records/service-logs/index'
import { asGuest, elsewhere, enterAs } from '../main/enter-as'
import { type OpenPage, openPage } from '../open-page'

jest.setTimeout(60_000)

let page: OpenPage
const stops: Array<() => void> = []
beforeAll(() => void stops.push(startOutbox(), renewWhenSent()))
afterAll(() => {
  for (const stop of stops) stop()
})
afterEach(() => {
  page.close()
  asGuest()
  localStorage.clear()
})

const enterprise = 'enterprise-served'
const servedOn = shanghaiDay(new Date())

/** The expert files one at the enterprise whose people confirm here. */
const file = async (summary: string, more: Partial<ServiceLogForm> = {}) => {
  await enterAs('expert')
  const { filings } = await call(serviceLogs.begin, {})
  const filing = filings.find(({ enterpriseName }) => enterpriseName.includes('云岫'))
  const form = { kind: 'problem', servedOn, summary, outcome: 'solved', ...more } as ServiceLogForm
  return call(serviceLogs.file, { id: newKey(), filingId: filing?.id ?? '', form })
}
const read = (id: string) => call(serviceLogs.read, { id })

test('the enterprise says 属实 in one tap, sees that it counted, and takes it back beside it', async () => {
  const { id } = await file('指导调整了除湿机组，露点稳定在零下四十度')
  await enterAs(enterprise)
  page = await openPage(ConfirmPage)
  await page.sees('7 天内不处理会再提醒一次，不会自动算作属实。')
  await page.press(/^属实：.*露点稳定/)
  await page.sees('已确认属实')
  expect(await read(id)).toMatchObject({ state: 'confirmed', counts: true })
  await page.press(/^撤销：/)
  await page.sees('已撤销确认')
  expect(await read(id)).toMatchObject({ state: 'filed', counts: false })
})

test('several at once: what somebody else changed meanwhile is named, the others are confirmed', async () => {
  const first = await file('培训了四名操作工，讲解涂布缺陷的判断')
  const second = await file('帮助整理了项目申报的检测数据和附件')
  await enterAs(enterprise)
  page = await openPage(ConfirmPage)
  await page.press('选择')
  await page.press('全选')
  await page.sees(/\d+ 条全部属实/)
  await elsewhere('expert', serviceLogs.move, { id: second.id, version: second.version, move: 'withdraw' })
  await page.press(/条全部属实$/)
  await page.sees('有 1 条没有办成')
  expect(await read(first.id)).toMatchObject({ state: 'confirmed' })
})

test('有出入 goes back with its reason; the expert mends it, and both editions stand side by side', async () => {
  const visit = { kind: 'visit', tenths: 160, outcome: undefined } as unknown as Partial<ServiceLogForm>
  const { id } = await file('到企调试二号涂布线，确定了固含量', visit)
  await enterAs(enterprise)
  page = await openPage(ServiceLogPage, { id })
  await page.press('有出入')
  await page.press('天数不对，实际是 1 天')
  await page.press('提交理由')
  await page.sees('有出入：天数不对，实际是 1 天')
  page.close()

  await enterAs('expert')
  page = await openPage(ServiceLogNewPage, { id, move: 'amend' })
  await page.press('减到 1.5 天')
  await page.press('减到 1 天')
  await page.press('提交修改')
  await page.sees(/提交成功.*FW-/s)
  page.close()
  page = await openPage(ServiceLogPage, { id })
  await page.sees('共 2 版，都保留')
  await page.sees('服务天数，有改动')
  await page.sees('第 1 版有出入：天数不对，实际是 1 天')
})

test('a correction of what was confirmed asks why, and what was confirmed counts until it is confirmed again', async () => {
  const { id, version } = await file('优化了控制程序，换卷时间缩短一半')
  await enterAs(enterprise)
  await call(serviceLogs.move, { id, version, move: 'confirm' })
  await enterAs('expert')
  page = await openPage(ServiceLogNewPage, { id, move: 'correct' })
  await page.press('提交更正')
  await page.sees('请写明更正的理由')
  await page.type('更正理由', '换卷时间应为缩短四成')
  await page.type('一句话说明', '优化了控制程序，换卷时间缩短四成')
  await page.press('提交更正')
  await page.sees(/提交成功.*FW-/s)
  expect(await read(id)).toMatchObject({ state: 'filed', counts: true, edition: 2 })
})

test('somebody was faster: the form says so, keeps what was typed, and sends it on the newest', async () => {
  const { id, version } = await file('检测了三批浆料的粒径分布并给出建议')
  page = await openPage(ServiceLogNewPage, { id, move: 'amend' })
  await page.type('一句话说明', '检测了五批浆料的粒径分布并给出建议')
  await elsewhere(enterprise, serviceLogs.move, { id, version, move: 'dispute', reason: '实际是五批' })
  await page.press('提交修改')
  await page.sees('这条记录刚被他人修改。您填的都还在')
  await page.press('提交修改')
  await page.sees(/提交成功.*FW-/s)
  expect(await read(id)).toMatchObject({ state: 'filed', line: '检测了五批浆料的粒径分布并给出建议' })
})

test('records are found by a Chinese word, and an empty list leads on', async () => {
  await file('改进了石墨双极板的密封结构，泄漏率下降')
  page = await openPage(ServiceLogsPage)
  await page.sees('服务记录')
  const search = document.querySelector<HTMLInputElement>('input[type=search], .search input')
  expect(search).toBeTruthy()
  const ask = (text: string) => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(search, text)
    search?.dispatchEvent(new Event('input', { bubbles: true }))
  }
  ask('双极板')
  await page.sees(/^(?!.*全部操作).*石墨双极板的密封结构/s)
  ask('没有人写过的词语甲乙丙')
  await page.sees('没有找到“没有人写过的词语甲乙丙”')
  await page.press('看全部记录')
  await page.sees(/FW-\d{4}-\d{6}/)
})
