import type { MetricId } from '@kefutong/contract/metric/registry'
import { type RawBuilder, sql } from 'kysely'
import type { Grain } from '../db/tables/metric'
import type { Tx } from '../world'
import { firstDay, nextMonth } from './months'

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

const monthOf = ({ monthsSince }: Part, day: RawBuilder<unknown>) =>
  monthsSince === undefined ? sql`null::text` : sql`to_char(${day}, 'YYYY-MM')`

/**
 * All years to that of the day, less the months of it that come after, less the days of the month that come after: the last
 * two hold nothing when the day is today, so that a number of many years is a row a year. Of months the same, a step below.
 */
const stretches = ({ monthsSince }: Part, on: string) => {
  const month = firstDay(on.slice(0, 7))
  const daysAfter = { sign: sql`-`, where: sql`span = 'day' and since > ${on} and since < ${nextMonth(on)}` }
  if (monthsSince !== undefined)
    return [{ sign: sql``, where: sql`span = 'month' and since >= ${monthsSince} and since <= ${month}` }, daysAfter]
  const year = on.slice(0, 4)
  return [
    { sign: sql``, where: sql`span = 'year' and since <= ${`${year}-01-01`}` },
    { sign: sql`-`, where: sql`span = 'month' and since > ${month} and since <= ${`${year}-12-01`}` },
    daysAfter,
  ]
}

// a select a stretch: each is a range of the key, which an or would not be
const keptOf = (cityId: string, part: Part, on: string): RawBuilder<unknown> =>
  sql.join(
    stretches(part, on).map(
      ({ sign, where }) => sql`
        select metric, ${keyOf(part)} as key, slice, ${monthOf(part, sql`since`)} as month, ${sign}amount as amount from cube
        where city_id = ${cityId} and grain = ${grainOf(part)} and metric = any(${[...part.metrics]}::text[])
          and ${where} ${within(part)}`,
    ),
    sql` union all `,
  )

const freshOf = (cityId: string, part: Part, on: string): RawBuilder<unknown> => sql`
  select metric, ${keyOf(part)}, slice, ${monthOf(part, sql`day`)}, amount from tally_fresh
  where city_id = ${cityId} and metric = any(${[...part.metrics]}::text[]) and day <= ${on}
    ${part.monthsSince === undefined ? sql`` : sql`and day >= ${part.monthsSince}`} ${within(part)}`

const added = (part: Part, rows: RawBuilder<unknown>) => sql`
  select ${part.name}::text as part, metric, key, slice, month, sum(amount)::bigint as amount from (${rows}) as known
  group by metric, key, slice, month having sum(amount) <> 0`

/**
 * What was known at the end of a day, in one statement: all parts see the same moment, folded or not. `key` is the district
 * or the chain where the part is split, '' otherwise; `month` is 'YYYY-MM' where it is told by months.
 */
export const sumsOf = async (db: Tx, cityId: string, on: string, parts: readonly Part[]): Promise<Sum[]> => {
  const selects = parts.map((part) =>
    added(part, sql`${keptOf(cityId, part, on)} union all ${freshOf(cityId, part, on)}`),
  )
  const { rows } = await sql<Sum>`${sql.join(selects, sql` union all `)}`.execute(db)
  return rows
}

/** Of it what is folded, and the fold after which it is so. */
export const foldedSums = async (db: Tx, cityId: string, on: string, parts: readonly Part[]) => {
  const selects = parts.map((part) => added(part, keptOf(cityId, part, on)))
  const { rows } = await sql<Sum & { version: number }>`
    select coalesce(v.version, 0) as version, s.* from (values (1)) as one
    left join cube_version v on v.city_id = ${cityId}
    left join (${sql.join(selects, sql` union all `)}) as s on true`.execute(db)
  return { version: rows[0]?.version ?? 0, sums: rows.filter(({ part }) => part !== null) }
}
