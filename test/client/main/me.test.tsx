import MePage from '@/pages/me/index'
import { draftOf, saveDraft } from '@/platform/draft'
import { useSession } from '@/platform/session'
import { type OpenPage, openPage } from '../open-page'
import { asGuest, enterAs } from './enter-as'

let page: OpenPage
afterEach(() => {
  page.close()
  asGuest()
})

test('logging out forgets the token here and in the API, and keeps what was typed', async () => {
  const { token } = await enterAs('expert')
  saveDraft('something', { typed: '半句话' })
  page = await openPage(MePage)
  await page.press(/^退出登录/)
  await page.sees('您现在是游客')
  expect(useSession.getState().token).toBeUndefined()
  expect(draftOf('something')).toEqual({ typed: '半句话' })
  const again = await fetch(`${process.env.TARO_APP_API}/api/me`, { headers: { Authorization: `Bearer ${token}` } })
  expect(again.status).toBe(401)
})

test('a complaint, the privacy notice and the display are one tap away for a guest too', async () => {
  page = await openPage(MePage)
  for (const words of ['长辈版与显示', '隐私政策', '投诉建议', '关于科副通']) await page.sees(words)
})
