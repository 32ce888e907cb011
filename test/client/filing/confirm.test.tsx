import { filings } from '@kefutong/contract/filing/endpoints'
import ConfirmPage from '@/enterprise/confirm/index'
import { call } from '@/platform/call'
import { asGuest, enterAs } from '../main/enter-as'
import { openPage } from '../open-page'

jest.setTimeout(30_000)

test('an enterprise confirms with one tap, and sees that it counted', async () => {
  await enterAs('enterprise')
  const [waiting] = (await call(filings.list, { group: 'todo' })).items
  const page = await openPage(ConfirmPage)
  await page.sees(/待确认 \d+/)
  await page.sees('不是电子签名')
  await page.press(`确认属实：${waiting?.expertName}`)
  await page.sees('已确认属实')
  expect((await call(filings.read, { id: waiting?.id ?? '' })).state).toBe('employer-review')
  page.close()
  asGuest()
})
