import type { Gap } from '@kefutong/contract/metric/dashboard'
import { needLifecycle } from '@kefutong/contract/need/lifecycle'
import { type RawBuilder, sql } from 'kysely'
import { addDays, startOf } from '../calendar/dates'
import type { Tx } from '../world'
import type { Scope } from './read'

export type GapRow = { id: string; title: string; line: string; number: string | null; region: string }
type Asked = { cityId: string; today: string; scope: Scope }
type Query = (asked: Asked) => RawBuilder<unknown>

const when = (value: string | undefined, condition: (value: string) => RawBuilder<unknown>) =>
  value === undefined ? sql`` : sql`and ${condition(value)}`

const silentDays = 60

/** id, title, line, number, region, key: every gap as rows of one shape, `key` in the order they are read. */
const queries: Record<Gap, Query> = {
  needs: ({ cityId, scope: { region, chain } }) => sql`
    select n.id::text as id, n.sentence as title, n.enterprise_name || '|' || n.state as line, n.number,
      coalesce(n.region_code, '') as region, n.id::text as key
    from need n
    where n.city_id = ${cityId} and n.shelf in ('pool', 'paused') and n.match_id is null and n.verified_at is not null
      ${when(region, (code) => sql`n.region_code = ${code}`)} ${when(chain, (id) => sql`n.chains[1] = ${id}`)}`,
  segments: ({ cityId, scope: { region, chain } }) => sql`
    select s.id as id, s.name as title, c.name || '|' || s.stage || '|' || count(*) as line, null::text as number,
      '' as region, s.id as key
    from segment s
    join chain c on c.city_id = s.city_id and c.id = s.chain_id
    join enterprise b on b.city_id = s.city_id and s.id = any(b.segments)
      ${when(region, (code) => sql`b.region_code = ${code}`)}
    where s.city_id = ${cityId} ${when(chain, (id) => sql`s.chain_id = ${id}`)}
    group by s.id, s.name, s.stage, c.name
    having not bool_or(exists (
      select from filing f where f.city_id = ${cityId} and f.enterprise_id = b.id and f.state = 'in-force'))`,
  silent: ({ cityId, today, scope: { region, chain } }) => {
    const since = startOf(addDays(today, -silentDays))
    return sql`
    select f.id::text as id, f.enterprise_name as title, f.expert_name || '|' || f.post as line, f.number,
      coalesce(f.region_code, '') as region, f.id::text as key
    from filing f
    where f.city_id = ${cityId} and f.state = 'in-force' and f.in_force_at < ${since}
      ${when(region, (code) => sql`f.region_code = ${code}`)} ${when(chain, (id) => sql`f.chains[1] = ${id}`)}
      and not exists (select from service_log l
        where l.city_id = f.city_id and l.filing_id = f.id and l.state <> 'withdrawn' and l.filed_at >= ${since})`
  },
}

const stageWords: Record<string, string> = { up: '上游', middle: '中游', down: '下游' }

const lineOf: Record<Gap, (facts: string[]) => string> = {
  needs: ([enterprise = '', state = '']) =>
    `${enterprise}，${needLifecycle.states[state as keyof typeof needLifecycle.states]?.label ?? state}`,
  segments: ([chain = '', stage = '', firms = '']) => `${chain} ${stageWords[stage] ?? stage}，${firms} 家企业`,
  silent: ([expert = '', post = '']) => `${expert} 任 ${post}，60 天没有服务记录`,
}

export const countGap = async (db: Tx, gap: Gap, asked: Asked) => {
  const { rows } = await sql<{ value: number }>`select count(*) as value from (${queries[gap](asked)}) as gap`.execute(
    db,
  )
  return rows[0]?.value ?? 0
}

/** The same rows that were counted, a page at a time. */
export const gapRows = async (db: Tx, gap: Gap, asked: Asked, page: { after: string | undefined; limit: number }) => {
  const { rows } = await sql<GapRow>`
    select id, title, line, number, region from (${queries[gap](asked)}) as gap
    ${page.after === undefined ? sql`` : sql`where key > ${page.after}`} order by key limit ${page.limit}`.execute(db)
  return rows.map((row) => ({ ...row, line: lineOf[gap](row.line.split('|')) }))
}
