import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { type RawBuilder, sql } from 'kysely'
import { filingIn, openWorld, type TestWorld } from '../../world'
import { eventfulDays, verified } from '../../world/ledger'
import { afterTampering, run } from '../../world/tampering'

let world: TestWorld
let logs: Awaited<ReturnType<typeof eventfulDays>>
beforeAll(async () => {
  world = await openWorld()
  logs = await eventfulDays(world, (await filingIn(world, 'in-force')).id)
})
afterAll(() => world.close())

type Name = keyof typeof logs
/** The place of the newest word of its kind about an edition. */
const seqOf = async (name: Name, edition = 1, event: 'confirm' | 'approve' | 'revoke' = 'confirm') => {
  const { seq } = await world.db
    .selectFrom('ledger_entry')
    .select('seq')
    .where('thing_id', '=', logs[name])
    .where('event', '=', event)
    .where('edition', '=', edition)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
  return seq ?? 0
}

const recordAt = async (seq: number | undefined) =>
  (
    await world.db
      .selectFrom('ledger_entry')
      .select('thing_id')
      .where('seq', '=', seq ?? 0)
      .executeTakeFirst()
  )?.thing_id

test('after three days in which everything happened, all agrees', async () => {
  const found = await verified(world)
  expect(found).toMatchObject({ findings: [], total: 0, entries: 20, days: 2, waiting: 0 })
  expect(found.records).toBe(Object.keys(logs).length)
  expect(found.heads).toBeGreaterThan(0)
})

const entry = (set: RawBuilder<unknown>, seq: number) => sql`update ledger_entry set ${set} where seq = ${seq}`
const swap = (a: number, b: number, columns: readonly string[]) =>
  sql`update ledger_entry x set (${sql.raw(columns.join(', '))}) = (select ${sql.raw(columns.join(', '))} from ledger_entry y
    where y.seq = case when x.seq = ${sql.lit(a)} then ${sql.lit(b)} else ${sql.lit(a)} end) where seq in (${sql.lit(a)}, ${sql.lit(b)})`
const flipped = (column: string) => sql.raw(`${column} = set_byte(${column}, 7, get_byte(${column}, 7) # 4)`)

test.each<[string, RawBuilder<unknown>[], number, string]>([
  ['a text', [entry(sql`payload = replace(payload, '660', '990') || ' '`, 7)], 7, '第 7 条的正文被改动，与摘要不符'],
  ['a digest', [entry(flipped('digest'), 7)], 7, '第 7 条的摘要被改动，与正文不符'],
  ['a link', [entry(flipped('link'), 7)], 7, '第 7 条的链接、封印或封存时间被改动'],
  ['a seal', [entry(flipped('seal'), 20)], 20, '第 20 条的链接、封印或封存时间被改动'],
  ['a stamp', [entry(flipped('stamp'), 1)], 1, '第 1 条不是本系统封存的样子：被改动、替换或加入'],
  [
    'the time of a seal',
    [entry(sql`sealed_at = sealed_at + interval '1 millisecond'`, 7)],
    7,
    '第 7 条的链接、封印或封存时间被改动',
  ],
  ['an id', [entry(sql`id = gen_random_uuid()`, 7)], 7, '第 7 条不是本系统封存的样子：被改动、替换或加入'],
  ['the edition an entry names', [entry(sql`edition = 9`, 7)], 7, '第 7 条：条目的版本被改动'],
  ['the moment an entry names', [entry(sql`at = at - interval '1 second'`, 7)], 7, '第 7 条：条目的时间被改动'],
  ['two texts', [swap(6, 7, ['payload'])], 6, '第 6 条的正文被改动，与摘要不符'],
  ['two texts with their digests', [swap(6, 7, ['payload', 'digest'])], 6, '第 6 条的正文和摘要被改动，与链接不符'],
  [
    'two places',
    [entry(sql`seq = 99`, 6), entry(sql`seq = 6`, 7), entry(sql`seq = 7`, 99)],
    6,
    '第 6 位上现在是原来的第 7 条：有条目被调换、删除或插入',
  ],
  ['an entry that is gone', [sql`delete from ledger_entry where seq = 7`], 7, '第 7 条缺失'],
  [
    'an entry gone and the numbers closed up',
    [
      sql`delete from ledger_entry where seq = 7`,
      sql`update ledger_entry set seq = -seq where seq > 7`,
      sql`update ledger_entry set seq = -seq - 1 where seq < 0`,
    ],
    7,
    '第 7 位上现在是原来的第 8 条：有条目被调换、删除或插入',
  ],
  ['the first entry gone', [sql`delete from ledger_entry where seq = 1`], 1, '第 1 条缺失'],
  ['the newest entries gone', [sql`delete from ledger_entry where seq > 18`], 19, '第 19 至 20 条缺失：链头文件里有'],
  [
    'a whole day gone',
    [sql`delete from ledger_entry where seq > 9`],
    10,
    '第 10 条起缺失：2027-01-21 的日根里有第 10 至 18 条',
  ],
])('%s', async (_what, statements, seq, says) => {
  const open = sql`alter table ledger_entry drop constraint ledger_entry_city_id_seq_key, drop constraint ledger_entry_seq_check`
  const { findings } = await afterTampering(world, run(open, ...statements))
  expect(findings[0]).toMatchObject({ seq, says })
})

const edition = (name: Name, number: number, set: string) => () =>
  sql`update service_log_edition set ${sql.raw(set)} where log_id = ${logs[name]} and edition = ${number}`
const record = (name: Name, set: string) => () => sql`update service_log set ${sql.raw(set)} where id = ${logs[name]}`
const photo = (name: Name, set: string) => () =>
  sql`update service_log_photo set ${sql.raw(set)} where id = (select min(id::text)::uuid from service_log_photo where log_id = ${logs[name]})`
const somebody = `(select id from person order by id desc limit 1)`

/** What is changed in which record, and what is said at the place of which word about it. */
const changes: Array<
  [what: string, Name, () => RawBuilder<unknown>, says: string, edition?: number, event?: 'approve' | 'revoke']
> = [
  [
    'what an edition said',
    'plain',
    edition('plain', 1, `form = jsonb_set(form, '{summary}', '"改成别的一句话，说得更大一些"')`),
    '这一版的内容被改动',
  ],
  ['an old edition', 'corrected', edition('corrected', 1, `form = form || '{"amountFen": 1}'`), '这一版的内容被改动'],
  ['who confirmed', 'visit', edition('visit', 1, `confirmed_by = ${somebody}`), '这一版的确认人被改动'],
  [
    'when it was confirmed',
    'visit',
    edition('visit', 1, `confirmed_at = confirmed_at - interval '1 day'`),
    '这一版的确认时间被改动',
  ],
  ['what counted before', 'corrected', edition('corrected', 2, 'counted_before = null'), '这一版所替换的版本被改动', 2],
  ['the amount in the list', 'stated', record('stated', 'amount_fen = amount_fen * 10'), '记录的金额被改动'],
  ['the days in the list', 'visit', record('visit', 'tenths = 160'), '记录的工时被改动'],
  ['the day in the list', 'visit', record('visit', 'day = day - 1'), '记录的日期被改动'],
  ['the sentence in the list', 'visit', record('visit', `line = '别的一句话'`), '记录的一句话被改动'],
  ['the kind in the list', 'visit', record('visit', `kind = 'problem'`), '记录的类别被改动'],
  [
    'the form of the record',
    'approving',
    record('approving', `form = form || '{"amountFen": 99}'`),
    '记录的内容被改动',
  ],
  ['the number', 'plain', record('plain', `number = 'FW-2027-999999'`), '记录的编号被改动'],
  ['the expert', 'plain', record('plain', `expert_id = ${somebody}`), '记录的专家被改动'],
  ['the district', 'plain', record('plain', `region_code = '370305'`), '记录的区县被改动'],
  ['who confirmed the record', 'plain', record('plain', 'confirmed_by = null'), '记录的确认人被改动'],
  ['a picture for another', 'plain', photo('plain', `sha256 = sha256('another')`), '记录的照片与确认时不同'],
  ['a picture taken away', 'plain', photo('plain', 'removed_at = at'), '记录的照片与确认时不同'],
  ['a picture called late', 'project', photo('project', 'late = true'), '记录的照片与确认时不同'],
  [
    'a picture moved here',
    'visit',
    () => sql`update service_log_photo set log_id = ${logs.visit} where log_id = ${logs.waiting}`,
    '记录的照片与确认时不同',
  ],
  [
    'a picture of an edition under correction taken away',
    'correcting',
    photo('correcting', 'removed_at = at'),
    '记录的照片与确认时不同',
  ],
  [
    'an edition gone',
    'plain',
    () => sql`delete from service_log_edition where log_id = ${logs.plain}`,
    '所指的版本不见了',
  ],
  ['what counts', 'corrected', record('corrected', 'counted_edition = 1'), '记录上是计入第 1 版，账上应计入第 2 版', 2],
  [
    'an amount no longer counted',
    'approved',
    record('approved', `counted_edition = null, state = 'approving'`),
    '记录上是不计入，账上应计入第 1 版',
    1,
    'approve',
  ],
  [
    'an amount counted that the county refused',
    'refused',
    record('refused', `counted_edition = 1, state = 'confirmed'`),
    '记录上是计入第 1 版，账上没有可以计入的确认',
  ],
  [
    'an amount counted that waits for the county',
    'approving',
    record('approving', `counted_edition = 1, state = 'confirmed'`),
    '记录上是计入第 1 版，账上没有可以计入的确认',
  ],
  ['a state', 'visit', record('visit', `state = 'withdrawn'`), '记录的状态被改动'],
  [
    'a confirmation taken back, unmarked',
    'takenBack',
    edition('takenBack', 1, 'revoked_at = null'),
    '第 1 版的确认已撤销，记录里没有标出',
    1,
    'revoke',
  ],
  [
    'a confirmation marked as taken back',
    'visit',
    edition('visit', 1, 'revoked_at = confirmed_at'),
    '第 1 版标着已撤销，账上没有撤销',
  ],
  [
    'a confirmation wiped off',
    'visit',
    edition('visit', 1, 'digest = null, confirmed_at = null, confirmed_by = null'),
    '第 1 版的这次确认，记录里没有',
  ],
]
const rows = changes.map(([what, name, change, says, edition, event]) => ({ what, name, change, says, edition, event }))
test.each(rows)('in a record: $what', async ({ name, change, says, edition, event }) => {
  const { findings } = await afterTampering(world, run(change()))
  const said = findings.find((one) => one.says.includes(says))
  expect(said?.seq).toBe(await seqOf(name, edition, event))
  expect(await recordAt(findings[0]?.seq)).toBe(logs[name])
})

test('a record that nobody confirmed, made to count, is named', async () => {
  const forged = await afterTampering(
    world,
    run(
      sql`update service_log_edition set digest = sha256('x'), confirmed_at = at, confirmed_by = author_id where log_id = ${logs.waiting}`,
      sql`update service_log set state = 'confirmed', counted_edition = 1 where id = ${logs.waiting}`,
    ),
  )
  expect(forged.findings[0]?.says).toMatch(/^记录 FW-2027-\d{6}：第 1 版标着已确认，账上没有这次确认$/)
})

test('an entry put among those that wait is named, and so is a copy of a real one', async () => {
  const copy = (set: string) => sql`
    insert into ledger_entry (city_id, id, thing, thing_id, edition, event, payload, digest, stamp, at)
    select city_id, gen_random_uuid(), thing, thing_id, edition, event, ${sql.raw(set)}, digest, stamp, at from ledger_entry where seq = 3`
  for (const set of ['payload', `replace(payload, 'visit', 'problem')`]) {
    const { findings } = await afterTampering(world, run(copy(set)))
    expect(findings[0]?.says).toMatch(/^待入链的一条（[0-9a-f-]{36}）不是本系统写入的样子$/)
  }
})

test('an entry taken out of the chain to wait again leaves its gap', async () => {
  const out = sql`update ledger_entry set seq = null, link = null, seal = null, sealed_at = null where seq = 7`
  expect((await afterTampering(world, run(out))).findings[0]).toMatchObject({ seq: 7, says: '第 7 条缺失' })
})

const day = (set: string) => sql`update ledger_day set ${sql.raw(set)} where day = '2027-01-20'`
test.each<[string, RawBuilder<unknown>, string]>([
  ['its root', day(`root = set_byte(root, 0, 255 - get_byte(root, 0))`), '2027-01-20 的日根被改动：签名不对'],
  ['its span', day('last_seq = last_seq - 1'), '2027-01-20 的日根被改动：签名不对'],
  ['its signature', day('signature = reverse(signature)'), '2027-01-20 的日根被改动：签名不对'],
  ['its signer', day(`signer = 'sm2:04ab'`), '2027-01-20 的日根被改动：签名不对'],
  ['its date', day(`day = '2027-01-19'`), '2027-01-19 没有封存过条目，却有日根'],
  ['itself', sql`delete from ledger_day where day = '2027-01-20'`, '2027-01-20 的日根缺失'],
])('of a day’s root: %s', async (_what, statement, says) => {
  const { findings } = await afterTampering(world, run(statement))
  expect(findings.map((one) => one.says)).toContain(says)
})

test('the command names what it finds and fails; without the heads it says what cannot be seen', async () => {
  const { dataDir, ledger } = world.world.config
  const command = (...args: string[]) => {
    const script = path.resolve(__dirname, '../../../scripts/verify.ts')
    const env = { PATH: process.env.PATH, DATABASE_URL: world.url, DATA_DIR: dataDir, LEDGER_HEADS: ledger.heads }
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
      encoding: 'utf8',
      env: env as NodeJS.ProcessEnv,
    })
    return { status, said: stdout + stderr }
  }
  const good = command('--city', '370300')
  expect(good.said).toMatch(
    /^370300：20 条存证、2 个日根、16 条记录、\d+ 行链头，另有 0 条待入链。用时 .* 秒，内存最多 \d+ MB。\n全部相符。\n$/,
  )
  expect(good.status).toBe(0)
  const lost = command('--city', '370300', '--heads', '/nowhere/heads.log')
  expect(lost).toMatchObject({ status: 1, said: expect.stringContaining('看不出尾部有没有被截断') })
  await sql`update service_log set amount_fen = 1 where id = ${logs.stated}`.execute(world.db)
  const bad = command('--city', '370300', '--without-heads')
  expect(bad.said).toContain(`发现 1 处不符。第一处：第 ${await seqOf('stated')} 条：记录的金额被改动。`)
  expect(bad.status).toBe(1)
})
