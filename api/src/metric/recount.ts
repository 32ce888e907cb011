import { type RawBuilder, sql } from 'kysely'

const shanghaiDay = (column: string) => sql`(${sql.ref(column)} at time zone 'Asia/Shanghai')::date`
const main = (column: string) => sql`coalesce(${sql.ref(column)}[1], '')`

/** metric, thing_id, region_code, chain, institution, slice, amount, day: one row for all that a thing counts for. */
type Recount = (cityId: string) => RawBuilder<unknown>

const appointments =
  (metric: string, condition: RawBuilder<unknown>): Recount =>
  (cityId) =>
    sql`
    select ${metric}::text, f.id, f.region_code, ${main('f.chains')}, f.institution_id::text, '', 1::bigint,
      ${shanghaiDay('f.in_force_at')}
    from filing f where f.city_id = ${cityId} and f.in_force_at is not null and ${condition}`

const firstOf =
  (metric: string, whose: 'expert_id' | 'institution_id', condition: RawBuilder<unknown>): Recount =>
  (cityId) =>
    sql`
    select * from (select distinct on (f.${sql.ref(whose)}) ${metric}::text, f.${sql.ref(whose)}, f.region_code,
      ${main('f.chains')}, f.institution_id::text, '', 1::bigint, ${shanghaiDay('f.in_force_at')}
    from filing f where f.city_id = ${cityId} and f.in_force_at is not null and ${condition}
    order by f.${sql.ref(whose)}, f.in_force_at, f.id) as home`

const standing = sql`f.state = 'in-force'`

const grade = sql`case when coalesce(e.form->>'contractNo', '') <> '' then 'A' when coalesce(e.form->>'invoiceNo', '') <> '' then 'B' else 'C' end`
const fen = sql`(e.form->>'amountFen')::bigint`

const records =
  (
    metric: string,
    kind: string,
    {
      slice = sql`''`,
      amount = sql`1::bigint`,
      where = sql`true`,
    }: Partial<Record<'slice' | 'amount' | 'where', RawBuilder<unknown>>> = {},
  ): Recount =>
  (cityId) =>
    sql`
    select ${metric}::text, l.id, f.region_code, ${main('f.chains')}, f.institution_id::text, ${slice}, ${amount},
      ${shanghaiDay('e.confirmed_at')}
    from service_log l
    join service_log_edition e on e.city_id = l.city_id and e.log_id = l.id and e.edition = l.counted_edition
    join filing f on f.city_id = l.city_id and f.id = l.filing_id
    where l.city_id = ${cityId} and e.form->>'kind' = ${kind} and ${where}`

const money = (metric: string, kind: string) =>
  records(metric, kind, { slice: grade, amount: fen, where: sql`${fen} is not null` })

const needs =
  (
    metric: string,
    condition: RawBuilder<unknown>,
    day: RawBuilder<unknown>,
    slice: RawBuilder<unknown> = sql`''`,
  ): Recount =>
  (cityId) =>
    sql`
    select ${metric}::text, n.id, coalesce(n.region_code, ''), ${main('n.chains')}, '', ${slice}, 1::bigint, ${day}
    from need n where n.city_id = ${cityId} and n.state <> 'merged' and ${condition}`

const raisedOn = shanghaiDay('n.raised_at')
const changedOn = shanghaiDay('n.updated_at')

const visited =
  (metric: string, column: string): Recount =>
  (cityId) =>
    sql`
    select ${metric}::text, v.id, coalesce(v.region_code, ''), coalesce(v.chain, ''), '', '', 1::bigint,
      ${shanghaiDay('v.created_at')}
    from visit v where v.city_id = ${cityId} and ${sql.ref(`v.${column}`)} is not null`

const firms =
  (metric: string, condition: RawBuilder<unknown>, slice = sql`''`, more = sql``): Recount =>
  (cityId) =>
    sql`
    select ${metric}::text, b.id, b.region_code, ${main('b.chains')}, '', ${slice}, 1::bigint, ${shanghaiDay('b.created_at')}
    from enterprise b ${more} where b.city_id = ${cityId} and ${condition}`

const tier = (name: string) => firms(`enterprises.tier.${name}`, sql`${name} = any(b.standings)`)
const large = sql`'above-scale' = any(b.standings) and cardinality(b.chains) > 0`

const commissioners: Recount = (cityId) => sql`
  select * from (select distinct on (m.person_id) 'commissioners', m.person_id, coalesce(m.region_code, ''), '', '', '', 1::bigint,
    ${shanghaiDay('m.since')}
  from membership m where m.city_id = ${cityId} and m.role = 'commissioner' and m.until is null
  order by m.person_id, m.since, m.id) as home`

const platforms: Recount = (cityId) => sql`
  select 'platforms', p.id, p.region_code, coalesce(p.chain, ''), coalesce(p.institution_id::text, ''), '', 1::bigint,
    ${shanghaiDay('p.created_at')}
  from platform p where p.city_id = ${cityId}`

const registered =
  (metric: string, table: 'result' | 'project'): Recount =>
  (cityId) =>
    sql`
    select ${metric}::text, r.id, coalesce(r.region_code, ''), coalesce(r.chain, ''), coalesce(r.institution_id::text, ''), '',
      1::bigint, ${shanghaiDay('r.created_at')}
    from ${sql.table(table)} r where r.city_id = ${cityId}`

const recounts: readonly Recount[] = [
  appointments('appointments.total', sql`true`),
  appointments('appointments.in-force', standing),
  firstOf('experts.in-force', 'expert_id', standing),
  firstOf('institutions.total', 'institution_id', sql`true`),
  records('problems.total', 'problem'),
  records('problems.in-force', 'problem', { where: standing }),
  records('transfers.total', 'transfer'),
  records('transfers.in-force', 'transfer', { where: standing }),
  money('transfers.amount', 'transfer'),
  records('projects.total', 'project'),
  money('projects.amount', 'project'),
  records('services.time', 'visit', { amount: sql`(e.form->>'tenths')::bigint` }),
  money('revenue.total', 'revenue'),
  needs('needs.raised', sql`true`, raisedOn),
  needs('needs.verified', sql`n.verified_at is not null`, shanghaiDay('n.verified_at')),
  needs('needs.dispatched', sql`n.match_id is not null`, changedOn),
  needs('needs.matched', sql`n.match_id is not null and n.expert_agreed and n.enterprise_agreed`, changedOn),
  needs('needs.solved', sql`n.state in ('solved', 'confirmed', 'follow-up', 'settled')`, changedOn),
  needs('needs.confirmed', sql`n.state in ('confirmed', 'follow-up', 'settled')`, changedOn),
  needs('needs.open', sql`n.shelf in ('to-verify', 'pool', 'under-way', 'paused')`, raisedOn),
  needs('needs.response', sql`n.response_tenths is not null`, raisedOn, sql`n.response_tenths::text`),
  visited('visits.experts', 'met_on'),
  visited('visits.introductions', 'introduced_on'),
  visited('visits.intents', 'intent_on'),
  visited('visits.contracts', 'contract_on'),
  tier('sme'),
  tier('high-tech'),
  tier('leading-library'),
  tier('three-high-one-core'),
  firms('enterprises.segment', sql`true`, sql`s.segment`, sql`cross join lateral unnest(b.segments) as s (segment)`),
  firms('enterprises.on-chain.above-scale', large),
  firms('enterprises.on-chain.above-scale.high-tech', sql`${large} and 'high-tech' = any(b.standings)`),
  commissioners,
  platforms,
  registered('results.registered', 'result'),
  registered('projects.registered', 'project'),
]

/**
 * Every number once more from the rows themselves, by another road than the events take: this is SQL over what is there,
 * those are functions over what has just changed. `day` is the best the row knows of when it began to count.
 */
export const recounted = (cityId: string) =>
  sql`recounted (metric, thing_id, region_code, chain, institution, slice, amount, day) as (${sql.join(
    recounts.map((recount) => recount(cityId)),
    sql` union all `,
  )})`
