import { sql } from 'kysely'
import type { Tx } from '../world'

/**
 * Changes with every commit that changes a number, and with every fold. The folded part has a version of its own; of the
 * fresh part every id counts: a later id may be committed before an earlier one.
 */
export const cubeTag = async (db: Tx, cityId: string): Promise<string> => {
  const { rows } = await sql<{ tag: string }>`
    select coalesce((select version from cube_version where city_id = ${cityId}), 0) || '.' || count(*) || '.'
      || coalesce(bit_xor(hashtextextended(id::text, 0)), 0) as tag
    from tally_fresh where city_id = ${cityId}`.execute(db)
  return rows[0]?.tag ?? ''
}
