import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { genesis, linkAfter, sealOf, stampOf } from '../../api/src/ledger/chain'
import { macWith } from '../../api/src/ledger/mac'
import { sm3 } from '../../api/src/ledger/sm3'
import type { Tx } from '../../api/src/world'
import { cityId } from '../../test/world'
import { type Deed, type Entry, one, type Tamper } from './town'

const raw = sql.raw
const run = (...statements: string[]) => {
  return async (db: Tx) => {
    for (const statement of statements) await raw(statement).execute(db)
  }
}
const set = (seq: number, what: string) => `update ledger_entry set ${what} where seq = ${seq}`

/** The first finding stands at this place, or says that places up to it are missing. */
const at = (seq: number) => (first: { seq: number | undefined }) => first.seq === seq
const deed = (what: string, seq: number, ...statements: string[]): Deed => ({
  what: `${what} (${seq})`,
  change: run(...statements),
  named: at(seq),
})

const two = (entries: readonly Entry[], draw: Parameters<Tamper>[1]) => {
  const a = draw(entries.length - 1)
  const b = (a + 1 + draw(entries.length - 2)) % entries.length
  const [first, second] = [entries[Math.min(a, b)], entries[Math.max(a, b)]]
  if (!first || !second) throw new Error('nothing to choose from')
  return [first.seq, second.seq] as const
}

const swapped = (a: number, b: number, columns: string) => `
  update ledger_entry x set (${columns}) = (select ${columns} from ledger_entry y where y.seq = case when x.seq = ${a} then ${b} else ${a} end)
  where seq in (${a}, ${b})`
/** New places for the entries between two, by a rule. */
const moved = (from: number, to: number, place: string) =>
  `update ledger_entry set seq = ${place} where seq between ${from} and ${to}`
const rest = (seq: number, by: number) => `update ledger_entry set seq = seq + (${by}) where seq > ${seq}`

const bit: Tamper = ({ entries }, draw) => {
  const { seq } = one(entries, draw)
  const column = one(['digest', 'stamp', 'link', 'seal'], draw)
  const [byte, value] = [draw(31), 1 << draw(7)]
  return deed(
    `a bit of ${column}`,
    seq,
    set(seq, `${column} = set_byte(${column}, ${byte}, get_byte(${column}, ${byte}) # ${value})`),
  )
}

const text: Tamper = ({ entries }, draw) => {
  const { seq } = one(entries, draw)
  const place = `(1 + ${draw(5000)} % length(payload))`
  const how = one(
    [
      `overlay(payload placing chr(ascii(substr(payload, ${place}, 1)) % 90 + 33) from ${place} for 1)`,
      `overlay(payload placing '' from ${place} for 1)`,
      `overlay(payload placing ' ' from ${place} for 0)`,
      `payload || ' '`,
      `regexp_replace(payload, '"at":"2027', '"at":"2026')`,
      `'x'`,
    ],
    draw,
  )
  return deed(`the text: ${how}`, seq, set(seq, `payload = ${how}`))
}

const column: Tamper = ({ entries }, draw) => {
  const { seq } = one(entries, draw)
  const how = one(
    [
      'id = gen_random_uuid()',
      'thing_id = gen_random_uuid()',
      `thing = 'need'`,
      'edition = edition + 1',
      `event = case event when 'confirm' then 'approve' else 'confirm' end`,
      `at = at + interval '${draw(5000) + 1} milliseconds'`,
      `sealed_at = sealed_at - interval '${draw(5000) + 1} milliseconds'`,
      `sealed_at = sealed_at + interval '1 day'`,
      `city_id = '371500'`,
    ],
    draw,
  )
  return deed(how, seq, set(seq, how))
}

const swap: Tamper = ({ entries }, draw) => {
  const [a, b] = two(entries, draw)
  const columns = one(
    [
      'payload',
      'payload, digest',
      'payload, digest, stamp, id',
      'digest',
      'link',
      'seal',
      'stamp',
      'link, seal',
      'seq',
      'id',
      'thing_id, payload',
    ],
    draw,
  )
  // two ids at once would meet on the key
  const first =
    columns.includes('id') && !columns.includes('thing_id')
      ? ['alter table ledger_entry drop constraint ledger_entry_pkey']
      : []
  return deed(`swap ${columns} with ${b}`, a, ...first, swapped(a, b, columns))
}

const copyOver: Tamper = ({ entries }, draw) => {
  const [a, b] = two(entries, draw)
  const [from, to] = draw(1) ? [a, b] : [b, a]
  const columns = one(
    ['payload', 'payload, digest', 'link, seal', 'payload, digest, stamp, link, seal, sealed_at'],
    draw,
  )
  return deed(
    `${columns} of ${from} over it`,
    to,
    `update ledger_entry x set (${columns}) = (select ${columns} from ledger_entry where seq = ${from}) where seq = ${to}`,
  )
}

const remove: Tamper = ({ entries }, draw) => {
  const from = draw(entries.length - 1) + 1
  const many = one([1, 1, 1, 2, 5, entries.length], draw)
  return deed(`delete ${many}`, from, `delete from ledger_entry where seq >= ${from} and seq < ${from + many}`)
}

const removeAndClose: Tamper = ({ entries }, draw) => {
  const { seq } = one(entries, draw)
  return deed('delete and close up', seq, `delete from ledger_entry where seq = ${seq}`, rest(seq, -1))
}

const unseal: Tamper = ({ entries }, draw) => {
  const { seq } = one(entries, draw)
  return deed('unseal', seq, set(seq, 'seq = null, link = null, seal = null, sealed_at = null'))
}

const inserted = (from: number, seq: string, payload = 'payload') => `
  insert into ledger_entry (city_id, id, thing, thing_id, edition, event, payload, digest, stamp, at, seq, link, seal, sealed_at)
  select city_id, gen_random_uuid(), thing, thing_id, edition, event, ${payload}, digest, stamp, at, ${seq}, link, seal, sealed_at
  from ledger_entry where seq = ${from}`

const insert: Tamper = ({ entries }, draw) => {
  const [a, b] = two(entries, draw)
  const [from, to] = draw(1) ? [a, b] : [b, a]
  const payload = one(['payload', `replace(payload, '"edition":1', '"edition":2')`], draw)
  // the copied row has moved by one when it stood behind the place
  return deed(
    `insert a copy of ${from}`,
    to,
    rest(to - 1, 1),
    inserted(from >= to ? from + 1 : from, String(to), payload),
  )
}

const double: Tamper = ({ entries }, draw) => {
  const { seq } = one(entries, draw)
  return deed('a second one at the same place', seq, inserted(seq, String(seq)))
}

const append: Tamper = ({ entries }, draw) => {
  const { seq } = one(entries, draw)
  const next = entries.length + 1
  return deed(`append a copy of ${seq}`, next, inserted(seq, String(next)))
}

const amongWaiting: Tamper = ({ entries }, draw) => {
  const { seq } = one(entries, draw)
  const id = uuidv7()
  return {
    what: `a copy of ${seq} among those that wait`,
    change: run(
      inserted(seq, 'null')
        .replace('gen_random_uuid()', `'${id}'`)
        .replace('link, seal, sealed_at\n  from', 'null, null, null\n  from'),
    ),
    named: ({ says }) => says.includes(id),
  }
}

const reorder: Tamper = ({ entries }, draw) => {
  const [a, b] = two(entries, draw)
  const place = one(
    [
      `${a} + ${b} - seq`,
      `case when seq = ${a} then ${b} else seq - 1 end`,
      `case when seq = ${b} then ${a} else seq + 1 end`,
    ],
    draw,
  )
  return deed(`places up to ${b} become ${place}`, a, moved(a, b, place))
}

type Row = { id: string; seq: number; payload: string; digest: Buffer; stamp: Buffer; link: Buffer; sealed_at: Date }

/** Everything that can be worked out without the key is made to fit again; with `forged` also the rest, by another key. */
const rebuild = (from: number, forged: boolean) => async (db: Tx) => {
  const rows = (await db
    .selectFrom('ledger_entry')
    .select(['id', 'seq', 'payload', 'digest', 'stamp', 'link', 'sealed_at'])
    .where('seq', '>=', from - 1)
    .orderBy('seq')
    .execute()) as Row[]
  const mac = macWith(Buffer.alloc(32, 9))
  let link = from === 1 ? genesis(cityId).link : (rows.shift()?.link as Buffer)
  for (const { id, seq, payload, sealed_at: sealedAt, ...row } of rows) {
    const digest = sm3(payload)
    link = linkAfter(link, digest)
    const stamp = forged ? stampOf(mac, cityId, { id, digest }) : row.stamp
    const seal = sealOf(mac, cityId, { id, seq, link, stamp, sealedAt: sealedAt.toISOString() })
    await db
      .updateTable('ledger_entry')
      .set({ digest, link, stamp, ...(forged ? { seal } : {}) })
      .where('id', '=', id)
      .execute()
  }
}

const recompute: Tamper = ({ entries }, draw) => {
  const { seq } = one(entries, draw)
  const forged = draw(1) === 1
  return {
    what: `another text, and all that follows worked out anew${forged ? ' with another key' : ''} (${seq})`,
    change: async (db) => {
      await run(set(seq, `payload = replace(payload, '"v":1', '"v":1 ')`))(db)
      await rebuild(seq, forged)(db)
    },
    named: at(seq),
  }
}

const twoAtOnce: Tamper = ({ entries }, draw) => {
  const [a, b] = two(entries, draw)
  return deed(`two texts, the other at ${b}`, a, set(b, `payload = payload || ' '`), set(a, `payload = payload || ' '`))
}

export const entryTampers: Record<string, Tamper> = {
  ...{ bit, text, column, swap, copyOver, remove, removeAndClose, unseal, insert, double, append },
  ...{ amongWaiting, reorder, recompute, twoAtOnce },
}
