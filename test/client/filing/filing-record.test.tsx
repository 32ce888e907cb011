import { filings } from '@kefutong/contract/filing/endpoints'
import type { FilingMove } from '@kefutong/contract/filing/lifecycle'
import { call } from '@/platform/call'
import FilingPage from '@/records/filing/index'
import { asGuest, enterAs } from '../main/enter-as'
import { type OpenPage, openPage } from '../open-page'

jest.setTimeout(30_000)

let page: OpenPage | undefined
afterEach(() => {
  page?.close()
  asGuest()
})

const firstOf = async (who: string, move: FilingMove) => {
  await enterAs(who)
  const { items } = await call(filings.list, { group: 'todo' })
  const first = items.find(({ moves }) => moves.some((one) => one.move === move))
  if (!first) throw new Error(`演示数据里没有等 ${who} 办的备案`)
  return first
}

test('the county reads facts, progress with the promised day and the articles, and sees its own two moves', async () => {
  const { id, expertName } = await firstOf('county', 'approve')
  page = await openPage(FilingPage, { id })
  await page.sees(expertName)
  await page.sees(/承诺 \d+ 月 \d+ 日前/)
  await page.sees('审核依据')
  await page.sees('退回补正')
  await page.sees('通过审核')
  expect(page.text()).not.toContain('确认属实')
})

test('nothing goes back without a reason', async () => {
  const { id } = await firstOf('city', 'return')
  page = await openPage(FilingPage, { id })
  await page.press('退回补正')
  await page.sees('对方会看到这句话')
  await page.press('再想想')
  const before = await call(filings.read, { id })
  expect(before.state).toBe('city-review')
})

test('somebody else was faster: the newest state is shown and the typed reason stays', async () => {
  const { id, version } = await firstOf('employer', 'return')
  page = await openPage(FilingPage, { id })
  await page.press('退回补正')
  await page.type('理由', '任务指标不具体')
  await call(filings.move, { id, version, move: 'consent' })
  document.querySelector<HTMLElement>('.sheet-foot .btn:last-child')?.click()
  await page.sees('这条记录刚被他人修改')
  await page.sees('区县审核')
})

test('an unknown filing says so and offers a way on', async () => {
  await enterAs('county')
  page = await openPage(FilingPage, { id: '00000000-0000-7000-8000-000000000000' })
  await page.sees('没有找到这项内容')
  await page.sees('回首页')
})
