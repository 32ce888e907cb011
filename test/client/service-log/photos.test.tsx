import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { renewWhenSent } from '@/features/shell/renew-when-sent'
import { call } from '@/platform/call'
import { newKey } from '@/platform/idempotency-key'
import { attached, enqueueFiles, startOutbox } from '@/platform/outbox'
import { look } from '@/platform/outbox/mirror'
import { shanghaiDay } from '@/platform/shanghai'
import { upload } from '@/platform/upload'
import ServiceLogPage from '@/records/service-log/index'
import { demoAgreement } from '../../../api/src/demo/agreement'
import { asGuest, enterAs } from '../main/enter-as'
import { type OpenPage, openPage } from '../open-page'

jest.setTimeout(60_000)

const online = globalThis.fetch
let page: OpenPage
const stops: Array<() => void> = []
beforeAll(() => void stops.push(startOutbox(), renewWhenSent()))
afterAll(() => {
  for (const stop of stops) stop()
})
afterEach(() => {
  page.close()
  globalThis.fetch = online
  asGuest()
  localStorage.clear()
  look()
})

const file = async (summary: string) => {
  await enterAs('expert')
  const { filings } = await call(serviceLogs.begin, {})
  const filing = filings.find(({ enterpriseName }) => enterpriseName.includes('云岫'))
  const form = { kind: 'problem', servedOn: shanghaiDay(new Date()), summary, outcome: 'solved' } as const
  return call(serviceLogs.file, { id: newKey(), filingId: filing?.id ?? '', form })
}
const paper = (name: string) => ({ id: newKey(), kept: `kept-${name}`, name, bytes: 204_800 })
const toLog = (id: string, name: string) => {
  const one = paper(name)
  return attached(serviceLogs.attach, { id, photoId: one.id, name }, one)
}

test('whoever wrote a record adds to it on its page; the enterprise only looks', async () => {
  const { id } = await file('调整了窑炉烧成曲线，变形率下降')
  page = await openPage(ServiceLogPage, { id })
  await page.sees('添加照片或材料')
  await page.sees('可再加 9 个')
  page.close()
  await enterAs('enterprise-served')
  page = await openPage(ServiceLogPage, { id })
  await page.sees('调整了窑炉烧成曲线')
  expect(page.text()).not.toContain('添加照片')
})

test('without a network it stays on the device and says so; what the device has lost is said, tried again and deleted', async () => {
  const { id, filingId } = await file('检查了球磨机衬板，提出更换周期')
  page = await openPage(ServiceLogPage, { id })
  await page.sees('添加照片或材料')
  globalThis.fetch = async () => {
    throw new TypeError('no network')
  }
  window.dispatchEvent(new Event('offline'))
  expect(await enqueueFiles([toLog(id, '检测报告.pdf')], filingId)).toEqual({ kept: true })
  await page.sees('检测报告.pdf')
  await page.sees('可再加 8 个')
  // this browser has no store for files, so the file is gone by the time it could be sent
  globalThis.fetch = online
  window.dispatchEvent(new Event('online'))
  await page.sees('手机里找不到这个文件')
  expect(page.text()).not.toContain('可以先离开')
  await page.press('重传 检测报告.pdf')
  await page.sees('手机里找不到这个文件')
  await page.press('删除 检测报告.pdf')
  await page.sees('可再加 9 个')
  expect(Object.keys(localStorage).filter((key) => key.startsWith('deed:'))).toEqual([])
})

test('what the record has already is opened and deleted there, and asked twice', async () => {
  const { id, filingId } = await file('校准了三台测厚仪，讲解了校准办法')
  const blob = new Blob([demoAgreement() as Uint8Array<ArrayBuffer>])
  const picked = { path: '', name: '校准记录.pdf', bytes: blob.size, blob }
  await upload(serviceLogs.attach, { id, photoId: newKey(), name: picked.name }, picked).promise
  page = await openPage(ServiceLogPage, { id })
  await page.press('删除 校准记录.pdf')
  await page.sees('删除这个文件吗')
  await page.press('再看看')
  expect((await call(serviceLogs.read, { id })).files).toHaveLength(1)
  await page.press('删除 校准记录.pdf')
  await page.press('删除')
  await page.sees('可再加 9 个')
  expect(await call(serviceLogs.read, { id })).toMatchObject({ files: [], filingId })
})
