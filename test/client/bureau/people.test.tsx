import { figures } from '@kefutong/contract/figure'
import { people } from '@kefutong/contract/person'
import PeoplePage from '@/bureau/people/index'
import SchedulePage from '@/bureau/schedule/index'
import { call } from '@/platform/call'
import EnterprisePage from '@/records/enterprise/index'
import ExpertPage from '@/records/expert/index'
import FigurePage from '@/records/figure/index'
import { asGuest, enterAs } from '../main/enter-as'
import { type OpenPage, openPage } from '../open-page'

let page: OpenPage | undefined
afterEach(() => {
  page?.close()
  asGuest()
})

test('the directory lists experts and enterprises, each leading to its record', async () => {
  await enterAs('city')
  const [expert] = (await call(people.experts, {})).items
  const [enterprise] = (await call(people.enterprises, {})).items
  page = await openPage(PeoplePage)
  await page.sees(expert?.name ?? '没有专家')
  expect(document.querySelector(`a[href="/expert?id=${expert?.id}"]`)).not.toBeNull()
  await page.press('企业')
  await page.sees(enterprise?.name ?? '没有企业')
  expect(document.querySelector(`a[href="/enterprise?id=${enterprise?.id}"]`)).not.toBeNull()
})

test('a district narrows the directory', async () => {
  await enterAs('city')
  const inside = (await call(people.enterprises, { region: '370305', limit: 50 })).items
  const outside = (await call(people.enterprises, { region: '370303', limit: 50 })).items
  page = await openPage(PeoplePage)
  await page.press('企业')
  await page.press('临淄区')
  await page.sees(inside[0]?.name ?? '没有企业')
  const shown = page.text()
  expect(outside.every(({ name }) => !shown.includes(name))).toBe(true)
})

test('an expert’s record shows the facts and the filings, and a phone nobody can dial', async () => {
  await enterAs('city')
  const [first] = (await call(people.experts, { q: '周明远' })).items
  page = await openPage(ExpertPage, { id: first?.id ?? '' })
  await page.sees('稷下理工大学')
  await page.sees('在聘')
  expect(page.text()).toMatch(/1\d{2,3}\*+\d{4}/)
  expect(page.text()).not.toMatch(/1[3-9]\d{9}/)
})

test('an enterprise’s record shows whom it has hired', async () => {
  await enterAs('city')
  const [first] = (await call(people.enterprises, { q: '淄博云岫氢能科技有限公司' })).items
  page = await openPage(EnterprisePage, { id: first?.id ?? '' })
  await page.sees('聘任的专家')
  await page.sees('周明远')
  expect(page.text()).not.toMatch(/1[3-9]\d{9}/)
})

test('an unknown expert is not found, with a number to quote', async () => {
  await enterAs('city')
  page = await openPage(ExpertPage, { id: '00000000-0000-7000-8000-000000000000' })
  await page.sees('没有找到这项内容')
  await page.sees('问题编号')
})

test('the rows behind a figure are as many as the figure says', async () => {
  await enterAs('city')
  const { items } = await call(figures.list, {})
  const total = items.find(({ id }) => id === 'institutions.total')?.value
  page = await openPage(FigurePage, { id: 'institutions.total' })
  await page.sees('同一单位只数一次')
  await page.sees(`共 ${total} 行`)
  await page.sees('备案编号 3703-FZ-')
})

test('a figure nobody knows leads home', async () => {
  page = await openPage(FigurePage, { id: 'nobody' })
  await page.sees('没有这个数')
  await page.sees('回到首页')
})

test('a year’s schedule is pasted, checked beside the field, and loaded', async () => {
  await enterAs('sysadmin')
  page = await openPage(SchedulePage)
  await page.type('年份', '2028')
  await page.type('放假日期', '2028年1月1日\n2028-01-26\n2028-01-27\n2028-01-28\n2028-01-29')
  await page.type('调休上班日期', '2028-01-31')
  await page.type('通知名称', '演示用：2028 年放假安排')
  await page.press('载入并重算承诺日期')
  await page.sees('2028-01-31 本来就是工作日')
  await page.type('调休上班日期', '2028-01-30')
  await page.press('载入并重算承诺日期')
  await page.sees(/2028 年的放假安排已载入，重算了 \d+ 件承诺日期/)
})
