import { chains } from '@kefutong/contract/chain'
import { cities } from '@kefutong/contract/city'
import { takeaways } from '@kefutong/contract/export'
import { dashboards } from '@kefutong/contract/metric/dashboard'
import { results } from '@kefutong/contract/result'
import ChainPage from '@/bureau/chain/index'
import DashboardPage from '@/bureau/dashboard/index'
import MetricPage from '@/bureau/metric/index'
import RegisterEditPage from '@/bureau/register-edit/index'
import { call } from '@/platform/call'
import { asGuest, enterAs } from '../main/enter-as'
import { type OpenPage, openPage } from '../open-page'

let page: OpenPage | undefined
afterEach(() => {
  page?.close()
  asGuest()
})

const chain = 'hydrogen'

test('a chain shows its five lists; what has two sources shows both numbers and says that they are not added', async () => {
  await enterAs('city')
  await call(results.add, { name: '页面上登记的成果', institution: '稷下理工大学', chain })
  const { lists } = await call(chains.read, { chain })
  page = await openPage(ChainPage, { chain })
  for (const title of ['表 1 创新平台', '表 2 创新人才', '表 3 创新成果', '表 4 技术需求', '表 5 创新项目'])
    await page.sees(title)
  const [registered, confirmed] = lists.find(({ id }) => id === 'results')?.parts ?? []
  await page.sees(`登记成果 ${registered?.value} 项`)
  await page.sees(`成果转化 ${confirmed?.value} 项`)
  await page.sees('登记成果和成果转化是两个口径，不相加')
  await page.sees('页面上登记的成果')
  await page.press('口径：登记成果')
  await page.sees('登记成果的口径')
})

test('a day that has not come is said, with the way to today', async () => {
  await enterAs('city')
  page = await openPage(ChainPage, { chain, on: '2099-01-01' })
  await page.sees('这一天还没有数')
  await page.press('看今天')
  await page.sees('表 1 创新平台')
})

test('a chain is taken away with its purpose, on paper or as a workbook', async () => {
  await enterAs('city')
  page = await openPage(ChainPage, { chain })
  await page.press('导出')
  await page.press('PDF，可打印')
  await page.press('导出 PDF')
  await page.sees('请写明用途，至少四个字')
  await page.press('链长会议材料')
  await page.press('导出 PDF')
  await page.until(() => !page?.text().includes('会记在办理记录里'), '收起的导出')
  const { items } = await call(takeaways.list, {})
  expect(items[0]).toMatchObject({ list: 'chain', format: 'pdf', purpose: '链长会议材料', mine: true })
})

test('the register form asks for the segment once it knows the chain', async () => {
  await enterAs('city')
  page = await openPage(RegisterEditPage, { kind: 'result' })
  await page.sees('氢能')
  expect(page.text()).not.toContain('环节')
  await page.type('产业链', chain)
  await page.sees('环节')
})

test('a filter that matches nothing, and a day before anything, are said with the way on', async () => {
  await enterAs('city')
  page = await openPage(MetricPage, { id: 'problems.total', on: '2020-01-01' })
  await page.sees('这里一行都没有')
  await page.press('看全部')
  page.close()
  page = await openPage(DashboardPage, { on: '2020-01-01' })
  await page.sees('全市还没有数')
})

test('a chain that a county has nothing on says so instead of showing zeros', async () => {
  await enterAs('county')
  const { chains: all } = await call(cities.read, {})
  const boards = await Promise.all(all.map(({ id }) => call(dashboards.read, { chain: id })))
  const at = boards.findIndex(({ figures }) => figures.every(({ value }) => value === 0))
  expect(at).toBeGreaterThanOrEqual(0)
  page = await openPage(DashboardPage, { chain: all[at]?.id ?? '' })
  await page.sees(`${boards[at]?.scope.name}还没有数`)
})
