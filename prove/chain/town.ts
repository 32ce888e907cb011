import { sql } from 'kysely'
import type { Mac } from '../../api/src/ledger/mac'
import type { Finding } from '../../api/src/ledger/verify/finding'
import type { Tx } from '../../api/src/world'
import { cityId, type TestWorld } from '../../test/world'

export type Entry = { seq: number; id: string; log: string; edition: number; event: string }
export type Log = {
  id: string
  number: string
  state: string
  edition: number
  counted: number | null
  photos: number
  entries: Entry[]
}
/** What the proof knows of the town before anybody touches it. */
export type Town = {
  entries: Entry[]
  logs: Log[]
  days: Array<{ day: string; first: number; last: number }>
  mac: Mac
}

/** What somebody with every right does, and whether the first thing found names it. */
export type Deed = { what: string; change: (db: Tx) => Promise<unknown>; named: (first: Finding) => boolean }
export type Draw = (most: number) => number
export type Tamper = (town: Town, draw: Draw) => Deed

export const one = <Item>(items: readonly Item[], draw: Draw): Item => {
  const item = items[draw(items.length - 1)]
  if (item === undefined) throw new Error('nothing to choose from')
  return item
}

/** The town as it is, read once. */
export const townOf = async ({ db, world }: TestWorld): Promise<Town> => {
  const entries = (await db
    .selectFrom('ledger_entry')
    .select(['seq', 'id', 'thing_id as log', 'edition', 'event'])
    .where('city_id', '=', cityId)
    .orderBy('seq')
    .execute()) as Entry[]
  const { rows: logs } = await sql<Omit<Log, 'entries'>>`
    select id, number, state, edition, counted_edition as counted,
      (select count(*) from service_log_photo p where p.log_id = l.id and not late and removed_at is null) as photos
    from service_log l order by id`.execute(db)
  const days = await db
    .selectFrom('ledger_day')
    .select(['day', 'first_seq as first', 'last_seq as last'])
    .orderBy('day')
    .execute()
  const of = new Map<string, Entry[]>()
  for (const entry of entries) of.set(entry.log, [...(of.get(entry.log) ?? []), entry])
  return { entries, logs: logs.map((log) => ({ ...log, entries: of.get(log.id) ?? [] })), days, mac: world.ledger.mac }
}

/** Nothing that the tables themselves forbid stands in the way of who owns them. */
export const unbind = async ({ db }: TestWorld) => {
  const { rows } = await sql<{ table: string; name: string }>`
    select conrelid::regclass::text as table, conname as name from pg_constraint
    where contype in ('c', 'f', 'u') and conrelid::regclass::text in
      ('ledger_entry', 'ledger_day', 'service_log', 'service_log_edition', 'service_log_photo')`.execute(db)
  for (const { table, name } of rows)
    await sql`alter table ${sql.table(table)} drop constraint ${sql.ref(name)}`.execute(db)
  await sql`create index ledger_entry_by_seq on ledger_entry (city_id, seq)`.execute(db)
}
