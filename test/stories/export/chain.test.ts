import { chainListIds } from '@kefutong/contract/chain-lists'
import { exportAlone, takeaways } from '@kefutong/contract/export'
import { messages } from '@kefutong/contract/message'
import { metricReads } from '@kefutong/contract/metric/dashboard'
import { platforms } from '@kefutong/contract/platform'
import { results } from '@kefutong/contract/result'
import { uuidv7 } from 'uuidv7'
import { today } from '../../../api/src/calendar/dates'
import { countsOfSegments } from '../../../api/src/metric/of-register'
import { keepCounts } from '../../../api/src/metric/write'
import { readPdf, textOf } from '../../pdf-pages'
import { cityId, filingIn, openWorld, regions, type TestWorld } from '../../world'
import type { Actor } from '../../world/actor'
import { wake } from '../../world/journey'
import { mobile } from '../../world/phone'
import { file, goodLogs, moveLog } from '../../world/service-log'
import { download, openBook } from '../../world/sheet'

let world: TestWorld
let colleague: Actor
const chain = 'alumina'
const purpose = '链长会议材料'

beforeAll(async () => {
  world = await openWorld()
  colleague = await world.seat('同事', 'city')
  await world.db
    .insertInto('segment')
    .values([
      { city_id: cityId, chain_id: chain, id: 'a-ore', stage: 'up', name: '赤泥利用', position: 0 },
      { city_id: cityId, chain_id: chain, id: 'a-powder', stage: 'middle', name: '高纯氧化铝', position: 1 },
    ])
    .execute()
  const { id } = await filingIn(world, 'in-force')
  await world.db
    .updateTable('enterprise')
    .set({ segments: ['a-powder'] })
    .where('id', '=', world.orgs.enterprise)
    .execute()
  const firm = { id: world.orgs.enterprise, region_code: regions.zhangdian, chains: [chain], segments: ['a-powder'] }
  await keepCounts(world.db, cityId, today(world.now()), countsOfSegments({ ...firm, standings: [] }))
  await wake(world, '2027-01-20T09:00:00+08:00')
  const { id: logId } = await file(world.expert, id, goodLogs.transfer)
  await moveLog(world.enterprise, logId, 'confirm')
  await world.city.ask(platforms.add, {
    ...{ name: '=氧化铝中试基地', kind: 'pilot-base', level: 'city', regionCode: regions.zhangdian },
    ...{ recognisedOn: '2025-01-01', chain, segment: 'a-powder' },
  })
  await world.city.ask(results.add, { name: '氧化铝纤维', institution: '江淮材料研究院', chain })
})
afterAll(() => world.close())

const ask = (who: Actor, more: { format?: 'xlsx' | 'pdf'; on?: string } = {}) =>
  who.ask(takeaways.ask, { list: 'chain', chain, purpose, ...more })
const take = async (who: Actor, id: string) => download(world, who, `/exports/${id}/file`)

const sheets = [
  '说明',
  '图1 数据',
  '图2 数据',
  '表1 创新平台',
  '表2 创新人才',
  '表3 创新成果',
  '表4 技术需求',
  '表5 创新项目',
]
const bookOf = async (who: Actor, more: { on?: string } = {}) => {
  const { id } = await ask(who, more)
  const book = await openBook((await take(who, id)).bytes)
  const rowsIn = (name: string) => (book.getWorksheet(name)?.getSheetValues() ?? []).slice(1) as unknown[][]
  return { names: book.worksheets.map(({ name }) => name), rowsIn, told: JSON.stringify(sheets.map(rowsIn)) }
}

test('the workbook holds both pictures and the five lists, every number of the chain as many rows as it says', async () => {
  const { names, rowsIn, told } = await bookOf(world.city)
  expect(names).toEqual(sheets)
  const cells = rowsIn('说明').map((row) => row.slice(1))
  expect(cells).toEqual(
    expect.arrayContaining([
      ['名单', '2图5表'],
      ['范围', '氧化铝功能材料，截至 2027.1.20'],
      ['用途', purpose],
      ['数据截至', '2027 年 1 月 20 日'],
      ['图 1', '1 个环节有企业，都有在聘专家'],
      ['表 3 创新成果', '登记成果和成果转化是两个口径，不相加'],
    ]),
  )
  expect(rowsIn('图1 数据').slice(1)).toEqual([
    expect.arrayContaining(['上游', '赤泥利用', 0, 0, 0]),
    expect.arrayContaining(['中游', '高纯氧化铝', 1, 1, 0]),
  ])
  expect(rowsIn('图2 数据').at(-1)?.slice(1)).toEqual(['合计', 1])
  const wanted = { platforms: 1, experts: 1, results: 2, needs: 0, projects: 0 }
  for (const [at, id] of chainListIds.entries())
    expect([id, rowsIn(sheets[at + 3] ?? '').length - 1]).toEqual([id, wanted[id]])
  expect(rowsIn('表3 创新成果').map((row) => row.slice(1, 3))).toEqual([
    ['来源', '成果'],
    ['名录登记', '氧化铝纤维'],
    ['企业确认的转化', expect.stringContaining('低铂膜电极')],
  ])
  expect(told).not.toMatch(mobile)
  expect(rowsIn('表1 创新平台')[1]?.[1]).toBe("'=氧化铝中试基地")
})

test('as it was known on a day before: fewer rows, and what has gone since still has its line', async () => {
  const before = await bookOf(world.city, { on: '2027-01-19' })
  expect(before.rowsIn('表1 创新平台')).toHaveLength(1)
  expect(before.rowsIn('表2 创新人才')).toHaveLength(2)
  await wake(world, '2027-01-21T09:00:00+08:00')
  const [row] = (await world.city.ask(results.list, { chain })).items
  await world.city.ask(results.remove, { id: row?.id ?? '', version: 1, reason: '登记错了' })
  const yesterday = await bookOf(world.city, { on: '2027-01-20' })
  expect(yesterday.rowsIn('表3 创新成果')[1]?.[2]).toBe('已从名录去掉，或不在您能看到的范围')
  expect(await world.city.tell(takeaways.ask, { list: 'chain', chain, purpose, on: '2027-01-22' })).toMatchObject({
    problem: { faults: [{ field: 'on' }] },
  })
})

test('on paper: A4 lying, both pictures and the five lists, a number on every page, taken once and written down', async () => {
  const { id, rows, format, listName } = await ask(world.city, { format: 'pdf' })
  expect([format, listName, rows]).toEqual(['pdf', '2图5表', 3])
  expect((await take(colleague, id)).status).toBe(404)
  const { status, bytes, headers } = await take(world.city, id)
  expect([status, headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(bytes.toString('latin1')).toMatch(/MediaBox \[0 0 841\.89 595\.28\]/)
  const { pages, info } = readPdf(bytes)
  expect(info.Title).toBe('氧化铝功能材料 2图5表 2027-01-21')
  const texts = pages.map(textOf)
  for (const [at, text] of texts.entries()) expect(text).toContain(`第 ${at + 1} / ${pages.length} 页`)
  const all = texts.join('')
  for (const words of [
    '图 1 产业链全景',
    '还没有专家',
    '高纯氧化铝',
    '图 2 区域分布',
    '示意图',
    '张店',
    '表 5 创新项目',
    purpose,
  ])
    expect([words, all.includes(words)]).toEqual([words, words !== '还没有专家'])
  expect(all).toContain('这条链上还没有')
  for (const page of pages)
    for (const { x, width, y } of page) {
      expect(x).toBeGreaterThanOrEqual(40)
      expect(x + width).toBeLessThan(842 - 40)
      expect(y).toBeGreaterThan(10)
    }
  expect((await take(world.city, id)).status).toBe(409)
  const told = await world.db.selectFrom('history').select(['move', 'reason']).where('thing_id', '=', id).execute()
  expect(told.map(({ move }) => move)).toEqual(['ask', 'take'])
  expect(told[1]?.reason).toBe(`2图5表 3 行，用途：${purpose}`)
})

test('a county takes away its own part, and what cannot be taken away is told field by field', async () => {
  const own = await bookOf(world.county)
  expect(own.rowsIn('图2 数据').map((row) => row[1])).toEqual(['区县', '张店区', '合计'])
  expect(await world.neighbour.tell(takeaways.ask, { list: 'chain', chain, purpose })).toMatchObject({
    problem: { code: 'exportNothing' },
  })
  const faults = async (input: object) =>
    (await world.city.tell(takeaways.ask, { purpose, list: 'chain', ...input } as never)).problem.faults
  expect(await faults({})).toEqual([{ field: 'chain', says: '请选择产业链' }])
  expect(await faults({ list: 'need', on: '2027-01-01' })).toMatchObject([{ field: 'on' }])
  expect(await faults({ list: 'need', format: 'pdf' })).toMatchObject([{ field: 'format' }])
  expect(await world.city.tell(takeaways.ask, { list: 'chain', chain: 'moon', purpose })).toMatchObject({ status: 404 })
  const province = await world.seat('省厅的人', 'province')
  expect(await province.tell(takeaways.ask, { list: 'chain', chain, purpose })).toMatchObject({ status: 403 })
})

test('over 5000 rows a colleague decides on a chain too, and whoever asked hears the answer', async () => {
  const place = { region: regions.zhangdian, chain, institution: '' }
  const many = Array.from({ length: exportAlone }, () => ({
    ...{ metric: 'platforms' as const, thing: uuidv7(), slice: '', amount: 1 },
    ...place,
  }))
  for (let at = 0; at < many.length; at += 1000)
    await keepCounts(world.db, cityId, '2027-01-21', many.slice(at, at + 1000))
  const { value } = await world.city.ask(metricReads.read, { metric: 'platforms', chain })
  expect(value).toBe(exportAlone + 1)
  const heard = async () => (await world.city.ask(messages.list, {})).items[0]

  const first = await ask(world.city)
  expect([first.state, first.moves]).toEqual(['requested', []])
  expect((await take(world.city, first.id)).status).toBe(409)
  await colleague.ask(takeaways.move, { id: first.id, version: 1, move: 'refuse', reason: '范围太大' })
  expect(await heard()).toMatchObject({
    ...{ thing: 'export', thingId: first.id, title: '您的导出没有批准' },
    body: expect.stringContaining('同事没有批准导出2图5表'),
  })
  expect((await heard())?.body).toContain('范围太大')

  const second = await ask(world.city)
  await colleague.ask(takeaways.move, { id: second.id, version: 1, move: 'approve' })
  expect(await heard()).toMatchObject({ thingId: second.id, title: '您的导出批准了' })
  const book = await openBook((await take(world.city, second.id)).bytes)
  expect(book.getWorksheet('表1 创新平台')?.rowCount).toBe(exportAlone + 2)

  const third = await ask(world.city)
  await wake(world, '2027-01-22T09:00:01+08:00')
  await world.runClock()
  expect(await heard()).toMatchObject({ thingId: third.id, title: '您的导出没有人批准' })
})
