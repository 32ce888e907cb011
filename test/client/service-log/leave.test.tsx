import { complaints } from '@kefutong/contract/complaint'
import MePage from '@/pages/me/index'
import { enqueue, newDeedId, unsentCount } from '@/platform/outbox'
import { look } from '@/platform/outbox/mirror'
import { useSession } from '@/platform/session'
import { asGuest, enterAs } from '../main/enter-as'
import { type OpenPage, openPage } from '../open-page'

const online = globalThis.fetch
let page: OpenPage

beforeEach(async () => {
  await enterAs('expert')
  globalThis.fetch = async () => {
    throw new TypeError('no network')
  }
  await enqueue({
    id: newDeedId(),
    endpoint: complaints.file,
    input: { kind: 'app', text: '还没提交的一件事情' },
    lane: 'complaints',
    title: '还没提交的一件事情',
    line: '投诉建议',
  })
  look()
  page = await openPage(MePage)
  await page.sees('1 条')
  await page.press(/^退出登录/)
  await page.sees('还有 1 条没提交')
})
afterEach(() => {
  page.close()
  globalThis.fetch = online
  asGuest()
  localStorage.clear()
  look()
})

const signedIn = () => Boolean(useSession.getState().token)

test('one may stay', async () => {
  await page.press('先不退出')
  expect(signedIn()).toBe(true)
  expect(unsentCount()).toBe(1)
})

test('one may leave it here for the next time', async () => {
  await page.press('退出，先留着')
  await page.until(() => !signedIn(), '退出')
  expect(Object.keys(localStorage).filter((key) => key.startsWith('deed:'))).toHaveLength(1)
})

test('one may throw it away', async () => {
  // what is just being tried cannot be thrown away: one is told so, and presses again
  const asked = () => document.body.textContent?.includes('删除这些内容并退出')
  for (let tries = 0; tries < 20 && signedIn() && asked(); tries += 1) {
    await page.press('删除这些内容并退出')
    await new Promise((later) => setTimeout(later, 200))
  }
  await page.until(() => !signedIn(), '退出')
  expect(Object.keys(localStorage).filter((key) => key.startsWith('deed:'))).toEqual([])
})
