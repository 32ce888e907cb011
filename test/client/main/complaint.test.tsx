import { draftOf } from '@/platform/draft'
import ComplaintPage from '@/settings/complaint/index'
import { type OpenPage, openPage } from '../open-page'

let page: OpenPage
const open = async (params: Record<string, string> = {}) => {
  page = await openPage(ComplaintPage, params)
}
afterEach(() => page.close())

test('what was typed is still there after leaving the page', async () => {
  await open()
  await page.type('情况', '第二步点不动')
  expect(localStorage.getItem('draft:complaint')).toContain('第二步点不动')
  await page.close()
  await open()
  expect(((await page.field('情况')) as HTMLTextAreaElement).value).toBe('第二步点不动')
})

test('what is missing is said beside it, and nothing is sent', async () => {
  await open()
  await page.type('情况', '太短')
  await page.press('提交投诉建议')
  await page.sees('请选择类别')
  await page.sees('请用五个字以上写明情况')
})

test('anybody gets a number and a promised day, and the draft is done with', async () => {
  await open({ kind: 'app', about: 'K7XM-92QR' })
  await page.type('情况', '第二步点不动，重开也不行')
  await page.press('提交投诉建议')
  await page.sees('提交成功')
  await page.sees(/承诺 \d+ 月 \d+ 日前答复/)
  expect(draftOf('complaint')).toBeUndefined()
})
