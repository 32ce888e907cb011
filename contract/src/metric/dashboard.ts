import { endpoint } from '../endpoint'
import { pageInput, pageOf } from '../page'
import { bureau, type Role } from '../role'
import { grades } from '../service-log/evidence'
import * as z from '../z'
import { metricIds } from './registry'

/** Headline figures: 在聘 and 累计 stand side by side on purpose. */
export const headlineIds = [
  'experts.in-force',
  'appointments.total',
  'institutions.total',
  'projects.total',
  'transfers.total',
  'revenue.total',
] as const

/** Everything the dashboard shows for its whole scope. */
export const wholeIds = metricIds.filter((id) => id !== 'needs.response')

/** What stands beside every district and every chain. */
export const splitIds = [
  'experts.in-force',
  'appointments.total',
  'problems.total',
  'transfers.total',
  'projects.total',
  'revenue.total',
  'needs.open',
  'enterprises.on-chain.above-scale',
] as const

/** What is told month by month, beside the same month of the year before. */
export const monthlyIds = [
  'problems.total',
  'transfers.total',
  'projects.total',
  'revenue.total',
  'needs.raised',
  'experts.in-force',
] as const

const readers: readonly Role[] = ['employer', ...bureau]

/**
 * `on`: what was known at the end of that day, today without it; a day to come is refused (`inputInvalid`). A county asks
 * about itself, an employer about its own experts; the whole city and the province choose. `institution` stands alone.
 */
const scopeInput = {
  on: z.optional(z.iso.date('请选择日期')),
  region: z.optional(z.string().check(z.maxLength(6))),
  chain: z.optional(z.string().check(z.maxLength(40))),
  institution: z.optional(z.uuid('编号格式不对')),
}

const Value = z.object({ id: z.enum(metricIds), value: z.number() })
/** `name`: 「全市」, 「临淄区」, 「临淄区 氢能」, the name of an institution. */
const Scope = z.object({ name: z.string() })
/** `code` or `id` is '' for what belongs nowhere yet: 「未定」. */
const ByRegion = z.object({ code: z.string(), name: z.string(), values: z.array(Value) })
const ByChain = z.object({
  id: z.string(),
  name: z.string(),
  values: z.array(Value),
  /** problems solved in each of the twelve months, the oldest first */
  problems: z.array(z.number()),
})
/** `month` 'YYYY-MM'; `value` of that month (a flow) or at its end (a stock); `before` the same of the year before. */
const Point = z.object({ month: z.string(), value: z.number(), before: z.number() })

export const Dashboard = z.object({
  asOf: z.string(),
  scope: Scope,
  figures: z.array(Value),
  months: z.array(z.object({ id: z.enum(metricIds), points: z.array(Point) })),
  /** empty where the scope is one district or one institution */
  regions: z.array(ByRegion),
  /** empty where the scope is one chain or one institution */
  chains: z.array(ByChain),
  /** of new sales, in fen */
  grades: z.array(z.object({ grade: z.enum(grades), value: z.number() })),
  says: z.object({
    counts: z.object({ title: z.string(), line: z.string() }),
    months: z.array(z.object({ id: z.enum(metricIds), says: z.string() })),
    regions: z.string(),
    chains: z.string(),
    grades: z.string(),
  }),
})
export type Dashboard = z.infer<typeof Dashboard>

const Funnel = z.object({
  says: z.string(),
  steps: z.array(z.object({ id: z.enum(metricIds), name: z.string(), unit: z.string(), value: z.number() })),
})

export const gaps = ['needs', 'segments', 'silent'] as const
export type Gap = (typeof gaps)[number]
/** What each gap counts. Appointments are listed by enterprise, never people by activity. */
export const gapWords: Record<Gap, { name: string; unit: string; counts: string }> = {
  needs: { name: '没有专家的需求', unit: '项', counts: '核实过、还没有派给专家的需求，包括退回的和在协调的' },
  segments: { name: '没有专家的环节', unit: '个', counts: '有企业、但没有一家有在聘科技副总的产业链环节' },
  silent: { name: '60 天没有记录的备案', unit: '件', counts: '生效满 60 天，最近 60 天没有一条服务记录的在聘备案' },
}

/** A row behind a number. `id` names the thing (see `behind` of its metric); `amount` is its share, in the metric's unit. */
export const MetricRow = z.object({
  id: z.string(),
  title: z.string(),
  line: z.string(),
  number: z.nullable(z.string()),
  region: z.string(),
  amount: z.number(),
  /** the day since when it counts as it does */
  since: z.string(),
})
export type MetricRow = z.infer<typeof MetricRow>

const GapRow = z.object({
  id: z.string(),
  title: z.string(),
  line: z.string(),
  number: z.nullable(z.string()),
  region: z.string(),
})

/**
 * 看板. Every reply of `read`, `funnel` and `response` carries an ETag: ask again with `If-None-Match`, and 304 says that
 * nothing changed.
 *
 * @example GET /dashboard → { asOf: '2026-11-22', scope: { name: '全市' }, figures: [{ id: 'experts.in-force', value: 363 },
 *   { id: 'revenue.total', value: 257900000000 }, …], months: [{ id: 'problems.total', points: [{ month: '2025-12', value: 13,
 *   before: 9 }, …] }], regions: [{ code: '370305', name: '临淄区', values: [{ id: 'experts.in-force', value: 62 }, …] }, …],
 *   chains: […], grades: [{ grade: 'A', value: 79200000000 }, …], says: { regions: '张店、临淄、桓台三地在聘 174 人，占全市近一半', … } }
 * @example GET /dashboard?on=2026-06-30&region=370305 → the same of one district, as it was known on 30 June
 */
export const dashboards = {
  read: endpoint('GET /dashboard', {
    says: '看板：总数、十二个月、分区县、分产业链、证据等级，可看过去任意一天',
    for: readers,
    input: scopeInput,
    reply: Dashboard,
  }),
  /** `needs`: 提出 → 核实 → 派单 → 对接 → 解决 → 确认; `visits`: 对接专家 → 精准对接 → 合作意向 → 签约. */
  funnel: endpoint('GET /dashboard/funnel', {
    says: '看板：需求漏斗和专员对接漏斗',
    for: bureau,
    input: scopeInput,
    reply: z.object({ asOf: z.string(), scope: Scope, needs: Funnel, visits: Funnel }),
  }),
  /** `median` in tenths of a working hour over twelve months, nothing when no need was answered; `needs` answered. */
  response: endpoint('GET /dashboard/response', {
    says: '看板：首次响应的中位数，近十二个月，逐月和分区县',
    for: bureau,
    input: scopeInput,
    reply: z.object({
      asOf: z.string(),
      scope: Scope,
      says: z.string(),
      median: z.nullable(z.number()),
      needs: z.number(),
      months: z.array(z.object({ month: z.string(), median: z.nullable(z.number()), needs: z.number() })),
      regions: z.array(
        z.object({ code: z.string(), name: z.string(), median: z.nullable(z.number()), needs: z.number() }),
      ),
    }),
  }),
  /** As things stand now: gaps are for acting on, so they have no as-of day. */
  gaps: endpoint('GET /dashboard/gaps', {
    says: '看板：没有专家的需求和环节，60 天没有服务记录的备案',
    for: bureau,
    input: { region: scopeInput.region, chain: scopeInput.chain },
    reply: z.object({
      asOf: z.string(),
      scope: Scope,
      says: z.string(),
      items: z.array(z.object({ gap: z.enum(gaps), value: z.number() })),
    }),
  }),
  gapRows: endpoint('GET /dashboard/gaps/:gap', {
    says: '看板：一种缺口背后的每一行',
    for: bureau,
    input: { ...pageInput, gap: z.enum(gaps), region: scopeInput.region, chain: scopeInput.chain },
    reply: pageOf(GapRow),
  }),
}

/**
 * 指标: one number by itself, for the 口径 sheet and for drilling down.
 *
 * @example GET /metrics/experts.in-force → { asOf: '2026-11-22', scope: { name: '全市' }, id: 'experts.in-force', value: 363,
 *   beside: [{ id: 'appointments.in-force', value: 371 }, { id: 'appointments.total', value: 680 }], note: '371 件有效备案，8 人任职不止一家',
 *   regions: [{ code: '370305', name: '临淄区', value: 62 }, …], chains: […] }
 * @example GET /metrics/experts.in-force/rows?region=370305&limit=20 → { items: [{ id, title: '周明远', line: '稷下理工大学，正高级', … }], next }
 */
export const metricReads = {
  read: endpoint('GET /metrics/:metric', {
    says: '一个指标：数、分区县、分产业链，可看过去任意一天',
    for: readers,
    input: { ...scopeInput, metric: z.enum(metricIds) },
    reply: z.object({
      asOf: z.string(),
      scope: Scope,
      id: z.enum(metricIds),
      value: z.nullable(z.number()),
      beside: z.array(Value),
      note: z.nullable(z.string()),
      regions: z.array(z.object({ code: z.string(), name: z.string(), value: z.nullable(z.number()) })),
      chains: z.array(z.object({ id: z.string(), name: z.string(), value: z.nullable(z.number()) })),
    }),
  }),
  rows: endpoint('GET /metrics/:metric/rows', {
    says: '一个指标背后的每一行，可看过去任意一天',
    for: readers,
    input: { ...pageInput, ...scopeInput, metric: z.enum(metricIds) },
    reply: pageOf(MetricRow),
  }),
}
