import type { Tables } from '../db/tables'
import type { Tx } from '../world'
import type { Placed } from './chain'

type Row = Tables['ledger_entry']

const of = (db: Tx, cityId: string) => db.selectFrom('ledger_entry').where('city_id', '=', cityId)

/** The newest entry that has its place. */
export const headOf = async (db: Tx, cityId: string): Promise<Placed | undefined> => {
  const row = await of(db, cityId)
    .select(['id', 'digest', 'stamp', 'seq', 'link', 'seal', 'sealed_at'])
    .where('seq', 'is not', null)
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (!row || row.seq === null || !row.link || !row.seal || !row.sealed_at) return undefined
  const { id, digest, stamp, seq, link, seal, sealed_at: sealedAt } = row
  return { id, digest, stamp, seq, link, seal, sealedAt }
}

/** In the order they were written, as far as clocks agree; nothing is passed over, because the next look begins anew. */
export const unsealedAfter = (db: Tx, cityId: string, after: string, limit: number) =>
  of(db, cityId)
    .select(['id', 'digest', 'stamp'])
    .where('seq', 'is', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute()

/** What the ledger holds of one thing, oldest first; `seq` is null until it has its place. */
export const entriesOf = (db: Tx, cityId: string, thing: Row['thing'], thingId: string) =>
  of(db, cityId)
    .select(['event', 'edition', 'digest', 'seq', 'sealed_at', 'at'])
    .where('thing', '=', thing)
    .where('thing_id', '=', thingId)
    .orderBy('id')
    .execute()

export const linkAt = async (db: Tx, cityId: string, seq: number) =>
  (await of(db, cityId).select('link').where('seq', '=', seq).executeTakeFirst())?.link ?? undefined

/** Entries with a place from `seq` on that were sealed before `end`, with their texts. */
export const sealedFrom = async (db: Tx, cityId: string, seq: number, end: Date, limit: number) => {
  const rows = await of(db, cityId)
    .select(['id', 'payload', 'digest', 'stamp', 'seq', 'link', 'seal', 'sealed_at as sealedAt'])
    .where('seq', '>=', seq)
    .where('sealed_at', '<', end)
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows as Array<Placed & { payload: string }>
}

/** One event of a thing as it was sealed last: taken back and confirmed again, the newer one. */
export const sealedEvent = (
  db: Tx,
  cityId: string,
  { thing, thingId, edition, event }: Pick<Row, 'thing' | 'edition' | 'event'> & { thingId: string },
) =>
  of(db, cityId)
    .select(['payload', 'digest', 'seq', 'sealed_at as sealedAt'])
    .where('thing', '=', thing)
    .where('thing_id', '=', thingId)
    .where('edition', '=', edition)
    .where('event', '=', event)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()

export const dayHolding = (db: Tx, cityId: string, seq: number) =>
  db
    .selectFrom('ledger_day')
    .selectAll()
    .where('city_id', '=', cityId)
    .where('first_seq', '<=', seq)
    .where('last_seq', '>=', seq)
    .executeTakeFirst()

export const digestsBetween = async (db: Tx, cityId: string, first: number, last: number) => {
  const rows = await of(db, cityId)
    .select('digest')
    .where('seq', '>=', first)
    .where('seq', '<=', last)
    .orderBy('seq')
    .execute()
  return rows.map(({ digest }) => digest)
}

export const daysBefore = (db: Tx, cityId: string, before: string | undefined, limit: number) =>
  db
    .selectFrom('ledger_day')
    .selectAll()
    .where('city_id', '=', cityId)
    .$if(before !== undefined, (query) => query.where('day', '<', before ?? ''))
    .orderBy('day', 'desc')
    .limit(limit)
    .execute()
