import {
  type Export,
  exportAlone,
  exportLists,
  exportListWords,
  exportsADay,
  takeaways,
} from '@kefutong/contract/export'
import { messages } from '@kefutong/contract/message'
import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { safeText } from '../../../api/src/sheet/safe-text'
import { readWorkbook } from '../../../api/src/sheet/workbook'
import { filingIn, openWorld, regions, type TestWorld, uscc } from '../../world'
import type { Actor } from '../../world/actor'
import { wake } from '../../world/journey'
import { needCast, needIn } from '../../world/need'
import { mobile } from '../../world/phone'
import { file, goodLogs, moveLog } from '../../world/service-log'
import { download, openBook } from '../../world/sheet'

let world: TestWorld
let colleague: Actor
beforeAll(async () => {
  world = await openWorld()
  colleague = await world.seat('同事', 'city')
})
afterAll(() => world.close())

const purpose = '年度工作总结'
const asked = (list: Export['list'], more: { region?: string; chain?: string } = {}, who = world.city) =>
  who.ask(takeaways.ask, { list, purpose, ...more })
const take = (who: Actor, id: string) => download(world, who, `/exports/${id}/file`)
/** What another reader finds in the rows' sheet. */
const rowsOf = async (list: Export['list'], bytes: Buffer) =>
  ((await openBook(bytes)).getWorksheet(exportListWords[list])?.getSheetValues() ?? []).slice(1) as unknown[][]

test('every list is taken away as it stands on screen, opened again by another reader, and no phone is whole', async () => {
  const { id } = await filingIn(world, 'in-force')
  await wake(world, '2027-01-20T09:00:00+08:00')
  const { id: logId } = await file(world.expert, id, goodLogs.transfer)
  await moveLog(world.enterprise, logId, 'confirm')
  const commissioner = await world.seat('岑知远', 'commissioner', { regionCode: regions.zhangdian })
  await needIn(world, 'verified', await needCast(world, { commissioner }))
  const heads: Record<string, string> = {
    filing: '备案编号',
    'service-log': '记录编号',
    need: '需求编号',
    expert: '姓名',
    enterprise: '企业名称',
    institution: '单位名称',
  }
  for (const list of exportLists.filter((one) => one !== 'chain')) {
    const answer = await world.city.tell(takeaways.ask, { list, purpose })
    if (!heads[list]) {
      expect(answer).toMatchObject({ status: 422, problem: { code: 'exportNothing' } })
      continue
    }
    expect(answer.reply).toMatchObject({ state: 'ready', scope: '全市', mine: true })
    const { status, bytes, headers } = await take(world.city, answer.reply.id)
    expect([status, headers.get('content-disposition')]).toEqual([200, expect.stringContaining('.xlsx')])
    const rows = await rowsOf(list, bytes)
    expect(rows[0]?.[1]).toBe(heads[list])
    expect(rows).toHaveLength(answer.reply.rows + 1)
    const book = await openBook(bytes)
    const told = JSON.stringify(book.worksheets.map((sheet) => sheet.getSheetValues()))
    expect(told).not.toMatch(mobile)
    expect(told).toContain(purpose)
  }
  const told = await world.db
    .selectFrom('history')
    .select(['move', 'reason', 'to_state'])
    .where('thing', '=', 'export')
    .orderBy('id')
    .limit(2)
    .execute()
  expect(told).toEqual([
    { move: 'ask', reason: purpose, to_state: 'ready' },
    { move: 'take', reason: expect.stringMatching(/^备案 \d+ 行，用途：年度工作总结$/), to_state: 'taken' },
  ])
})

test('an export is taken once, by whoever asked, and within a day', async () => {
  const { id } = await asked('enterprise')
  expect((await take(colleague, id)).status).toBe(404)
  expect((await take(world.neighbour, id)).status).toBe(404)
  const both = await Promise.all([take(world.city, id), take(world.city, id)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  const late = await asked('enterprise')
  await wake(world, '2027-01-21T09:00:01+08:00')
  await world.runClock()
  expect(JSON.parse((await take(world.city, late.id)).bytes.toString())).toMatchObject({ code: 'exportOver' })
  expect((await world.city.ask(takeaways.list, {})).items.find((one) => one.id === late.id)).toMatchObject({
    state: 'lapsed',
    moves: [],
  })
})

test('a county takes away what lies in its district, whatever it asks for', async () => {
  await world.enterprise_('临淄云岫氢能有限公司', uscc('3C7K2Q1'), regions.linzi)
  const { id, rows, scope } = await asked('enterprise', {}, world.neighbour)
  expect([rows, scope]).toEqual([1, '临淄区'])
  expect((await rowsOf('enterprise', (await take(world.neighbour, id)).bytes))[1]?.[1]).toBe('临淄云岫氢能有限公司')
  expect(
    await world.neighbour.tell(takeaways.ask, { list: 'enterprise', purpose, region: regions.zhangdian }),
  ).toMatchObject({ problem: { code: 'exportNothing' } })
  expect(await world.expert.tell(takeaways.ask, { list: 'enterprise', purpose })).toMatchObject({ status: 403 })
  expect((await world.city.tell(takeaways.ask, { list: 'enterprise', purpose: '看看' })).problem.faults).toEqual([
    { field: 'purpose', says: '请写明用途，至少四个字' },
  ])
})

test('over 5000 rows a second person of the same bureau decides, never the asker and never a neighbour', async () => {
  const many = Array.from({ length: exportAlone + 1 }, (_, at) => ({
    city_id: '370300',
    id: uuidv7(),
    name: `单位${at}`,
    kind: null,
    created_at: world.now(),
  }))
  for (let at = 0; at < many.length; at += 1000)
    await world.db
      .insertInto('institution')
      .values(many.slice(at, at + 1000))
      .execute()
  const { id, state, moves, rows } = await asked('institution')
  expect([state, moves, rows > exportAlone]).toEqual(['requested', [], true])
  expect(JSON.parse((await take(world.city, id)).bytes.toString())).toMatchObject({ code: 'exportWaits' })
  expect(await world.city.tell(takeaways.move, { id, version: 1, move: 'approve' })).toMatchObject({
    status: 403,
    problem: { code: 'ownExport' },
  })
  expect(await world.county.tell(takeaways.move, { id, version: 1, move: 'approve' })).toMatchObject({ status: 404 })
  const waiting = (await colleague.ask(takeaways.list, {})).items.find((one) => one.id === id)
  expect(waiting).toMatchObject({
    mine: false,
    askedBy: '许知行',
    purpose,
    moves: [{ move: 'approve' }, { move: 'refuse' }],
  })
  expect((await colleague.ask(messages.list, {})).items[0]?.title).toContain('导出')
  expect(await colleague.tell(takeaways.move, { id, version: 1, move: 'refuse' })).toMatchObject({
    problem: { code: 'reasonNeeded' },
  })
  expect(await colleague.ask(takeaways.move, { id, version: 1, move: 'approve' })).toMatchObject({
    state: 'ready',
    decidedBy: '同事',
  })
  const { bytes } = await take(world.city, id)
  expect(await rowsOf('institution', bytes)).toHaveLength(rows + 1)

  const again = await asked('institution')
  const no = await colleague.ask(takeaways.move, { id: again.id, version: 1, move: 'refuse', reason: '范围太大' })
  expect(no).toMatchObject({ state: 'refused', reason: '范围太大' })
  expect((await take(world.city, again.id)).status).toBe(409)
})

test('no cell of an export is a live formula, whatever people have written', async () => {
  const names = ['=HYPERLINK("http://x")', '+1', '-1', '@sum', '\t=1', '＝cmd', '\u0000=2', '普通名称']
  for (const [at, name] of names.entries())
    await world.db
      .insertInto('enterprise')
      .values({
        city_id: '370300',
        id: uuidv7(),
        uscc: uscc(`1HH000${at}`),
        name: name.replace('\u0000', ''),
        region_code: regions.huantai,
        chains: [],
        standings: [],
        business: name.replace('\u0000', ''),
        contact: null,
        contact_phone: null,
      })
      .execute()
  const { id } = await asked('enterprise', { region: regions.huantai })
  const { bytes } = await take(world.city, id)
  const { sheet } = await readWorkbook(bytes, '企业', 100)
  const cells = sheet?.rows.flatMap((row) => [...row.cells.values()]) ?? []
  expect(cells.length).toBeGreaterThan(20)
  expect(cells.filter(({ formula }) => formula)).toEqual([])
  expect(cells.filter(({ text, is }) => is === 'text' && /^[=+\-@\t\r＝＋－＠]/.test(text))).toEqual([])
  expect(cells.map(({ text }) => text)).toEqual(expect.arrayContaining(['\'=HYPERLINK("http://x")', '普通名称']))
})

test('any text at all leaves as text that no spreadsheet computes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(safeText(text)).not.toMatch(/^[=+\-@\t\r\0＝＋－＠]/)
    }),
  )
})

test('one person asks for so many exports a day and no more', async () => {
  const keen = await world.seat('心急的人', 'city')
  const day = {
    city_id: '370300',
    list: 'expert',
    state: 'taken',
    purpose,
    filter: '{}',
    rows: 1,
    role: 'city',
  } as const
  const rows = Array.from({ length: exportsADay }, () => ({
    ...day,
    id: uuidv7(),
    person_id: keen.personId,
    region_code: null,
    created_at: world.now(),
    expires_at: world.now(),
  }))
  await world.db.insertInto('export').values(rows).execute()
  expect(await keen.tell(takeaways.ask, { list: 'enterprise', purpose })).toMatchObject({
    status: 429,
    problem: { code: 'exportLimit' },
  })
})
