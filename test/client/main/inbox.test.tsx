import InboxPage from '@/pages/inbox/index'
import { useSession } from '@/platform/session'
import { type OpenPage, openPage } from '../open-page'
import { asGuest, enterAs } from './enter-as'

let page: OpenPage
afterEach(() => {
  page.close()
  asGuest()
})

test('what happened stands newest first; reading all takes the number off', async () => {
  const { me } = await enterAs('expert-returned')
  expect(me.unread).toBeGreaterThan(0)
  page = await openPage(InboxPage)
  await page.sees('未读')
  await page.press('全部已读')
  await page.sees(/^((?!未读).)*$/s)
  await page.until(() => useSession.getState().me?.unread === 0, '未读数归零')
})

test('a guest is told what would stand here, and is not made to log in', async () => {
  page = await openPage(InboxPage)
  await page.sees('登录后看消息')
  await page.press('去登录')
  await page.press('暂不登录')
  await page.sees('登录后看消息')
})
