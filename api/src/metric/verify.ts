import type { MetricId } from '@kefutong/contract/metric/registry'
import { sql } from 'kysely'
import type { Db, Tx } from '../world'
import { cellsOf } from './cells'
import { recounted } from './recount'

export type CubeFinding =
  | ({ what: 'thing'; thing_id: string } & Cell)
  | ({ what: 'cell'; grain: string; span: string; since: string } & Cell)
type Cell = {
  metric: MetricId
  region_code: string
  chain: string
  institution: string
  slice: string
  /** counted again, and what is kept */
  counted: number
  kept: number
}

const most = 50

/** What a thing counts for by its row, against the sum of all that was ever said about it. */
const things = async (db: Tx, cityId: string) => {
  const { rows } = await sql<CubeFinding>`
    with ${recounted(cityId)},
    said as (
      select metric, thing_id, region_code, chain, institution, slice, amount from tally where city_id = ${cityId}
      union all
      select metric, thing_id, region_code, chain, institution, slice, amount from tally_fresh where city_id = ${cityId}),
    both_sides as (
      select metric, thing_id, region_code, chain, institution, slice, amount as counted, 0::bigint as kept from recounted
      union all
      select metric, thing_id, region_code, chain, institution, slice, 0, amount from said)
    select 'thing' as what, metric, thing_id, region_code, chain, institution, slice,
      sum(counted)::bigint as counted, sum(kept)::bigint as kept
    from both_sides group by metric, thing_id, region_code, chain, institution, slice
    having sum(counted) <> sum(kept)
    order by metric, region_code, chain, institution, slice, thing_id limit ${most}`.execute(db)
  return rows
}

/** Every cell of every grain and span, against the sum of the tally. */
const cells = async (db: Tx, cityId: string) => {
  const { rows } = await sql<CubeFinding>`
    with counted as (${cellsOf(sql`tally`, sql`city_id = ${cityId}`)}),
    both_sides as (
      select grain, span, metric, region_code, chain, institution, slice, since, amount as counted, 0::bigint as kept from counted
      union all
      select grain, span, metric, region_code, chain, institution, slice, since, 0, amount from cube where city_id = ${cityId})
    select 'cell' as what, grain, span, metric, region_code, chain, institution, slice, since,
      sum(counted)::bigint as counted, sum(kept)::bigint as kept
    from both_sides group by grain, span, metric, region_code, chain, institution, slice, since
    having sum(counted) <> sum(kept)
    order by metric, grain, span, since, region_code, chain, institution, slice limit ${most}`.execute(db)
  return rows
}

/** Both, in one view of the data: nothing that happens meanwhile looks like a difference. */
export const verifyCube = (db: Db, cityId: string) =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await sql`set local statement_timeout = 0`.execute(tx)
      const findings = [...(await things(tx, cityId)), ...(await cells(tx, cityId))]
      const { rows } = await sql<{ kept: number; cells: number; fresh: number }>`
        select (select count(*) from tally where city_id = ${cityId}) as kept,
          (select count(*) from cube where city_id = ${cityId}) as cells,
          (select count(*) from tally_fresh where city_id = ${cityId}) as fresh`.execute(tx)
      return { findings, ...(rows[0] ?? { kept: 0, cells: 0, fresh: 0 }) }
    })
