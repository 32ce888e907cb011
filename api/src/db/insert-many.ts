import { sql } from 'kysely'
import type { Tx } from '../world'
import type { Tables } from './tables'

const most = 2000

export type PlainRow = Readonly<Record<string, unknown>>
type Table = keyof Tables & string

const chunks = function* (rows: readonly PlainRow[]) {
  for (let at = 0; at < rows.length; at += most) yield JSON.stringify(rows.slice(at, at + most))
}

/**
 * Many rows of one table, told as plain data: dates in ISO, bytes as '\x…', vectors as their text, jsonb as what it holds.
 * The first row says which columns there are. `skip`: what is there already stays.
 */
export const insertMany = async (db: Tx, table: Table, rows: readonly PlainRow[], { skip = false } = {}) => {
  const [sample] = rows
  if (!sample) return
  const columns = sql.join(Object.keys(sample).map((name) => sql.ref(name)))
  for (const some of chunks(rows))
    await sql`insert into ${sql.table(table)} (${columns})
      select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${some}::jsonb)
      ${skip ? sql`on conflict do nothing` : sql``}`.execute(db)
}

/** Many rows as they are from now on, each found by its city and id; columns that are not told stay. */
export const updateMany = async (db: Tx, table: Table, rows: readonly PlainRow[]) => {
  const [sample] = rows
  if (!sample) return
  const told = Object.keys(sample).filter((name) => name !== 'city_id' && name !== 'id')
  const changes = sql.join(told.map((name) => sql`${sql.ref(name)} = ${sql.ref(`told.${name}`)}`))
  for (const some of chunks(rows))
    await sql`update ${sql.table(table)} as kept set ${changes}
      from jsonb_populate_recordset(null::${sql.table(table)}, ${some}::jsonb) as told
      where kept.city_id = told.city_id and kept.id = told.id`.execute(db)
}
