import { sql } from 'kysely'
import { today } from '../../calendar/dates'
import type { Db, Tx } from '../../world'
import { genesis } from '../chain'
import { sizeOf } from '../heads'
import type { LedgerKeys } from '../ledger'
import { type Before, checkEntry } from './check-entry'
import { dayWalk } from './days'
import { differences } from './differences'
import { entriesAfter, type Walked } from './entries'
import { type Collector, collector, type Finding } from './finding'
import { checkHeads } from './heads'
import { checkRecords } from './records'
import { checkUnsealed } from './unsealed'

export type Options = {
  cityId: string
  keys: LedgerKeys
  /** the file with the heads and how much of it to read; undefined: none is looked at */
  heads: { file: string; bytes: number } | undefined
  now: Date
}

export type Verified = {
  entries: number
  days: number
  waiting: number
  records: number
  heads: number
  findings: readonly Finding[]
  total: number
}

const batch = 2000
const most = 20
const beginning = { seq: Number.MIN_SAFE_INTEGER, id: '00000000-0000-0000-0000-000000000000' }

/** Must be read before the snapshot of the database is taken: every head in it was committed by then. */
export const headsOf = async (file: string) => {
  const bytes = await sizeOf(file)
  return bytes === undefined ? undefined : { file, bytes }
}

/**
 * For one transaction: it takes as long as it takes. What is asked by key is fetched by key; whole stretches are laid side
 * by side, whatever the planner thinks of their sizes: it knows nothing of the newest rows.
 */
const settings = (db: Tx, byKey: 'on' | 'off') =>
  sql`select set_config(name, value, true) from (values
    ('enable_hashjoin', ${byKey === 'on' ? 'off' : 'on'}), ('enable_mergejoin', ${byKey === 'on' ? 'off' : 'on'}),
    ('enable_nestloop', ${byKey}), ('jit', 'off'),
    ('max_parallel_workers_per_gather', '0'), ('statement_timeout', '0'), ('idle_in_transaction_session_timeout', '0')
    ) settings(name, value)`.execute(db)

const compareRecords = async (
  db: Tx,
  cityId: string,
  rows: readonly Walked[],
  but: readonly string[],
  found: Collector,
) => {
  const span = { first: rows[0]?.seq ?? 0, last: rows.at(-1)?.seq ?? 0, but }
  for (const { seq, says } of await differences(db, cityId, span))
    found.add({ kind: 'altered', seq, says: `第 ${seq} 条：${says}` })
}

const walk = async (db: Tx, beside: Tx, { cityId, keys, now }: Options, findings: Collector) => {
  const days = dayWalk(db, cityId, keys, findings)
  let before: Before = { ...genesis(cityId), shift: 0 }
  let entries = 0
  let comparing = Promise.resolve()
  const next = (rows: readonly Walked[]) => {
    const last = rows.at(-1)
    return last && rows.length === batch ? entriesAfter(db, cityId, last, batch) : Promise.resolve([])
  }

  for (let rows = await entriesAfter(db, cityId, beginning, batch); rows.length > 0; ) {
    const coming = db === beside ? undefined : next(rows)
    coming?.catch(() => undefined)
    const but: string[] = []
    for (const entry of rows) {
      const checked = checkEntry({ mac: keys.mac, cityId }, before, entry, !findings.isFull())
      findings.add(...checked.findings)
      before = checked.before
      days.add(today(new Date(entry.sealedAt)), entry.seq, entry.digest, checked.whole)
      if (!checked.genuine) but.push(entry.id)
    }
    entries += rows.length
    await comparing
    comparing = compareRecords(beside, cityId, rows, but, findings)
    comparing.catch(() => undefined)
    if (!coming) await comparing
    rows = await (coming ?? next(rows))
    await days.catchUp(now)
  }
  await comparing
  return { entries, last: before.seq, days: await days.finish(now, before.seq) }
}

/**
 * Walks a city's chain and compares it with its days, its heads and the records of today, in batches: memory does not
 * grow with the number of entries. Gives what does not agree, the first place first. `beside` is a second transaction
 * that sees the same snapshot: the records are compared in it while the chain is walked in the first.
 */
export const verify = async (db: Tx, options: Options, beside = db): Promise<Verified> => {
  const { cityId, keys, heads } = options
  const findings = collector(most)
  for (const one of new Set([db, beside])) await settings(one, 'on')
  const walked = await walk(db, beside, options, findings)
  const waiting = await checkUnsealed(db, cityId, keys.mac, findings)
  await settings(db, 'off')
  // what an entry's absence makes of a record comes after the absence itself
  const consequences = collector(most)
  const records = await checkRecords(db, cityId, consequences)
  const lines = heads ? await checkHeads(db, cityId, keys, { ...heads, last: walked.last }, findings) : 0
  return {
    ...{ entries: walked.entries, days: walked.days, waiting, records, heads: lines },
    findings: [...findings.kept(), ...consequences.kept()].slice(0, most),
    total: findings.total() + consequences.total(),
  }
}

/** The whole of it as it is run: two transactions, one snapshot. */
export const verifyAll = (db: Db, options: Options) => {
  const reading = () => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only')
  return reading().execute(async (first) => {
    const { rows } = await sql<{ snapshot: string }>`select pg_export_snapshot() as snapshot`.execute(first)
    return reading().execute(async (second) => {
      await sql`set transaction snapshot ${sql.lit(rows[0]?.snapshot)}`.execute(second)
      return verify(first, options, second)
    })
  })
}
