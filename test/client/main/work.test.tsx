import WorkPage from '@/pages/work/index'
import { type OpenPage, openPage } from '../open-page'
import { asGuest, enterAs } from './enter-as'

let page: OpenPage
afterEach(() => {
  page.close()
  asGuest()
})

test('the county sees its own 待办 with the promised date, and other groups one tap away', async () => {
  await enterAs('county')
  page = await openPage(WorkPage)
  await page.sees(/待办 \d+/)
  await page.sees('区县审核中')
  await page.sees(/承诺 \d+ 月 \d+ 日前/)
  await page.press(/^在聘\d+$/)
  await page.sees(/^((?!区县审核中).)*$/s)
})

test('somebody new is told where to begin', async () => {
  await enterAs('expert-new')
  page = await openPage(WorkPage)
  await page.sees('没有要您办的事')
  await page.sees('注册备案')
})
