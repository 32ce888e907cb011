import type { MetricId } from '@kefutong/contract/metric/registry'
import { type RawBuilder, sql } from 'kysely'
import type { Grain } from '../db/tables/metric'
import type { Tx } from '../world'

/** Whose numbers: the whole city, one district, one chain, a chain in a district, or one institution. */
export type Scope = { region?: string | undefined; chain?: string | undefined; institution?: string | undefined }

/** What to add up: of these metrics, split as `by` says, all of it or month by month since a day. */
export type Part = {
  name: string
  metrics: readonly MetricId[]
  scope: Scope
  by?: 'region' | 'chain'
  monthsSince?: string
}

export type Sum = { part: string; metric: MetricId; key: string; slice: string; month: string | null; amount: number }

const grainOf = ({ scope: { region, chain, institution }, by }: Part): Grain => {
  if (institution !== undefined) return 'institution'
  const regional = region !== undefined || by === 'region'
  const chained = chain !== undefined || by === 'chain'
  if (regional && chained) return 'region-chain'
  if (regional) return 'region'
  return chained ? 'chain' : 'city'
}

const keyOf = ({ by }: Part) => (by === 'region' ? sql`region_code` : by === 'chain' ? sql`chain` : sql`''`)

const within = ({ scope: { region, chain, institution } }: Part) => sql`
  ${region === undefined ? sql`` : sql`and region_code = ${region}`}
  ${chain === undefined ? sql`` : sql`and chain = ${chain}`}
  ${institution === undefined ? sql`` : sql`and institution = ${institution}`}`

const startOfYear = (day: string) => `${day.slice(0, 4)}-01-01`
const startOfMonth = (day: string) => `${day.slice(0, 7)}-01`

/** Whole years, then the months of the year, then the days of the month: few rows for any day in the past. */
const stretches = ({ monthsSince }: Part, on: string) => {
  const days = sql`span = 'day' and since >= ${startOfMonth(on)} and since <= ${on}`
  return monthsSince === undefined
    ? [
        sql`span = 'year' and since < ${startOfYear(on)}`,
        sql`span = 'month' and since >= ${startOfYear(on)} and since < ${startOfMonth(on)}`,
        days,
      ]
    : [sql`span = 'month' and since >= ${monthsSince} and since < ${startOfMonth(on)}`, days]
}

const selectOf = (cityId: string, part: Part, on: string): RawBuilder<unknown> => {
  const month = (column: RawBuilder<unknown>) =>
    part.monthsSince === undefined ? sql`null::text` : sql`to_char(${column}, 'YYYY-MM')`
  const fresh = part.monthsSince === undefined ? sql`` : sql`and day >= ${part.monthsSince}`
  // a select a stretch: each is a range of the key, which an or would not be
  const kept = stretches(part, on).map(
    (stretch) => sql`
      select metric, ${keyOf(part)} as key, slice, ${month(sql`since`)} as month, amount from cube
      where city_id = ${cityId} and grain = ${grainOf(part)} and metric = any(${[...part.metrics]}::text[])
        and ${stretch} ${within(part)}`,
  )
  return sql`
    select ${part.name}::text as part, metric, key, slice, month, sum(amount)::bigint as amount from (
      ${sql.join(kept, sql` union all `)}
      union all
      select metric, ${keyOf(part)}, slice, ${month(sql`day`)}, amount from tally_fresh
      where city_id = ${cityId} and metric = any(${[...part.metrics]}::text[]) and day <= ${on} ${fresh} ${within(part)}
    ) as known group by metric, key, slice, month having sum(amount) <> 0`
}

/**
 * What was known at the end of a day, in one statement: all parts see the same moment, folded or not. `key` is the district
 * or the chain where the part is split, '' otherwise; `month` is 'YYYY-MM' where it is told by months.
 */
export const sumsOf = async (db: Tx, cityId: string, on: string, parts: readonly Part[]): Promise<Sum[]> => {
  const selects = parts.map((part) => selectOf(cityId, part, on))
  const { rows } = await sql<Sum>`${sql.join(selects, sql` union all `)}`.execute(db)
  return rows
}
