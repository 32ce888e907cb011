import { sql } from 'kysely'
import type { Tx } from './world'

/** One process at a time closes: two at once would wait for each other's serials. The lock ends with the transaction. */
export const isOurTurn = async (db: Tx, cityId: string) => {
  const { rows } = await sql<{
    ours: boolean
  }>`select pg_try_advisory_xact_lock(hashtext('kefutong clock'), hashtext(${cityId})) as ours`.execute(db)
  return rows[0]?.ours === true
}

/** Requests about one thing of the client's own naming stand in line, whatever keys they carry: the first makes it. */
export const standInLine = (db: Tx, cityId: string, id: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${cityId}), hashtext(${id}))`.execute(db)
