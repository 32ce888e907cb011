import InvitationPage from '@/records/invitation/index'
import { asGuest } from '../main/enter-as'
import { openPage } from '../open-page'

jest.setTimeout(30_000)

test('a dead link says so kindly and offers a way on', async () => {
  asGuest()
  const page = await openPage(InvitationPage, { token: 'AAAAAAAAAAAAAAAAAAAAAA' })
  await page.sees('这个链接已失效')
  await page.sees('去办事')
  page.close()
})

test('half a link is as dead as an old one', async () => {
  const page = await openPage(InvitationPage, { token: 'abc' })
  await page.sees('这个链接已失效')
  page.close()
})
