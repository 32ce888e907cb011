import LoginPage from '@/pages/login/index'
import { useSession } from '@/platform/session'
import { type OpenPage, openPage } from './open-page'

let page: OpenPage
beforeEach(async () => {
  page = await openPage(LoginPage)
})
afterEach(() => page.close())

test('a phone that lacks a digit is named beside its field, and what was typed stays', async () => {
  await page.type('手机号', '138 0000 053')
  await page.press('获取验证码')
  await page.sees('手机号少 1 位，请填 11 位手机号')
  expect(((await page.field('手机号')) as HTMLInputElement).value).toContain('053')
})

test('in the demo anybody may be somebody with one tap', async () => {
  await page.press(/许知行/)
  for (let tries = 0; tries < 100 && !useSession.getState().token; tries += 1)
    await new Promise((resolve) => setTimeout(resolve, 30))
  expect(useSession.getState().me).toMatchObject({ name: '许知行', current: { role: 'city', org: '淄博市科技局' } })
})
