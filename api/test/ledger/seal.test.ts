import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { cityId, openWorld, type TestWorld } from '../../../test/world'
import { append } from '../../src/ledger/append'
import { genesis, isSealed, linkAfter, type Placed } from '../../src/ledger/chain'
import { nudge, seal, settle } from '../../src/ledger/seal'
import type { Tx } from '../../src/world'

let world: TestWorld
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())
beforeEach(async () => {
  await settle(world.world)
  await sql`truncate ledger_entry, ledger_day`.execute(world.db)
  world.at('2026-11-12T10:00:00+08:00')
})

/** Somebody waits here until somebody else opens it. */
const gate = () => {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { open, opened }
}

const one = (db: Tx, thingId = uuidv7()) =>
  append(db, world.world.ledger, {
    ...{ cityId, thing: 'service-log', thingId, edition: 1, event: 'confirm', at: world.now() },
    payload: { id: thingId, says: '调整了工艺参数' },
  })
const confirm = (many = 1) =>
  world.db.transaction().execute(async (db) => {
    for (let n = 0; n < many; n += 1) await one(db)
  })
const chain = async () => {
  const rows = await world.db
    .selectFrom('ledger_entry')
    .select(['id', 'digest', 'stamp', 'seq', 'link', 'seal', 'sealed_at as sealedAt'])
    .orderBy('seq')
    .execute()
  return rows as Placed[]
}
const wholeChain = async (length: number) => {
  const rows = await chain()
  expect(rows.map(({ seq }) => seq)).toEqual(Array.from({ length }, (_, at) => at + 1))
  let { link } = genesis(cityId)
  for (const row of rows) {
    link = linkAfter(link, row.digest)
    expect(row.link).toEqual(link)
    expect(isSealed(world.world.ledger.mac, cityId, { ...row, sealedAt: row.sealedAt.toISOString() })).toBe(true)
  }
  return rows
}
const days = () =>
  world.db.selectFrom('ledger_day').select(['day', 'first_seq', 'last_seq', 'signer']).orderBy('day').execute()

test('what is committed gets its place, one after the other and without a gap', async () => {
  await confirm(3)
  await seal(world.world)
  await confirm()
  await seal(world.world)
  await wholeChain(4)
  await seal(world.world)
  await wholeChain(4)
})

test('more than a batch is sealed in one go', async () => {
  await confirm(1203)
  await seal(world.world)
  await wholeChain(1203)
})

test('forty confirmations and ten sealers at once, in several processes: one chain', async () => {
  const processes = Array.from({ length: 5 }, () => ({ ...world.world }))
  await Promise.all([
    ...Array.from({ length: 40 }, () => confirm()),
    ...processes.map((process) => seal(process)),
    ...processes.map((process) => seal(process)),
  ])
  await seal(world.world)
  await wholeChain(40)
})

test('a transaction that commits late comes after those that overtook it, and one that is rolled back leaves nothing', async () => {
  const [held, begun, late] = [uuidv7(), gate(), gate()]
  const slow = world.db.transaction().execute(async (db) => {
    await one(db, held)
    begun.open()
    await late.opened
  })
  await begun.opened
  const failing = world.db.transaction().execute(async (db) => {
    await one(db)
    throw new Error('rolled back')
  })
  await expect(failing).rejects.toThrow('rolled back')
  await confirm(2)
  await seal(world.world)
  await wholeChain(2)
  late.open()
  await slow
  await seal(world.world)
  await wholeChain(3)
  const { seq } = await world.db
    .selectFrom('ledger_entry')
    .select('seq')
    .where('thing_id', '=', held)
    .executeTakeFirstOrThrow()
  expect(seq).toBe(3)
})

test('a row that somebody put into the table gets no place, and those after it do', async () => {
  await confirm()
  await world.db.updateTable('ledger_entry').set({ id: '00000000-0000-7000-8000-000000000001' }).execute()
  await confirm()
  await seal(world.world)
  const rows = await chain()
  expect(rows.map(({ seq }) => seq)).toEqual([1, null])
  expect(world.logged.join('')).toContain('ledger entry without a stamp of ours')
})

test('nothing is built upon a head that was altered', async () => {
  await confirm()
  await seal(world.world)
  await world.db
    .updateTable('ledger_entry')
    .set({ sealed_at: new Date('2026-11-12T09:59:00+08:00') })
    .execute()
  await confirm()
  await expect(seal(world.world)).rejects.toThrow('链头第 1 条不是用现在的密钥封存的')
  expect((await chain()).map(({ seq }) => seq)).toEqual([1, null])
})

test('how far the chain has got is written beside the database after each batch', async () => {
  const { file } = world.world.ledger.heads
  const before = readFileSync(file, 'utf8').length
  await confirm(2)
  await seal(world.world)
  await confirm()
  await seal(world.world)
  const rows = await chain()
  const lines = readFileSync(file, 'utf8').slice(before).trimEnd().split('\n')
  expect(lines.map((line) => line.split(' ').slice(0, 3))).toEqual(
    [rows[1], rows[2]].map((row) => [cityId, String(row?.seq), row?.link.toString('hex')]),
  )
})

test('a day gets its root when it is over and before anything of the next day; running again changes nothing', async () => {
  await confirm(2)
  await seal(world.world)
  expect(await days()).toEqual([])
  world.at('2026-11-13T00:00:00+08:00')
  await confirm(3)
  await seal(world.world)
  const first = { day: '2026-11-12', first_seq: 1, last_seq: 2, signer: 'hmac-sm3' }
  expect(await days()).toEqual([first])
  world.at('2026-11-16T00:01:00+08:00')
  await Promise.all([world.runClock(), world.runClock()])
  await world.runClock()
  expect(await days()).toEqual([first, { day: '2026-11-13', first_seq: 3, last_seq: 5, signer: 'hmac-sm3' }])
})

test('a clock that runs behind seals after the days that are closed', async () => {
  await confirm()
  await seal(world.world)
  world.at('2026-11-13T00:00:30+08:00')
  await seal(world.world)
  world.at('2026-11-12T23:59:50+08:00')
  await confirm()
  await seal(world.world)
  const rows = await wholeChain(2)
  expect(rows[1]?.sealedAt).toEqual(new Date('2026-11-13T00:00:00+08:00'))
})

test('a day with an altered entry is not signed', async () => {
  await confirm(3)
  await seal(world.world)
  await world.db.updateTable('ledger_entry').set({ payload: '{}' }).where('seq', '=', 2).execute()
  world.at('2026-11-13T08:00:00+08:00')
  await world.runClock()
  expect(await days()).toEqual([])
  expect(world.logged.join('')).toContain('an entry is not as it was sealed')
})

test('a nudge is enough, however many there are', async () => {
  await confirm(5)
  for (let n = 0; n < 20; n += 1) nudge(world.world)
  while ((await chain()).some(({ seq }) => seq === null)) await new Promise((done) => setTimeout(done, 10))
  await wholeChain(5)
})
