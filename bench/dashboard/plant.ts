import type pg from 'pg'
import { cityId } from '../../test/world/form'
import { plantNeeds } from '../need/seed'

const piece = 500_000

/** What a bulk load does not wait for: every row would be checked by itself and put into ten indexes. The key stays. */
const bareOf = async (pool: pg.Pool, table: string) => {
  const { rows: checks } = await pool.query<{ conname: string }>(
    `select conname from pg_constraint where conrelid = $1::regclass and contype in ('f', 'u')`,
    [table],
  )
  for (const { conname } of checks) await pool.query(`alter table ${table} drop constraint ${conname}`)
  const { rows } = await pool.query<{ indexname: string }>(
    `select indexname from pg_indexes where tablename = $1 and indexdef not like '%UNIQUE%'`,
    [table],
  )
  for (const { indexname } of rows) await pool.query(`drop index ${indexname}`)
}

/** Confirmed records of every kind under every appointment, over ten years. */
const plantLogs = async (pool: pg.Pool, first: number, until: number) => {
  for (let from = first; from < until; from += piece)
    await pool.query(
      `insert into service_log (city_id, id, number, state, kind, filing_id, expert_id, enterprise_id, institution_id, region_code, author_id,
         day, line, amount_fen, tenths, form, counted_edition, confirmed_at, words, filed_at, updated_at)
       select $1, ('01900000-0001-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'P-' || n, 'confirmed', k.kind, f.id, f.expert_id,
         f.enterprise_id, f.institution_id, f.region_code, f.expert_id, current_date - (n::bigint * 7919 % 3650)::int, '调整浆料水醇比和涂布间隙，边缘龟裂由 8% 降到 1.5%',
         case when k.kind in ('revenue', 'transfer') then 1000000 + n % 977 * 10000 end, case k.kind when 'visit' then 40 end,
         jsonb_build_object('kind', k.kind), 1, (current_date - (n::bigint * 7919 % 3650)::int) + interval '4 hours', '', now(), now()
       from generate_series($2::int, $3::int) n
       join (select row_number() over (order by id) - 1 as at, * from filing where city_id = $1) f on f.at = n % 1999
       cross join lateral (select (array['problem', 'problem', 'problem', 'visit', 'visit', 'transfer', 'project', 'revenue'])[1 + n / 3 % 8] as kind) k`,
      [cityId, from, Math.min(until, from + piece) - 1],
    )
}

const ofLogs = (kind: string, amount: string, more = 'true', slice = `''`) => `
  select l.id, l.region_code, f.chains[1] as chain, l.institution_id::text as institution, ${slice} as slice,
    (l.confirmed_at at time zone 'Asia/Shanghai')::date as day, ${amount} as amount
  from service_log l join filing f on f.city_id = l.city_id and f.id = l.filing_id where l.city_id = $1 and l.kind = '${kind}' and ${more}`
const ofFilings = (thing: string, more = 'true') => `
  select ${thing}, f.region_code, f.chains[1], f.institution_id::text, '', f.in_force_at::date, 1
  from filing f where f.city_id = $1 and f.number is not null and ${more}`
const ofNeeds = (more: string, day = 'n.raised_at', slice = `''`) => `
  select n.id, n.region_code, n.chains[1], '', ${slice}, (${day} at time zone 'Asia/Shanghai')::date, 1 from need n where n.city_id = $1 and ${more}`

const standing = `f.state = 'in-force'`
const graded = `(array['A', 'B', 'C'])[1 + l.amount_fen / 10000 % 3]`

/** What each metric is counted from: id, region, chain, institution, slice, day, amount. */
const sources: Record<string, string> = {
  'problems.total': ofLogs('problem', '1'),
  'problems.in-force': ofLogs('problem', '1', standing),
  'services.time': ofLogs('visit', 'l.tenths'),
  'transfers.total': ofLogs('transfer', '1'),
  'transfers.in-force': ofLogs('transfer', '1', standing),
  'transfers.amount': ofLogs('transfer', 'l.amount_fen', 'true', graded),
  'projects.total': ofLogs('project', '1'),
  'revenue.total': ofLogs('revenue', 'l.amount_fen', 'true', graded),
  'appointments.total': ofFilings('f.id'),
  'appointments.in-force': ofFilings('f.id', standing),
  'experts.in-force': ofFilings('f.expert_id', standing),
  'needs.raised': ofNeeds('true'),
  'needs.verified': ofNeeds('n.verified_at is not null', 'n.verified_at'),
  'needs.open': ofNeeds(`n.shelf in ('to-verify', 'pool', 'under-way', 'paused')`),
  'needs.response': ofNeeds(
    `n.verified_at is not null and right(n.number, 1) = '7'`,
    'n.raised_at',
    `(ascii(n.number) % 7 * 20)::text`,
  ),
}

/** The cells of the days, each grain hashed by itself; the months and years from them, not from every count once more. */
const cells = `
  with days as materialized (
    select case grouping(region_code, chain, institution)
        when 7 then 'city' when 3 then 'region' when 5 then 'chain' when 6 then 'institution' else 'region-chain' end as grain,
      coalesce(region_code, '*') as region_code, coalesce(chain, '*') as chain, coalesce(institution, '*') as institution,
      slice, day, sum(amount)::bigint as amount
    from tally where city_id = $1 and metric = $2
    group by slice, day, grouping sets ((), (region_code), (chain), (institution), (region_code, chain)))
  select grain, span, $2::text as metric, region_code, chain, institution, slice, since, sum(amount)::bigint as amount
  from days cross join lateral (values
    ('day', day), ('month', date_trunc('month', day)::date), ('year', date_trunc('year', day)::date)) as s(span, since)
  group by grain, span, region_code, chain, institution, slice, since`

/** One metric as the events and the folds would have left it, at once. */
const plantMetric = async (pool: pg.Pool, metric: string, source: string) => {
  const client = await pool.connect()
  // in memory, and by hashing: sorted, ten million counts take many minutes
  await client.query(`set work_mem = '1GB'; set enable_sort = off`)
  await client.query(
    `insert into tally (city_id, metric, thing_id, id, region_code, chain, institution, slice, day, amount)
     select $1, $2, said.id, said.id, said.region_code, said.chain, said.institution, said.slice, said.day, said.amount
     from (${source}) as said (id, region_code, chain, institution, slice, day, amount)`,
    [cityId, metric],
  )
  await client.query(
    `insert into cube (city_id, grain, span, metric, region_code, chain, institution, slice, since, amount)
     select $1, c.* from (${cells}) as c where amount <> 0`,
    [cityId, metric],
  )
  await client.query('reset work_mem; reset enable_sort')
  client.release()
}

type Size = { logs: number; needs: number }
/** Above this the checks and indexes of a row cost more than the row. */
const big = 100_000

/** So many records and needs, nothing else beside them; two at a time, for two processors. */
export const plant = async (pool: pg.Pool, enterprises: readonly string[], { logs, needs }: Size) => {
  await pool.query('truncate service_log, need, tally, tally_fresh, cube, cube_version cascade')
  if (logs > big) for (const table of ['service_log', 'need']) await bareOf(pool, table)
  const half = Math.floor(logs / 2)
  await Promise.all([
    plantLogs(pool, 0, half).then(() => plantNeeds(pool, enterprises, 1, needs)),
    plantLogs(pool, half, logs),
  ])
  await pool.query('analyze service_log')
  const waiting = Object.entries(sources)
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await plantMetric(pool, ...next)
  }
  await Promise.all([worker(), worker()])
  // another cube is another version: who keeps sums of the one before must not take them for this one's
  await pool.query('insert into cube_version (city_id, version, folded_at) values ($1, $2, now())', [cityId, logs])
  for (const table of ['tally', 'cube', 'tally_fresh']) await pool.query(`vacuum analyze ${table}`)
}
