import { buffer } from 'node:stream/consumers'
import {
  type YearFigureId,
  type YearRow,
  type YearSummary,
  yearFigureWords,
  yearRule,
} from '@kefutong/contract/service-log/year'
import { type Item, readPdf, textOf } from '../../test/pdf-pages'
import { printed } from '../src/pdf/print'
import { drawYear } from '../src/service-log/year-paper'

jest.setTimeout(60_000)

const about = { title: '2026 年度小结 秦望舒', author: '淄博市科技局', at: new Date('2026-11-27T06:10:00Z') }
const long = `${'联合研发合同约定的指标、期限、验收办法与知识产权归属，'.repeat(7)}完`
const unbroken = 'JSXK-2026-0418-'.repeat(8)
const amounts = [1, 99_99, 1_234_567_89, 1e14]

const row = (n: number): YearRow => ({
  id: String(n),
  title: n % 10 === 3 ? long : n % 10 === 7 ? unbroken : '调整浆料水醇比和涂布间隙，膜电极边缘龟裂由 8% 降到 1.5%',
  partner: '淄博砺石铝功能材料有限公司',
  kind: 'transfer',
  day: '2026-11-12',
  number: `FW-2026-${String(n).padStart(6, '0')}`,
  value: 1,
  amountFen: amounts[n % 4] ?? 1,
  tenths: null,
  grade: 'A',
  records: 1,
  confirmedAt: null,
  digest: '0123456789abcdef'.repeat(4),
})
const figure = (id: YearFigureId, value: number) => {
  const { measure, ...words } = yearFigureWords[id]
  const months = Array.from({ length: 12 }, (_, at) => (at === 10 ? value : 0))
  return { id, ...words, measure, means: words.clause, value, months, grades: null }
}
const summary = (records: number): YearSummary => ({
  year: 2026,
  years: [2026],
  asOf: about.at.toISOString(),
  subject: { kind: 'expert', id: '1', name: '秦望舒', line: '江淮材料研究院' },
  scope: '只含张店区的记录',
  records,
  figures: [figure('transfers.count', records), figure('transfers.amount', 3e14 + 5)],
})
const print = async (said: YearSummary, rows: YearRow[]) =>
  buffer(printed(about, drawYear(said, rows, { bureau: about.author })))

const right = ({ x, width }: Item) => Math.round((x + width) * 2) / 2

describe('two hundred records on paper', () => {
  let pages: Item[][]
  let info: Record<string, unknown>
  beforeAll(async () => {
    const rows = Array.from({ length: 200 }, (_, n) => row(n))
    const said = readPdf(await print(summary(201), rows))
    pages = said.pages
    info = said.info
  })

  test('it says what it is, for whom, and from when', () => {
    expect(info).toMatchObject({ Title: about.title, Author: about.author, Language: 'zh-CN' })
    const first = textOf(pages[0] ?? [])
    for (const words of ['2026 年度小结', '秦望舒', '江淮材料研究院；只含张店区的记录', '淄博市科技局'])
      expect(first).toContain(words)
    expect(first).toContain(yearFigureWords['transfers.amount'].counts)
    expect(first).toContain('3,000,000,000,000.05')
  })

  test('every record stands there once, whole, and the table’s head is on every page', () => {
    const all = pages.map(textOf).join('')
    for (let n = 0; n < 200; n += 1) expect(all.split(row(n).number ?? '').length).toBe(2)
    expect(all.split(long).length - 1).toBe(20)
    expect(all.split(unbroken).length - 1).toBe(20)
    expect(all).toContain('另有 1 条请在科副通里查看')
    for (const page of pages.slice(1)) expect(textOf(page)).toContain('数量或金额')
  })

  test('every page has its foot and its number, and nothing else runs down there', () => {
    for (const [at, page] of pages.entries()) {
      const foot = textOf(page.filter(({ y }) => y < 60))
      expect(foot).toBe(
        `第 ${at + 1} / ${pages.length} 页由企业确认的记录自动生成，未经人工填写数据截至 2026 年 11 月 27 日 14:10。口径：${yearRule}`,
      )
    }
    expect(pages.length).toBeGreaterThan(10)
  })

  test('amounts end at one edge, and nothing leaves the margins', () => {
    const money = pages.flat().filter(({ text, x }) => /^[\d,]+\.\d\d 元$/.test(text) && x > 300)
    expect(money.length).toBe(200)
    expect(new Set(money.map(right)).size).toBe(1)
    const [left, width] = [48, 499.3]
    expect(pages.flat().filter((item) => item.x < left || item.x + item.width > left + width)).toEqual([])
  })
})

test('a year with nothing in it is one page that says so', async () => {
  const { pages } = readPdf(await print(summary(0), []))
  expect(pages.length).toBe(1)
  expect(textOf(pages[0] ?? [])).toContain('这一年还没有计入的记录')
})

test('what fails in drawing fails before a byte is sent', async () => {
  const broken = printed(about, async () => {
    throw new Error('no ink')
  })
  await expect(buffer(broken)).rejects.toThrow('no ink')
  expect((await print(summary(0), [])).subarray(0, 5).toString()).toBe('%PDF-')
})
