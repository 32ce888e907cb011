import { endpoint } from '../endpoint'
import { Id } from '../id'
import { moneyWords } from '../money'
import { pageInput, pageOf } from '../page'
import type { Caller } from '../role'
import * as z from '../z'
import { grades } from './evidence'
import { halfDay, type ServiceLogKind, serviceLogKinds } from './form'

export const yearFigureIds = [
  'problems.count',
  'visits.days',
  'projects.count',
  'projects.amount',
  'transfers.count',
  'transfers.amount',
  'revenue.amount',
  'partners.enterprises',
  'partners.experts',
] as const
export type YearFigureId = (typeof yearFigureIds)[number]

/** What a figure adds up: things, tenths of an hour, or fen. */
export const measures = ['count', 'tenths', 'fen'] as const
export type Measure = (typeof measures)[number]

/** What each figure of a year counts: of one `kind` of record, or, where there is none, the other side once each. */
export const yearFigureWords: Record<
  YearFigureId,
  {
    label: string
    unit: string
    clause: string
    counts: string
    leaves: string
    measure: Measure
    kind: ServiceLogKind | null
  }
> = {
  'problems.count': {
    label: '解决难题',
    unit: '项',
    clause: '企业已确认',
    counts: '企业确认的“解决技术难题”，一条数一项，部分解决和还在进行的也算',
    leaves: '等企业确认、有出入、已撤回和确认后撤销的记录',
    measure: 'count',
    kind: 'problem',
  },
  'visits.days': {
    label: '到企服务',
    unit: '天',
    clause: '企业确认的天数',
    counts: '企业确认的“到企服务”天数之和，按半天记，8 小时为一天',
    leaves: '等企业确认、有出入、已撤回和确认后撤销的记录',
    measure: 'tenths',
    kind: 'visit',
  },
  'projects.count': {
    label: '产学研项目',
    unit: '项',
    clause: '企业已确认',
    counts: '企业确认的“产学研项目”，一条数一项',
    leaves: '等企业确认、有出入、已撤回和确认后撤销的记录',
    measure: 'count',
    kind: 'project',
  },
  'projects.amount': {
    label: '项目金额',
    unit: '元',
    clause: '填了金额的项目',
    counts: '上述产学研项目填写的金额之和，满 100 万元的经区县核准',
    leaves: '没有填金额的项目，等区县核准的金额',
    measure: 'fen',
    kind: 'project',
  },
  'transfers.count': {
    label: '转化成果',
    unit: '项',
    clause: '企业已确认',
    counts: '企业确认的“转化成果”，一条数一项',
    leaves: '等企业确认、有出入、已撤回和确认后撤销的记录',
    measure: 'count',
    kind: 'transfer',
  },
  'transfers.amount': {
    label: '转化金额',
    unit: '元',
    clause: '填了金额的转化',
    counts: '上述转化成果填写的金额之和，满 100 万元的经区县核准',
    leaves: '没有填金额的转化，等区县核准的金额',
    measure: 'fen',
    kind: 'transfer',
  },
  'revenue.amount': {
    label: '新增销售收入',
    unit: '元',
    clause: '企业申报，分级核验',
    counts: '企业申报的新增销售收入之和，按期间最后一日归入年和月，满 100 万元的经区县核准',
    leaves: '等区县核准和没有核准的申报',
    measure: 'fen',
    kind: 'revenue',
  },
  'partners.enterprises': {
    label: '合作企业',
    unit: '家',
    clause: '按企业去重',
    counts: '这一年有记录计入的企业，同一家只数一次',
    leaves: '这一年没有记录计入的企业',
    measure: 'count',
    kind: null,
  },
  'partners.experts': {
    label: '合作专家',
    unit: '位',
    clause: '按人去重',
    counts: '这一年有记录计入的专家，同一人只数一次',
    leaves: '这一年没有记录计入的专家',
    measure: 'count',
    kind: null,
  },
}

/** Which year a record is of, and as which of its editions. */
export const yearDay = '按服务日归年，更正在确认之前按原版本计'

/** How every figure of a year is counted: said on the page and at the foot of every sheet of paper. */
export const yearRule = `只计企业已确认、现在有效的记录，${yearDay}`

/** Tenths of an hour as days of eight hours. */
export const daysOf = (tenths: number) => tenths / (2 * halfDay)

/** The same as it is written: 「3.5」. */
export const daysText = (tenths: number) => String(daysOf(tenths))

/** A figure as it stands on a screen. `value` is whole: things, tenths of an hour, or fen. */
export const figureText = (measure: Measure, value: number, unit: string): { value: string; unit: string } => {
  if (measure === 'fen') return moneyWords(value)
  return { value: measure === 'tenths' ? daysText(value) : String(value), unit }
}

const readers: readonly Caller[] = ['expert', 'enterprise', 'employer', 'county', 'city', 'province']
const whole = z.number().check(z.int())

/** Experts and enterprises read their own; an office names one expert or one enterprise. */
const about = {
  year: z.coerce.number('请填年份').check(z.int('请填年份'), z.minimum(2000, '请填年份'), z.maximum(2200, '请填年份')),
  expert: z.optional(Id),
  enterprise: z.optional(Id),
}

/**
 * One figure of a year. `value` is whole, in things, tenths of an hour (80 a day) or fen, by `measure`. `months` are the
 * twelve months it is the sum of; the other side is counted once a year, so it has none. `grades`: money by evidence.
 */
export const YearFigure = z.object({
  id: z.enum(yearFigureIds),
  label: z.string(),
  unit: z.string(),
  means: z.string(),
  measure: z.enum(measures),
  value: whole,
  months: z.nullable(z.array(whole)),
  grades: z.nullable(z.array(z.object({ grade: z.enum(grades), value: whole }))),
})
export type YearFigure = z.infer<typeof YearFigure>

/** `scope`: what part of the whole this reader sees, when it is not all. `years`: those with anything in them, newest first. */
export const YearSummary = z.object({
  year: whole,
  years: z.array(whole),
  asOf: z.string(),
  subject: z.object({
    kind: z.enum(['expert', 'enterprise']),
    id: z.string(),
    name: z.string(),
    line: z.string(),
  }),
  scope: z.nullable(z.string()),
  records: whole,
  figures: z.array(YearFigure),
})
export type YearSummary = z.infer<typeof YearSummary>

/**
 * One row behind a figure: a counted record, or one of the other side. `value` is what it adds, in the figure's measure;
 * `records`: how many counted records stand behind it. `digest`: SM3 of what was confirmed, in hex.
 */
export const YearRow = z.object({
  id: z.string(),
  title: z.string(),
  partner: z.nullable(z.string()),
  kind: z.nullable(z.enum(serviceLogKinds)),
  day: z.nullable(z.string()),
  number: z.nullable(z.string()),
  value: whole,
  amountFen: z.nullable(whole),
  tenths: z.nullable(whole),
  grade: z.nullable(z.enum(grades)),
  records: whole,
  confirmedAt: z.nullable(z.string()),
  digest: z.nullable(z.string()),
})
export type YearRow = z.infer<typeof YearRow>

export const years = {
  read: endpoint('GET /year-summary', {
    says: '年度小结：只由企业确认的记录得出，不用填报',
    for: readers,
    input: about,
    reply: YearSummary,
  }),
  rows: endpoint('GET /year-summary/rows', {
    says: '年度小结里一个数背后的每一行；不指定就是全部记录',
    for: readers,
    input: {
      ...pageInput,
      ...about,
      figure: z.optional(z.enum(yearFigureIds)),
      grade: z.optional(z.enum(grades)),
    },
    reply: pageOf(YearRow),
  }),
  pdf: endpoint('GET /year-summary/pdf', {
    says: '年度小结的打印件，PDF',
    for: readers,
    bytes: true,
    input: about,
    reply: z.unknown(),
  }),
}
