import { sql } from 'kysely'
import type { Tx } from './world'

/**
 * One process at a time does a job: two at once would wait for each other's serials. Each job has its own lock, so that
 * whoever is busy with one keeps nobody from another. The lock ends with the transaction.
 */
export const isOurTurn = async (db: Tx, cityId: string, job: string) => {
  const { rows } = await sql<{
    ours: boolean
  }>`select pg_try_advisory_xact_lock(hashtext('kefutong clock'), hashtext(${`${cityId} ${job}`})) as ours`.execute(db)
  return rows[0]?.ours === true
}

/** Requests about one thing of the client's own naming stand in line, whatever keys they carry: the first makes it. */
export const standInLine = (db: Tx, cityId: string, id: string) =>
  sql`select pg_advisory_xact_lock(hashtext(${cityId}), hashtext(${id}))`.execute(db)
