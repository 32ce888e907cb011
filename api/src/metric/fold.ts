import { sql } from 'kysely'
import { gathered } from '../gather'
import type { Tx, World } from '../world'
import { cellsOf } from './cells'

const batch = 1000

/** One process at a time folds. The lock ends with the transaction, so it holds on pooled connections too. */
const lockCube = (db: Tx, cityId: string) =>
  sql`select pg_advisory_xact_lock(hashtext('kefutong cube'), hashtext(${cityId}))`.execute(db)

/** The oldest fresh counts leave for the tally and are added to every cell they belong to, in the order of the cells' key. */
const foldBatch = ({ db: pool, config: { cityId }, now }: World) =>
  pool.transaction().execute(async (db): Promise<number> => {
    // nobody waits for this, and on a busy machine it may take longer than a request is given
    await sql`set local statement_timeout = '60s'`.execute(db)
    await lockCube(db, cityId)
    const { rows } = await sql<{ folded: number }>`
      with gone as (
        delete from tally_fresh where city_id = ${cityId} and id in (
          select id from tally_fresh where city_id = ${cityId} order by id limit ${batch})
        returning *),
      told as (
        insert into cube_version (city_id, version, folded_at)
        select ${cityId}, 1, ${now()} where exists (select from gone)
        on conflict (city_id) do update set version = cube_version.version + 1, folded_at = excluded.folded_at
        returning version),
      kept as (
        insert into tally (city_id, metric, thing_id, id, region_code, chain, institution, slice, day, amount, folded)
        select g.city_id, metric, thing_id, id, region_code, chain, institution, slice, day, amount, version
        from gone as g cross join told),
      cells as (${cellsOf(sql`gone`)}),
      added as (
        insert into cube (city_id, grain, span, metric, region_code, chain, institution, slice, since, amount)
        select ${cityId}, grain, span, metric, region_code, chain, institution, slice, since, amount from cells
        where amount <> 0
        order by grain, span, metric, since, region_code, chain, institution, slice
        on conflict (city_id, grain, span, metric, since, region_code, chain, institution, slice)
        do update set amount = cube.amount + excluded.amount)
      select count(*)::int as folded from gone`.execute(db)
    return rows[0]?.folded ?? 0
  })

const all = async (world: World) => {
  for (let done = batch; done === batch; ) done = await foldBatch(world)
}

/** Nobody waits for it: what is read is exact before the fold and after it. */
export const { now: fold, soon: foldSoon, end: endFolding } = gathered('cube', 500, all)
