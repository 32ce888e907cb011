import { filings } from '@kefutong/contract/filing/endpoints'
import TestUtils from '@tarojs/test-utils-react'
import { bookOf } from '@/bureau/review/decisions'
import ReviewPage from '@/bureau/review/index'
import { call } from '@/platform/call'
import { dropDraft } from '@/platform/draft'
import { membershipOf, useSession } from '@/platform/session'
import { asGuest, enterAs } from '../main/enter-as'
import { type OpenPage, openPage } from '../open-page'

jest.setTimeout(30_000)

const utils = new TestUtils()
let page: OpenPage | undefined

// jsdom has no window size and lays nothing out.
const asWideAs = (width: number) => {
  window.matchMedia = (() => ({
    matches: width >= 1024,
    addEventListener: () => {},
    removeEventListener: () => {},
  })) as never
}
Element.prototype.getClientRects = () => [{}] as unknown as DOMRectList
Element.prototype.scrollIntoView = () => {}

const hit = (key: string) =>
  utils.act(async () => void document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })))
const current = () => document.querySelector('tr[aria-current]')?.textContent ?? ''
const names = () => [...document.querySelectorAll('tbody .b')].map((name) => name.textContent ?? '')
const ticked = () => document.querySelectorAll('td input:checked').length

beforeEach(async () => {
  await enterAs('city')
})
afterEach(() => {
  dropDraft(bookOf(membershipOf(useSession.getState())))
  page?.close()
  asGuest()
})

test('on a desk the keyboard walks, ticks, decides and takes back', async () => {
  asWideAs(1440)
  page = await openPage(ReviewPage)
  await page.sees('系统检查')
  const [first, second, third] = names()
  expect(current()).toContain(first)
  await hit('j')
  expect(current()).toContain(second)
  await hit('x')
  expect(ticked()).toBe(1)
  await hit('z')
  expect(ticked()).toBe(0)

  await page.sees('三方协议')
  const id = document.querySelector('.panel a')?.getAttribute('href')?.split('id=')[1] ?? ''
  const before = await call(filings.read, { id })
  await hit('a')
  await page.sees(`通过审核：${second}，5 秒后提交`)
  expect(current()).toContain(third)
  await hit('z')
  expect(current()).toContain(second)
  expect(page.text()).not.toContain('5 秒后提交')
  expect(await call(filings.read, { id })).toMatchObject({ expertName: second, version: before.version })
})

test('on a desk the table is one, with a head and a name', async () => {
  asWideAs(1440)
  page = await openPage(ReviewPage)
  await page.sees('专家与企业')
  expect(document.querySelector('table caption')?.textContent).toBe('待审备案，按到达先后')
  expect(document.querySelectorAll('th[scope=col]').length).toBeGreaterThanOrEqual(6)
})

test('on a desk R asks for a reason, and does not go on without one', async () => {
  asWideAs(1440)
  page = await openPage(ReviewPage)
  await page.sees('系统检查')
  await hit('j')
  await page.sees('三方协议')
  await hit('r')
  await page.sees('对方会看到这句话')
  await utils.act(async () => document.querySelector<HTMLElement>('.sheet-foot .btn:last-child')?.click())
  await page.sees('请写明理由')
  expect(page.text()).not.toContain('5 秒后提交')
})

test('on a phone several are ticked, and those with a doubt stay behind', async () => {
  asWideAs(390)
  page = await openPage(ReviewPage)
  await page.sees('按到达先后')
  await page.press('选择')
  await page.press('全选')
  const cards = document.querySelectorAll('.waiting').length
  await page.sees(`已选 ${cards} 件`)
  await page.press('一起通过')
  await page.sees('请逐件办理')
  await page.press('再看看')
  await page.press('取消')
  await page.sees(`${cards} 件，按到达先后`)
})

test('a search that fits nothing says so, and one press shows everything again', async () => {
  asWideAs(390)
  page = await openPage(ReviewPage)
  await page.sees('按到达先后')
  const search = document.querySelector('input[type=search]') as HTMLInputElement
  await utils.act(async () => {
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(search, '没有这个人')
    search.dispatchEvent(new Event('input', { bubbles: true }))
  })
  await page.sees('没有符合条件的备案')
  await page.press('清除筛选')
  await page.sees('按到达先后')
})
