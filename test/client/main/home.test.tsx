import HomePage from '@/pages/home/index'
import { setElder, useDisplay } from '@/platform/look'
import { type OpenPage, openPage } from '../open-page'
import { asGuest, enterAs } from './enter-as'

let page: OpenPage
const open = async () => {
  page = await openPage(HomePage)
}
afterEach(async () => {
  page.close()
  asGuest()
  setElder(false)
})

test('a guest sees what has been published, without logging in, and what it is worth', async () => {
  await open()
  await page.sees('我是专家，去备案')
  await page.sees('截至')
  await page.sees('公开数据')
  await page.sees('至少这么多')
  expect(page.text()).not.toContain('按人去重')
})

test('the bureau sees what the city has done, and what each number means', async () => {
  await enterAs('city')
  await open()
  await page.sees('截至')
  await page.press('按人去重')
  await page.sees('当日备案有效的专家，同一人只数一次')
  await page.sees('累计聘任 14 人次是另一个口径')
})

test('a guest who wants to file is asked, and may say no', async () => {
  await open()
  await page.press(/我是专家，去备案/)
  await page.sees('先登录一下')
  await page.press('暂不登录')
  expect(page.text()).not.toContain('先登录一下')
})

test('an expert in force sees where the term stands, in the words of the city', async () => {
  await enterAs('expert')
  await open()
  await page.sees('周老师，')
  await page.sees(/第 \d+ 个月，共 24 个月/)
  await page.sees('在聘')
  await page.sees('氢能')
  await page.sees('一句话就行，约 40 秒')
  await page.sees('企业对')
})

test('a returned filing comes first, with what to do', async () => {
  await enterAs('expert-returned')
  await open()
  await page.press(/补正后重新提交/)
  await page.sees('待办 1 件')
})

test('the city bureau sees how many wait', async () => {
  await enterAs('city')
  await open()
  await page.sees(/待审 \d+ 件/)
  await page.sees(/待办 \d+ 件/)
})

test('长辈版 is one tap away, and one tap back', async () => {
  await open()
  await page.press('长辈版')
  await page.sees('标准版')
  expect(useDisplay.getState().elder).toBe(true)
  await page.press('标准版')
  expect(useDisplay.getState().elder).toBe(false)
})
