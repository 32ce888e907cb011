import { sql } from 'kysely'
import type { Tables } from '../../db/tables'
import type { Tx } from '../../world'

const most = 2000

/** Many rows of one table, told as plain data: dates in ISO, bytes as '\x…', vectors as their text. */
export const insertMany = async (
  db: Tx,
  table: keyof Tables & string,
  rows: ReadonlyArray<Record<string, unknown>>,
) => {
  const [sample] = rows
  if (!sample) return
  const columns = sql.join(Object.keys(sample).map((name) => sql.ref(name)))
  for (let at = 0; at < rows.length; at += most) {
    const some = JSON.stringify(rows.slice(at, at + most))
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${some}::jsonb)`.execute(db)
  }
}

export const asBytes = (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}`
