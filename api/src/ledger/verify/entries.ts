import { sql } from 'kysely'
import type { Tx } from '../../world'
import type { Placed } from '../chain'

export type Walked = Omit<Placed, 'sealedAt'> & { payload: string; sealedAt: string }
export type Cursor = { seq: number; id: string }

/** The next entries of the chain in their order, whatever somebody did to the numbers; times as their texts. */
export const entriesAfter = async (db: Tx, cityId: string, { seq, id }: Cursor, limit: number) => {
  const { rows } = await sql<Walked>`
    select seq, id, payload, digest, stamp, link, seal,
      to_char(sealed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sealedAt"
    from ledger_entry
    where city_id = ${cityId} and seq is not null and (seq, id) > (${seq}, ${id})
    order by seq, id limit ${limit}`.execute(db)
  return rows
}
