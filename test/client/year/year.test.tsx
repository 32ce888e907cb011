import { people } from '@kefutong/contract/person'
import { figureText, years } from '@kefutong/contract/service-log/year'
import { call } from '@/platform/call'
import { shanghaiDay } from '@/platform/shanghai'
import YearPage from '@/records/year/index'
import { asGuest, enterAs } from '../main/enter-as'
import { type OpenPage, openPage } from '../open-page'

let page: OpenPage | undefined
afterEach(() => {
  page?.close()
  asGuest()
})

const year = Number(shanghaiDay(new Date()).slice(0, 4))

test('an expert sees each figure of the year with its clause, what it counts, and the way to its rows', async () => {
  await enterAs('expert')
  const { figures, records } = await call(years.read, { year })
  page = await openPage(YearPage)
  await page.sees(`企业确认的记录 ${records} 条`)
  for (const { label, measure, value, unit } of figures) {
    const words = figureText(measure, value, unit)
    await page.sees(`${label}${words.value}${words.unit}`)
  }
  await page.press('企业申报，分级核验')
  await page.sees('新增销售收入的口径')
  await page.sees('等区县核准和没有核准的申报')
  await page.sees('查看名单')
})

test('the rows behind a figure are as many as it says, under what it counts', async () => {
  await enterAs('expert')
  const { figures } = await call(years.read, { year })
  const problems = figures.find(({ id }) => id === 'problems.count')?.value ?? 0
  const { items } = await call(years.rows, { year, figure: 'problems.count' })
  expect(problems).toBeGreaterThan(0)
  page = await openPage(YearPage, { figure: 'problems.count', year: String(year) })
  await page.sees(`共 ${problems} 行`)
  await page.sees('部分解决和还在进行的也算')
  for (const { title, number } of items) await page.sees(new RegExp(`${title}[^]*${number}`))
})

test('the year comes on paper, under its name', async () => {
  await enterAs('expert')
  const kept: Blob[] = []
  const names: string[] = []
  // jsdom lends no addresses to files and follows no links
  URL.createObjectURL = (blob) => `blob:${kept.push(blob as Blob)}`
  URL.revokeObjectURL = () => undefined
  const click = jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download)
  })
  page = await openPage(YearPage)
  await page.press('下载 PDF')
  await page.until(() => kept.length > 0, 'PDF')
  click.mockRestore()
  expect(kept[0]).toMatchObject({ type: 'application/pdf' })
  expect(kept[0]?.size).toBeGreaterThan(5_000)
  expect(names).toContain(`${year} 年度小结 周明远.pdf`)
})

test('a county sees the part that is its own, and says so; a year with nothing says so too', async () => {
  await enterAs('county')
  const [expert] = (await call(people.experts, { limit: 1 })).items
  page = await openPage(YearPage, { expert: expert?.id ?? '', year: '2001' })
  await page.sees(expert?.name ?? '没有专家')
  await page.sees('只含张店区的记录，不是全部')
  await page.sees('2001 年还没有计入的记录')
  await page.sees('往年的记录后来更正并确认的，这里按更正后计')
})

test('an office that names nobody is told where to come from', async () => {
  await enterAs('city')
  page = await openPage(YearPage)
  await page.sees('还不知道要看谁的小结')
  await page.sees('请从专家或企业的页面进来')
})
