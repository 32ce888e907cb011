import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import type { ServiceLogKind } from '@kefutong/contract/service-log/form'
import { sql } from 'kysely'
import sharp from 'sharp'
import { uuidv7 } from 'uuidv7'
import { filingIn, openWorld, type TestWorld } from '../../world'
import { wake } from '../../world/journey'
import { file, goodLogs, moveLog, sendPhoto } from '../../world/service-log'

let world: TestWorld
let filingId: string
beforeAll(async () => {
  world = await openWorld()
  filingId = (await filingIn(world, 'in-force')).id
  await wake(world, '2027-01-20T09:00:00+08:00')
})
afterAll(() => world.close())

const tables = [
  'service_log',
  'service_log_edition',
  'service_log_photo',
  'ledger_entry',
  'history',
  'message',
  'idempotency',
]
/** How many rows there are of everything a log may leave behind. */
const rows = async () => {
  const counts = sql.join(
    tables.map((table) => sql`(select count(*)::integer from ${sql.table(table)}) as ${sql.ref(table)}`),
  )
  return (await sql<Record<string, number>>`select ${counts}`.execute(world.db)).rows[0]
}
/** A refusal leaves nothing behind, not even half of something. */
const leavesNothing = async <Result>(work: () => Promise<Result>) => {
  const before = await rows()
  const result = await work()
  expect(await rows()).toEqual(before)
  return result
}

const half = 'x'.repeat(61)
const wrong: Array<[ServiceLogKind, string, unknown, string]> = [
  ['transfer', 'amountFen', -1, '金额要大于 0'],
  ['transfer', 'amountFen', 0, '金额要大于 0'],
  ['transfer', 'amountFen', 1e14 + 1, '金额超过 1 万亿元，请核对单位'],
  ['transfer', 'amountFen', 100.5, '金额最多到分'],
  ['transfer', 'amountFen', '500', '请填金额'],
  ['transfer', 'way', 'gift', '请选择转化方式'],
  ['transfer', 'contractNo', half, '最多 60 个字'],
  ['project', 'amountFen', -50_000_00, '金额要大于 0'],
  ['project', 'name', '甲', '请填项目名称'],
  ['project', 'from', '2027-01-16', '结束日不能早于开始日'],
  ['revenue', 'amountFen', -1, '金额要大于 0'],
  ['revenue', 'amountFen', undefined, '请填金额'],
  ['revenue', 'until', '2026-12-06', '结束日不能早于开始日'],
  ['revenue', 'until', '2027-01-21', '日期还没到，请改成今天或之前'],
  ['revenue', 'from', '2026-12-06', '早于聘期开始日 2026-12-07，请核对'],
  ['problem', 'servedOn', '2027-01-21', '日期还没到，请改成今天或之前'],
  ['problem', 'servedOn', '2026-12-06', '早于聘期开始日 2026-12-07，请核对'],
  ['problem', 'servedOn', '2027-02-30', '请选择服务日期'],
  ['problem', 'servedOn', undefined, '请选择服务日期'],
  ['problem', 'summary', '太短了', '请用十个字以上说明服务内容'],
  ['problem', 'summary', '  十个　字都　没有  ', '请用十个字以上说明服务内容'],
  ['problem', 'summary', '长'.repeat(201), '最多 200 个字'],
  ['problem', 'outcome', undefined, '请选择解决得怎样'],
  ['problem', 'needId', 'abc', '编号格式不对'],
  ['visit', 'tenths', 50, '请按半天填写'],
  ['visit', 'tenths', 0, '至少半天'],
  ['visit', 'tenths', 2520, '一条最多 31 天，请分开记'],
  ['visit', 'tenths', 40.5, '请按半天填写'],
  ['problem', 'rank', 1, '没有这一项，请去掉'],
  ['visit', 'amountFen', 100, '没有这一项，请去掉'],
]

test.each(wrong)(
  'a %s whose %s is %j is answered beside the field, and nothing is written',
  async (kind, field, value, says) => {
    const writer = kind === 'revenue' ? world.enterprise : world.expert
    const form = {
      ...goodLogs[kind],
      ...(field === 'from' && kind === 'project' ? { until: '2027-01-15' } : {}),
      [field]: value,
    }
    const answer = await leavesNothing(() => writer.tell(serviceLogs.file, { id: uuidv7(), filingId, form }))
    expect(answer).toMatchObject({ status: 400, problem: { code: 'inputInvalid' } })
    const at = says.startsWith('结束日不能') ? 'until' : field
    expect(answer.problem.faults).toContainEqual({ field: `form.${at}`, says })
  },
)

test.each([
  [
    'a kind nobody knows',
    { form: { kind: 'lecture', servedOn: '2027-01-15', summary: '作了一场十个字以上的报告' } },
    'form.kind',
  ],
  ['no kind', { form: {} }, 'form.kind'],
  ['no form', { form: undefined }, 'form'],
  ['a field beside the form', { state: 'confirmed' }, 'state'],
  ['a number of one’s own', { number: 'FW-2027-000001' }, 'number'],
  ['an id that is none', { id: '1' }, 'id'],
])('%s is refused by name', async (_what, change, field) => {
  const input = { id: uuidv7(), filingId, form: goodLogs.problem, ...change }
  const { status, problem } = await leavesNothing(() => world.expert.tell(serviceLogs.file, input))
  expect({ status, fields: problem.faults?.map((fault) => fault.field) }).toEqual({ status: 400, fields: [field] })
})

test('what is wrong in an amendment is refused like what is wrong at first, and the record stays as it was', async () => {
  const { id, version } = await file(world.expert, filingId, goodLogs.transfer)
  const before = await world.expert.ask(serviceLogs.read, { id })
  const amend = (form: unknown, more = {}) =>
    leavesNothing(() => world.expert.tell(serviceLogs.move, { id, version, move: 'amend', form, ...more }))
  const spoilt = (change: object) => amend({ ...goodLogs.transfer, ...change })
  expect(await spoilt({ amountFen: -1 })).toMatchObject({
    status: 400,
    problem: { faults: [{ field: 'form.amountFen' }] },
  })
  expect(await spoilt({ servedOn: '2027-01-21' })).toMatchObject({
    status: 400,
    problem: { faults: [{ field: 'form.servedOn', says: '日期还没到，请改成今天或之前' }] },
  })
  expect(await amend(undefined)).toMatchObject({
    status: 400,
    problem: { faults: [{ field: 'form', says: '请填写修改后的内容' }] },
  })
  expect(await amend(goodLogs.revenue)).toMatchObject({ status: 400, problem: { faults: [{ field: 'form.kind' }] } })
  expect(await amend(goodLogs.transfer, { grade: 'A' })).toMatchObject({
    status: 400,
    problem: { faults: [{ field: 'grade' }] },
  })
  expect(await world.expert.ask(serviceLogs.read, { id })).toEqual(before)
})

describe('a file is taken for what it is', () => {
  let id: string
  beforeAll(async () => {
    id = (await file(world.expert, filingId)).id
  })
  /** 40 million pixels and a few, in one colour: a file of some hundred kilobytes. */
  const huge = () =>
    sharp({ create: { width: 8000, height: 5001, channels: 3, background: '#0B57C2' } })
      .png({ compressionLevel: 9 })
      .toBuffer()

  test.each<[string, () => Buffer | Promise<Buffer>, string, number, string, string]>([
    [
      'a program called a picture',
      () => Buffer.from(`MZ\x90\0${'\0'.repeat(2000)}`),
      '合影.jpg',
      422,
      'fileTypeNotAllowed',
      '只能传 JPG、PNG、WebP 图片或 PDF',
    ],
    [
      'a page called a PDF',
      () => Buffer.from('<!doctype html><script>alert(1)</script>'),
      '合同.pdf',
      422,
      'fileTypeNotAllowed',
      '只能传 JPG、PNG、WebP 图片或 PDF',
    ],
    ['a picture of 40 megapixels', huge, '全景.png', 422, 'imageTooManyPixels', '图片超过 4000 万像素'],
    ['an empty PDF', () => Buffer.alloc(0), '合同.pdf', 422, 'fileEmpty', '文件是空的'],
    ['half a PDF', () => Buffer.from('%PDF-1.7\n1 0 obj'), '合同.pdf', 422, 'fileDamaged', '文件打不开，可能已损坏'],
  ])('%s', async (_what, make, name, status, code, text) => {
    const bytes = await make()
    const answer = await leavesNothing(() => sendPhoto(world, world.expert, id, bytes, { name }))
    expect(answer).toMatchObject({ status, problem: { code, text, next: expect.stringMatching(/^请/) } })
    expect((await world.expert.ask(serviceLogs.read, { id })).files).toEqual([])
  })
})

test('the same log sent twenty times at once is one record, whether the device kept its key or not', async () => {
  const twenty = Array.from({ length: 20 }, (_, n) => n)
  for (const keyOf of [() => 'the-same-key-of-one-device', (n: number) => `another-key-${n}-of-it`]) {
    const input = { id: uuidv7(), filingId, form: goodLogs.visit }
    const before = await rows()
    const answers = await Promise.all(twenty.map((n) => world.expert.tell(serviceLogs.file, input, { key: keyOf(n) })))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(new Set(answers.map(({ reply }) => reply.number)).size).toBe(1)
    const after = await rows()
    for (const table of ['service_log', 'service_log_edition', 'message'])
      expect({ table, more: (after?.[table] ?? 0) - (before?.[table] ?? 0) }).toEqual({ table, more: 1 })
  }
})

test('one id for two different contents is refused, and so is one key', async () => {
  const input = { id: uuidv7(), filingId, form: goodLogs.visit }
  await world.expert.ask(serviceLogs.file, input, { key: 'key-of-the-first' })
  const other = { ...input, form: goodLogs.problem }
  for (const key of ['key-of-the-first', 'key-of-the-second'])
    expect(await leavesNothing(() => world.expert.tell(serviceLogs.file, other, { key }))).toMatchObject({
      status: 409,
      problem: { code: 'sameKeyOtherBody', text: '同一次提交的内容前后不一致' },
    })
  const stranger = await world.seat('旁人', 'expert')
  expect(await leavesNothing(() => stranger.tell(serviceLogs.file, input))).toMatchObject({ status: 409 })
})

test('a confirmation of an outdated version says so and brings the latest, which is still unconfirmed', async () => {
  const { id, version } = await file(world.expert, filingId, goodLogs.visit)
  await moveLog(world.expert, id, 'amend', { form: { ...goodLogs.visit, tenths: 400 } })
  const late = await leavesNothing(() => world.enterprise.tell(serviceLogs.move, { id, version, move: 'confirm' }))
  expect(late).toMatchObject({
    status: 409,
    problem: {
      code: 'changedByOthers',
      text: '这条记录刚被他人修改',
      next: '查看最新内容后再提交，您填的内容都还在',
      latest: { id, version: version + 1, tenths: 400, state: 'filed', counts: false },
    },
  })
  const { items } = await world.enterprise.ask(serviceLogs.confirmMany, { items: [{ id, version }] })
  expect(items).toEqual([{ id, ok: false, says: '这条记录刚被他人修改' }])
  expect(await world.expert.ask(serviceLogs.read, { id })).toMatchObject({ state: 'filed', counts: false })
})

test('of twenty confirmations at once one is written and the others learn of it', async () => {
  const { id, version } = await file(world.expert, filingId, goodLogs.transfer)
  const before = await rows()
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => world.enterprise.tell(serviceLogs.move, { id, version, move: 'confirm' })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(409)])
  expect(((await rows())?.ledger_entry ?? 0) - (before?.ledger_entry ?? 0)).toBe(1)
})
