import { releases } from '@kefutong/contract/release/endpoints'
import { cellText } from '@kefutong/contract/release/says'
import { Current } from '@tarojs/runtime'
import { call } from '@/platform/call'
import PublicPage from '@/public/figures/index'
import FigurePage from '@/records/figure/index'
import { asGuest } from '../main/enter-as'
import { type OpenPage, openPage } from '../open-page'

let page: OpenPage | undefined
beforeEach(asGuest)
afterEach(() => {
  page?.close()
  Current.router = null as never
})

const newest = async () => {
  const reply = await call(releases.read, {})
  if (!reply.release) throw new Error('演示城市还没有公布过')
  return { ...reply, release: reply.release }
}

test('with no account the last month is there: totals as at least, one sentence, how to read it', async () => {
  const { release } = await newest()
  page = await openPage(PublicPage)
  for (const { says } of release.figures.slice(0, 1)) await page.sees(says)
  await page.sees('写 <3，实际是 0 至 2')
  await page.sees(`最多少 ${2 * release.regions.length}`)
  expect(page.text()).not.toContain('查看名单')
})

test('the table shows every district as it was published, the sheet what is counted', async () => {
  const { release } = await newest()
  page = await openPage(PublicPage)
  await page.press(new RegExp(`^查看表格：${release.figures[0]?.says.replace(/\s/g, '')}$`))
  const [region] = release.regions
  if (!region) throw new Error('没有区县')
  await page.sees(`${region.name}${region.cells.map(({ value }) => cellText(value)).join('')}`)
  await page.press(new RegExp(`^口径：${release.figures[0]?.says.replace(/\s/g, '')}$`))
  await page.sees('当日备案有效的专家')
})

test('a month that was not published says so, and leads to one that was', async () => {
  const { release } = await newest()
  page = await openPage(PublicPage, { month: '2020-01' })
  await page.sees('2020 年 1 月没有公布')
  await page.press('看最近公布的')
  await page.sees(release.figures[0]?.says ?? '没有')
})

test('the names behind a figure are not for everybody: the way leads to what is published', async () => {
  page = await openPage(FigurePage, { id: 'experts.in-force' })
  await page.sees('名单不对外公开')
})
