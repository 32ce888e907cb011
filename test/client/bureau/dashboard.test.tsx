import { classesFor } from '@kefutong/contract/metric/classes'
import { dashboards, metricReads } from '@kefutong/contract/metric/dashboard'
import { tilesFor } from '@kefutong/contract/metric/tiles'
import { Current } from '@tarojs/runtime'
import DashboardPage from '@/bureau/dashboard/index'
import FunnelPage from '@/bureau/funnel/index'
import MapPage from '@/bureau/map/index'
import MetricPage from '@/bureau/metric/index'
import { usualDays } from '@/features/dashboard/days'
import { call } from '@/platform/call'
import { asGuest, enterAs } from '../main/enter-as'
import { type OpenPage, openPage } from '../open-page'

let page: OpenPage | undefined
afterEach(() => {
  page?.close()
  asGuest()
  Current.router = null as never
})

const numberIn = (figures: ReadonlyArray<{ id: string; value: number }>, id: string) =>
  figures.find((figure) => figure.id === id)?.value

test('the dashboard says what its numbers say, and a number opens what it counts', async () => {
  await enterAs('city')
  const board = await call(dashboards.read, {})
  page = await openPage(DashboardPage)
  await page.sees(board.says.months[0]?.says ?? '没有')
  await page.sees(board.says.regions)
  await page.sees(`${numberIn(board.figures, 'experts.in-force')}人`)
  await page.press('当日在聘，按人去重')
  await page.sees('怎么数')
  await page.sees('按区县看名单')
})

test('every picture is there as a table, with the same month of last year', async () => {
  await enterAs('city')
  const board = await call(dashboards.read, {})
  page = await openPage(DashboardPage)
  await page.press(new RegExp(`^查看表格：${board.says.months[0]?.says.replace(/\s/g, '')}$`))
  await page.sees('上年同月')
  await page.sees(board.months[0]?.points[0]?.month.replace('-', '.') ?? '没有')
})

test('a county is offered no district, because it has only one', async () => {
  await enterAs('county')
  page = await openPage(DashboardPage)
  await page.sees('在聘科技副总')
  expect(document.querySelector('[aria-label=筛选]')?.textContent).not.toContain('全市')
})

test('a filter in the address is the one that is shown', async () => {
  await enterAs('city')
  page = await openPage(DashboardPage, { region: '370305' })
  await page.sees('临淄区')
  const { says } = await call(dashboards.read, { region: '370305' })
  await page.sees(says.grades)
})

test('a day that has not come is said, with the way to today', async () => {
  await enterAs('city')
  page = await openPage(DashboardPage, { on: '2099-01-01' })
  await page.sees('这一天还没有数')
  await page.press('看今天')
  await page.sees('累计聘任')
})

test('a district on the map opens its numbers, and they lead to the rows', async () => {
  await enterAs('city')
  const board = await call(dashboards.read, {})
  const region = board.regions.find(({ name }) => name === '临淄区')
  page = await openPage(MapPage)
  await page.press(/^临淄区，/)
  await page.sees('查看名单')
  await page.sees(`${numberIn(region?.values ?? [], 'experts.in-force')} 人`)
})

test('the rows behind a number are as many as the number', async () => {
  await enterAs('city')
  const { value } = await call(metricReads.read, { metric: 'experts.in-force', region: '370305' })
  page = await openPage(MetricPage, { id: 'experts.in-force', region: '370305' })
  await page.sees(value ? `共 ${value} 行` : '这里一行都没有')
})

test('the funnel says where it loses most, and what is missing now', async () => {
  await enterAs('city')
  const { needs } = await call(dashboards.funnel, {})
  const { says } = await call(dashboards.gaps, {})
  page = await openPage(FunnelPage)
  await page.sees(needs.says)
  await page.sees(says)
})

test('five tones cover what there is, the last one open', () => {
  const { toneOf, keys } = classesFor(68)
  expect(keys.map(({ from, to }) => [from, to])).toEqual([
    [0, 14],
    [15, 29],
    [30, 44],
    [45, 59],
    [60, undefined],
  ])
  expect([0, 14, 15, 68].map(toneOf)).toEqual([1, 1, 2, 5])
})

test('a district nobody has drawn stands below the others, and no two stand in one place', () => {
  const tiles = [...tilesFor(['370303', '370305', '410101', '410102']).values()]
  expect(new Set(tiles.map(String)).size).toBe(4)
  expect(tiles[2]?.[1]).toBeGreaterThan(tiles[0]?.[1] ?? 0)
})

test('usual days are each offered once, the first of January included', () => {
  expect(usualDays('2026-11-22').map(({ value }) => value)).toEqual(['', '2026-10-31', '2026-09-30', '2025-12-31'])
  expect(usualDays('2026-01-05').map(({ value }) => value)).toEqual(['', '2025-12-31'])
})
