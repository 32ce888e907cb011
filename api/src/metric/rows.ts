import { type MetricId, metricOf } from '@kefutong/contract/metric/registry'
import { sql } from 'kysely'
import type { Tx } from '../world'
import type { Scope } from './read'

export type Thing = { id: string; region: string; amount: number; since: string }
type Page = { after: string | undefined; limit: number }

/**
 * The things a number is made of, as it was known on a day: those whose counts add up to something. Kept and fresh in one
 * statement; in the order of their ids, so that a page begins where the last one ended.
 */
export const thingsOf = async (
  db: Tx,
  cityId: string,
  { metric, on, scope, page }: { metric: MetricId; on: string; scope: Scope; page: Page },
): Promise<Thing[]> => {
  const { region, chain, institution } = scope
  const within = sql`city_id = ${cityId} and metric = ${metric} and day <= ${on}
    ${page.after === undefined ? sql`` : sql`and thing_id > ${page.after}`}
    ${region === undefined ? sql`` : sql`and region_code = ${region}`}
    ${chain === undefined ? sql`` : sql`and chain = ${chain}`}
    ${institution === undefined ? sql`` : sql`and institution = ${institution}`}`
  // a length of time is told by its slice
  const weight = metricOf(metric).measure === 'median' ? sql`slice::bigint` : sql`1`
  const { rows } = await sql<Thing>`
    select thing_id as id, (array_agg(region_code order by day desc, id desc) filter (where amount > 0))[1] as region,
      sum(amount * ${weight})::bigint as amount, max(day) as since
    from (
      select id, thing_id, region_code, slice, day, amount from tally where ${within}
      union all
      select id, thing_id, region_code, slice, day, amount from tally_fresh where ${within}) as said
    group by thing_id having sum(amount) <> 0
    order by thing_id limit ${page.limit}`.execute(db)
  return rows
}
