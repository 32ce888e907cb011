import type { Viewer } from '@kefutong/contract/role'
import { type Selectable, sql } from 'kysely'
import { readCursor } from '../cursor'
import type { Tables } from '../db/tables'
import type { Tx } from '../world'

export type RegisterThing = 'platform' | 'result' | 'project'
type Named = { enterprise_name: string | null; institution_name: string | null }
export type RegisterRow<Thing extends RegisterThing> = Selectable<Tables[Thing]> & Named

type Filter = {
  q?: string | undefined
  region?: string | undefined
  chain?: string | undefined
  after?: string | undefined
  limit: number
}

const like = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

const selected = (thing: RegisterThing) => sql`
  select r.*, e.name as enterprise_name, i.name as institution_name
  from ${sql.table(thing)} r
  left join enterprise e on e.city_id = r.city_id and e.id = r.enterprise_id
  left join institution i on i.city_id = r.city_id and i.id = r.institution_id`

/** Every word typed stands in the name of the thing or of one of its hosts. */
const says = (q: string) =>
  sql.join(
    q
      .normalize('NFKC')
      .split(/\s+/)
      .filter(Boolean)
      .map((word) => sql`(r.name ilike ${like(word)} or e.name ilike ${like(word)} or i.name ilike ${like(word)})`),
    sql` and `,
  )

/** A page of a register by name. Registers hold nothing personal: whoever may call reads all of it. */
export const listRegister = async <Thing extends RegisterThing>(
  db: Tx,
  thing: Thing,
  viewer: Viewer,
  { q, region, chain, after, limit }: Filter,
) => {
  const cursor = readCursor(after)
  const { rows } = await sql<RegisterRow<Thing>>`${selected(thing)}
    where r.city_id = ${viewer.cityId}
    ${region ? sql`and r.region_code = ${region}` : sql``}
    ${chain ? sql`and r.chain = ${chain}` : sql``}
    ${q ? sql`and ${says(q)}` : sql``}
    ${cursor ? sql`and (r.name, r.id) > (${cursor.key}, ${cursor.id})` : sql``}
    order by r.name, r.id limit ${limit + 1}`.execute(db)
  return rows
}

export const findInRegister = async <Thing extends RegisterThing>(db: Tx, thing: Thing, viewer: Viewer, id: string) => {
  const { rows } = await sql<RegisterRow<Thing>>`${selected(thing)}
    where r.city_id = ${viewer.cityId} and r.id = ${id}`.execute(db)
  return rows[0]
}

/** The row itself, held until the request ends. */
export const lockInRegister = async (db: Tx, thing: RegisterThing, viewer: Viewer, id: string) => {
  const { rows } = await sql<{ version: number }>`
    select version from ${sql.table(thing)} where city_id = ${viewer.cityId} and id = ${id} for update`.execute(db)
  return rows[0]
}
