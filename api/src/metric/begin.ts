import { sql } from 'kysely'
import type { Db } from '../world'
import { recounted } from './recount'

/**
 * A city that was there before its numbers were kept: they begin as what its rows say, on the days the rows know of. Once;
 * a city whose numbers are kept is left as it is.
 */
export const beginCounting = (db: Db, cityId: string, at: Date) =>
  db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx)
    await sql`select pg_advisory_xact_lock(hashtext('kefutong cube'), hashtext(${cityId}))`.execute(tx)
    const { rows } = await sql<{ kept: boolean }>`
      select exists (select from cube_version where city_id = ${cityId}) or exists (select from tally_fresh where city_id = ${cityId})
        or not exists (select from city where city_id = ${cityId}) as kept`.execute(tx)
    if (rows[0]?.kept) return
    await sql`
      with ${recounted(cityId)}
      insert into tally_fresh (city_id, id, metric, thing_id, region_code, chain, institution, slice, day, amount)
      select ${cityId}, gen_random_uuid(), metric, thing_id, region_code, chain, institution, slice, day, amount from recounted`.execute(
      tx,
    )
    await sql`insert into cube_version (city_id, version, folded_at) values (${cityId}, 0, ${at})`.execute(tx)
  })
