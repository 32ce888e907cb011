import { normaliseText } from '../check'
import * as z from '../z'

export const serviceLogKinds = ['problem', 'visit', 'project', 'transfer', 'revenue'] as const
export type ServiceLogKind = (typeof serviceLogKinds)[number]

/** `short` stands on a segment of four, `label` everywhere else. */
export const kindWords: Record<ServiceLogKind, { label: string; short: string; counts: string }> = {
  problem: { label: '解决技术难题', short: '解决难题', counts: '企业确认后计 1 项' },
  visit: { label: '到企服务', short: '到企服务', counts: '企业确认后计天数' },
  project: { label: '产学研项目', short: '产学研项目', counts: '企业确认后计 1 项和金额' },
  transfer: { label: '转化成果', short: '转化成果', counts: '企业确认后计 1 项和金额' },
  revenue: { label: '新增销售收入', short: '新增收入', counts: '企业申报；满 100 万元的，区县核准后计入' },
}

export const outcomes = ['solved', 'partly', 'ongoing'] as const
export const outcomeWords: Record<(typeof outcomes)[number], string> = {
  solved: '已解决',
  partly: '部分解决',
  ongoing: '还在进行',
}

export const transferWays = ['licence', 'assignment', 'equity', 'joint', 'own'] as const
export const transferWayWords: Record<(typeof transferWays)[number], string> = {
  licence: '许可',
  assignment: '转让',
  equity: '作价投资',
  joint: '合作实施',
  own: '自行实施',
}

const clean = z.overwrite((text: string) => normaliseText(text))
const optionalLine = (max: number) => z.optional(z.string().check(clean, z.maxLength(max, `最多 ${max} 个字`)))
const day = (missing: string) => z.iso.date(missing)

/** The most a record may state: 10¹² yuan, in fen. */
export const mostFen = 1e14

/** Money in fen, a whole number above nothing. */
const amountFen = z
  .number('请填金额')
  .check(z.int('金额最多到分'), z.minimum(1, '金额要大于 0'), z.maximum(mostFen, '金额超过 1 万亿元，请核对单位'))

/** What was done, in one sentence. */
const summary = z
  .string('请写一句话')
  .check(clean, z.minLength(10, '请用十个字以上说明服务内容'), z.maxLength(200, '最多 200 个字'))

/** Half a working day of eight hours, in tenths of an hour: what service at the enterprise is counted in. */
export const halfDay = 40
const tenths = z
  .number('请填天数')
  .check(
    z.minimum(halfDay, '至少半天'),
    z.multipleOf(halfDay, '请按半天填写'),
    z.maximum(31 * 2 * halfDay, '一条最多 31 天，请分开记'),
  )

const served = { servedOn: day('请选择服务日期'), summary }
const evidence = { contractNo: optionalLine(60), invoiceNo: optionalLine(60) }

const Problem = z.strictObject({
  kind: z.literal('problem'),
  ...served,
  outcome: z.enum(outcomes, '请选择解决得怎样'),
  /** the need it answers */
  needId: z.optional(z.uuid('编号格式不对')),
})
const Visit = z.strictObject({ kind: z.literal('visit'), ...served, tenths })
const Project = z
  .strictObject({
    kind: z.literal('project'),
    ...served,
    name: z.string('请填项目名称').check(clean, z.minLength(2, '请填项目名称'), z.maxLength(60, '最多 60 个字')),
    from: z.optional(day('请选择开始日')),
    until: z.optional(day('请选择结束日')),
    amountFen: z.optional(amountFen),
    ...evidence,
  })
  .check(
    z.refine(({ from, until }) => !from || !until || until >= from, {
      message: '结束日不能早于开始日',
      path: ['until'],
    }),
  )
const Transfer = z.strictObject({
  kind: z.literal('transfer'),
  ...served,
  way: z.enum(transferWays, '请选择转化方式'),
  result: optionalLine(100),
  amountFen: z.optional(amountFen),
  ...evidence,
})
/** 新增销售收入 is stated by the enterprise: a period and an amount, and the sentence only if somebody wants one. */
const Revenue = z
  .strictObject({
    kind: z.literal('revenue'),
    from: day('请选择开始日'),
    until: day('请选择结束日'),
    amountFen,
    summary: z.optional(z.string().check(clean, z.maxLength(200, '最多 200 个字'))),
    ...evidence,
  })
  .check(z.refine(({ from, until }) => until >= from, { message: '结束日不能早于开始日', path: ['until'] }))

/** What each kind asks for; by name, so that required inputs can be counted. */
export const kindForms = { problem: Problem, visit: Visit, project: Project, transfer: Transfer, revenue: Revenue }

/**
 * One thing done under a filing. Amounts are whole fen, durations whole tenths of an hour (half a day is 40), dates
 * 'YYYY-MM-DD' in China. Source: 服务记录 of the programme; at most five required inputs a kind, filing and kind included.
 */
export const ServiceLogForm = z.discriminatedUnion(
  'kind',
  [Problem, Visit, Project, Transfer, Revenue],
  '请选择做了什么',
)
export type ServiceLogForm = z.infer<typeof ServiceLogForm>

/** The day a record stands under: when it was done, or the last day of a period of revenue. */
export const dayOf = (form: ServiceLogForm) => (form.kind === 'revenue' ? form.until : form.servedOn)

/** The amount in fen, or nothing where a kind has none or none was given. */
export const amountOf = (form: ServiceLogForm) => ('amountFen' in form ? (form.amountFen ?? null) : null)

/** The line a list shows: the sentence, or what stands for it. */
export const lineOf = (form: ServiceLogForm) => form.summary || kindWords[form.kind].label
