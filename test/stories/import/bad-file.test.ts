import { deflateRawSync } from 'node:zlib'
import type { Worksheet } from 'exceljs'
import { openWorld, type TestWorld, uscc } from '../../world'
import { download, textsOf, tryFile, workbook } from '../../world/sheet'
import { bigSheet, zipOf } from '../../world/zip'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

const headings = ['平台名称', '类型', '级别', '区县', '依托企业', '认定日期']
const row = (name: string, day: unknown = '2025-01-01') => [name, '中试基地', '市级', '张店区', '', day]
const sent = async (
  rows: unknown[][],
  change?: (sheet: Worksheet, book: Worksheet['workbook']) => void,
  titles = headings,
) => tryFile(world, world.city, 'platform', await workbook('platform', titles, rows as never, change))
const sentBytes = (bytes: Uint8Array, name?: string) =>
  tryFile(world, world.city, 'platform', bytes, name ? { name } : {})
const saysOf = async (...asked: Parameters<typeof sent>) => (await sent(...asked)).reply.wrong.map(({ says }) => says)
const faultsOf = async (...asked: Parameters<typeof sent>) => {
  const { status, problem } = await sent(...asked)
  return [status, problem.code, problem.faults?.map(({ field, says }) => `${field} ${says}`)]
}

test('what is no workbook is told apart: a renamed .csv, an old .xls, a broken one, some other zip', async () => {
  const csv = await sentBytes(new TextEncoder().encode('平台名称,类型\n甲,乙\n'), '名单.xlsx')
  expect(csv).toMatchObject({
    status: 422,
    problem: { code: 'importNotExcel', faults: [{ says: expect.stringContaining('改了名的 .csv') }] },
  })
  const old = await sentBytes(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]))
  expect(old.problem.faults?.[0]?.says).toContain('旧版 .xls')
  const whole = await workbook('platform', headings, [row('甲平台')] as never)
  expect((await sentBytes(whole.slice(0, whole.length - 400))).problem.code).toBe('importDamaged')
  const bent = whole.slice()
  const at = Buffer.from(bent).indexOf('xl/worksheets/sheet1.xml') + 24
  bent.fill(0, at, at + 200)
  expect((await sentBytes(bent)).problem.code).toBe('importDamaged')
  expect((await sentBytes(zipOf({ 'word/document.xml': '<a/>' }))).problem.code).toBe('importNotExcel')
  expect((await sentBytes(new Uint8Array())).problem.code).toBe('fileEmpty')
})

test('a zip bomb is refused while it is small: whatever it claims, only so much comes out', async () => {
  // 64 MB of nothing in 64 KB; the directory says it is 10 bytes
  const bomb = bigSheet('创新平台', deflateRawSync(Buffer.alloc(64 * 1024 * 1024, 32), { level: 9 }), 10)
  expect(bomb.length).toBeLessThan(100_000)
  const before = process.memoryUsage().rss
  const answer = await sentBytes(bomb)
  expect(answer).toMatchObject({ status: 413, problem: { code: 'importTooBig' } })
  expect(process.memoryUsage().rss - before).toBeLessThan(120 * 1024 * 1024)
  const entity = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>'
  expect((await sentBytes(bigSheet('创新平台', deflateRawSync(entity), entity.length))).problem.code).toBe(
    'importDamaged',
  )
})

test('200,000 rows are refused as soon as there are too many, in bounded memory', async () => {
  const rows = Array.from(
    { length: 200_000 },
    (_, at) => `<row r="${at + 2}"><c r="A${at + 2}" t="inlineStr"><is><t>平台${at}</t></is></c></row>`,
  )
  const xml = `<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>平台名称</t></is></c></row>${rows.join('')}</sheetData></worksheet>`
  const bytes = bigSheet('创新平台', deflateRawSync(xml), xml.length)
  const before = process.memoryUsage().rss
  expect(await sentBytes(bytes)).toMatchObject({
    status: 422,
    problem: { code: 'importTooManyRows', text: '一次最多导入 5000 行' },
  })
  expect(process.memoryUsage().rss - before).toBeLessThan(120 * 1024 * 1024)
})

test('merged cells, formulas, error values and hidden rows each have their sentence beside the row', async () => {
  const says = await saysOf([row('合并的'), row('算出来的'), row('出错的'), row('藏起来的'), row('好的')], (sheet) => {
    sheet.mergeCells('D2:E2')
    sheet.getCell('A3').value = { formula: 'A2&"二"', result: '合并的二' } as never
    sheet.getCell('A4').value = { error: '#N/A' } as never
    sheet.getRow(5).hidden = true
  })
  expect(says).toEqual([
    expect.stringContaining('第 2 行 D2:E2 是合并单元格，请取消合并，逐格填写'),
    expect.stringContaining('A3 平台名称：这一格是公式'),
    expect.stringContaining('A4 平台名称：这一格是错误值，请重填'),
    expect.stringContaining('第 5 行 这一行被隐藏或筛选掉了'),
  ])
})

const rename = (sheet: Worksheet) => {
  sheet.name = 'Sheet1'
}

test('hidden sheets, unknown, doubled and missing headings, another sheet altogether', async () => {
  const hide = (_: Worksheet, book: Worksheet['workbook']) => {
    book.addWorksheet('草稿').state = 'veryHidden'
  }
  expect(await faultsOf([row('甲')], hide)).toEqual([
    422,
    'importOtherSheet',
    ['file 工作表“草稿”被隐藏了，请取消隐藏或删掉后再传'],
  ])
  const hideOwn = (sheet: Worksheet, book: Worksheet['workbook']) => {
    book.addWorksheet('别的')
    sheet.state = 'hidden'
  }
  expect((await faultsOf([row('甲')], hideOwn))[1]).toBe('importOtherSheet')
  const strange = ['平台名称', '类型', '级别', '区县', '负责人', '平台名称']
  expect(await faultsOf([row('甲')], undefined, strange)).toEqual([
    ...[422, 'importOtherSheet'],
    [
      'E 列 没有“负责人”这一列，请去掉或改成模板里的名称',
      'F 列 “平台名称”出现了两次，请去掉一列',
      '表头 缺少“认定日期”这一列',
    ],
  ])
  expect((await faultsOf([row('甲')], rename))[2]).toEqual(['file 没有找到名为“创新平台”的工作表'])
  expect((await faultsOf([]))[1]).toBe('importEmpty')
})

test.each([
  ['2025年3月9日', '2025-03-09', '日期按 2025-03-09 读取'],
  ['２０２５／３／９', '2025-03-09', '日期按 2025-03-09 读取'],
  ['20250309', '2025-03-09', '日期按 2025-03-09 读取'],
  [45725, '2025-03-09', '数字按日期 2025-03-09 读取'],
])('a date typed as %p is read as %s and said so', async (typed, _day, note) => {
  const name = `日期 ${typed} 的平台`
  const { reply } = await sent([row(name, typed)])
  expect(reply.counts).toMatchObject({ new: 1, wrong: 0 })
  const { bytes } = await download(world, world.city, `/imports/${reply.id}/copy`)
  const copied = await textsOf(bytes, 'platform')
  expect(copied.find((one) => one.row === 2)?.texts.at(-1)).toContain(`F2 认定日期：${note}`)
})

test('a date that is none, or could be two, is refused', async () => {
  expect(await saysOf([row('二月三十', '2025-02-30'), row('哪一天', '3/9/25'), row('没有日期', '')])).toEqual([
    expect.stringContaining('没有“2025-02-30”这一天，请核对'),
    expect.stringContaining('F3 认定日期：日期看不懂，请写成 2026-11-05'),
    expect.stringContaining('F4 认定日期：请选择认定日期'),
  ])
})

test('wrong codes and full-width digits: the code is checked, the width does not matter', async () => {
  const titles = ['企业名称', '统一社会信用代码', '区县', '联系电话']
  const wide = [...uscc('1BA0001')]
    .map((mark) => (/[0-9A-Z]/.test(mark) ? String.fromCharCode(mark.charCodeAt(0) + 0xfee0) : mark))
    .join('')
  const rows = [
    ['全角公司', wide, '张店区', '０５３３－２３４１２３４'],
    ['少一位公司', uscc('1BA0002').slice(0, 17), '张店区', ''],
    ['数字公司', 913703030000000000, '张店区', ''],
    ['错号公司', uscc('1BA0003'), '张店区', '12345'],
  ]
  const { reply } = await tryFile(world, world.city, 'enterprise', await workbook('enterprise', titles, rows))
  expect(reply.counts).toMatchObject({ new: 1, wrong: 3 })
  expect(reply.wrong.map(({ says }) => says)).toEqual([
    expect.stringContaining('B3 统一社会信用代码：统一社会信用代码少 1 位，应为 18 位'),
    expect.stringContaining('B4 统一社会信用代码：被存成了数字，后几位已经丢失'),
    expect.stringContaining('D5 联系电话：手机号少 6 位，请填 11 位手机号'),
  ])
})

test('what another file ends in after an export comes back as it was: the guarding apostrophe is taken away', async () => {
  const { reply } = await sent([row("'=攻关平台")])
  expect(reply.counts.new).toBe(1)
})
