import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { PreparingClient } from './prepared'
import type { Tables } from './tables'

export type Db = Kysely<Tables>
export type Connection = { db: Db; pool: pg.Pool; close: () => Promise<void> }

/** Most a request may wait for one statement, or for a connection; migrations lift it for themselves. */
const requestPatienceMs = 3_000
const idleMs = 10_000

const { builtins } = pg.types

/** A bigint that a number can hold is a number; one that it cannot hold stays text rather than lose digits. */
const readInt8 = (text: string) => (Number.isSafeInteger(Number(text)) ? Number(text) : text)

/** A `date` is a day, not an instant: it stays 'YYYY-MM-DD'. timestamptz is a Date, numeric stays text. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (format === 'binary') return pg.types.getTypeParser(oid, 'binary')
    if (oid === builtins.INT8) return readInt8
    if (oid === builtins.DATE) return String
    return pg.types.getTypeParser(oid, 'text')
  },
}

type Options = { max?: number; patienceMs?: number; onIdleError?: (error: Error) => void }

export const connect = (
  url: string,
  { max = 10, patienceMs = requestPatienceMs, onIdleError }: Options = {},
): Connection => {
  const pool = new pg.Pool({
    ...{ Client: PreparingClient, connectionString: url, application_name: 'kefutong', types, max, keepAlive: true },
    ...{
      statement_timeout: patienceMs,
      idle_in_transaction_session_timeout: Math.max(idleMs, patienceMs),
      connectionTimeoutMillis: patienceMs,
    },
  })
  // A server that goes away breaks idle connections too. The pool drops them; unheard, the event would end the process.
  pool.on('error', (error) => onIdleError?.(error))
  // One that is cut while it works tells its query; the same word as an event would end the process, too.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return { pool, db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), close: () => pool.end() }
}

/** All of `work` or none of it; resolves after the commit. */
export const withTransaction = <Result>(db: Db, work: (transaction: Transaction<Tables>) => Promise<Result>) =>
  db.transaction().execute(work)
