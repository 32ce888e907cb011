import { type RawBuilder, sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import type { Db } from '../world'
import type { Count } from './counts'

/** The counts of one event as an insert, to stand alone or in front of the statement that writes the event down. */
export const countsInsert = (cityId: string, day: string, counts: readonly Count[]): RawBuilder<unknown> =>
  sql`insert into tally_fresh (city_id, id, metric, thing_id, region_code, chain, institution, slice, day, amount)
    values ${sql.join(
      counts.map(
        ({ metric, thing, region, chain, institution, slice, amount }) =>
          sql`(${cityId}, ${uuidv7()}, ${metric}, ${thing}, ${region}, ${chain}, ${institution}, ${slice}, ${day}, ${amount})`,
      ),
    )}`

/** Counts of something that is written down elsewhere: an enterprise that a filing brought along. */
export const keepCounts = async (db: Db, cityId: string, day: string, counts: readonly Count[]) => {
  if (counts.length > 0) await countsInsert(cityId, day, counts).execute(db)
}
