import { type RawBuilder, sql } from 'kysely'

/**
 * The cells that counts belong to, added up: five grains, three spans. `counts` names the table or the rows they come from;
 * gives grain, span, metric, region_code, chain, institution, slice, since, amount.
 */
export const cellsOf = (counts: RawBuilder<unknown>, where: RawBuilder<unknown> = sql`true`) => sql`
  select case grouping(region_code, chain, institution)
      when 7 then 'city' when 3 then 'region' when 5 then 'chain' when 6 then 'institution' else 'region-chain' end as grain,
    span, metric, coalesce(region_code, '*') as region_code, coalesce(chain, '*') as chain,
    coalesce(institution, '*') as institution, slice, since, sum(amount)::bigint as amount
  from ${counts} cross join lateral (values
    ('day', day), ('month', date_trunc('month', day)::date), ('year', date_trunc('year', day)::date)) as s(span, since)
  where ${where}
  group by metric, slice, span, since, grouping sets ((), (region_code), (chain), (institution), (region_code, chain))`
