import * as z from '../z'
import { Rule } from './parameters'

const Words = z.string().check(z.minLength(1))
const WorkingDays = z.int().check(z.minimum(1))
const Days = z.int().check(z.minimum(1), z.maximum(366))
const KindLetters = z.string().check(z.regex(/^[A-Z]{2}$/))

export const Office = z.enum(['enterprise-review', 'employer-review', 'county-review', 'city-review'])
export type Office = z.infer<typeof Office>

/** The three ways a filing may travel: who goes first is the pack's, and so is whether the employer is asked at all. */
const routes = [
  'enterprise-review employer-review county-review city-review',
  'employer-review enterprise-review county-review city-review',
  'enterprise-review county-review city-review',
]

/** A question the pack asks beyond the common form. A `boolean` label is a question, a `number` label a noun. */
export const Ask = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]*$/)),
  label: Words,
  kind: z.enum(['boolean', 'number']),
  unit: z.optional(Words),
  hint: z.optional(Words),
})
export type Ask = z.infer<typeof Ask>

/** A kind of role a city appoints, the letters it takes in a 备案编号, and the posts it may be given. */
const RoleLabel = z.strictObject({ kind: KindLetters, label: Words, posts: z.array(Words).check(z.minLength(1)) })

/**
 * What a need is promised, all counted from the working day it was raised: `verify`, first `contact` and `plan` in working
 * days, `climb` working days from one level of supervision to the next. `lapse` (a match nobody answers) and `followUp`
 * (after the enterprise confirmed) are calendar days.
 */
export const NeedClocks = z.strictObject({
  verify: WorkingDays,
  contact: WorkingDays,
  plan: WorkingDays,
  climb: WorkingDays,
  lapse: Days,
  followUp: Days,
})
export type NeedClocks = z.infer<typeof NeedClocks>
export const defaultNeedClocks: NeedClocks = { verify: 1, contact: 3, plan: 10, climb: 1, lapse: 60, followUp: 90 }

const Shape = z.strictObject({
  id: z.string().check(z.regex(/^[a-z]+$/)),
  name: z.string().check(z.regex(/《.+》/)),
  /** date of the text, YYYY-MM */
  version: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/)),
  place: Words,
  /** the first 2 to 6 digits of the GB/T 2260 codes of the place */
  regionPrefix: z.string().check(z.regex(/^\d{2,6}$/)),
  /** what the reader must know about this edition, such as that it is a demonstration */
  remark: z.optional(Words),
  /** the kind given when nothing else is chosen */
  kind: KindLetters,
  roleLabels: z.array(RoleLabel).check(z.minLength(1)),
  route: z.array(Office).check(z.refine((route) => routes.includes(route.join(' ')), '办理顺序不在可选范围内')),
  /** working days each office promises, and the length of the public notice */
  clocks: z.strictObject({
    enterprise: WorkingDays,
    employer: WorkingDays,
    county: WorkingDays,
    city: WorkingDays,
    notice: WorkingDays,
    /** an edition older than the needs says nothing about them: see `needClocksOf` */
    need: z.optional(NeedClocks),
  }),
  rules: z.array(Rule),
  asks: z.array(Ask),
})
type Shape = z.infer<typeof Shape>

/** Tells one rule of a pack from another: the name, and for a rule about an answer the question too. */
export const ruleKey = (rule: Shape['rules'][number]) =>
  'ask' in rule.parameters ? `${rule.rule}:${rule.parameters.ask}` : rule.rule

const distinct = (values: readonly string[]) => new Set(values).size === values.length

/** The question a rule reads, and the kind of answer it can use. */
const askOf = (rule: Shape['rules'][number]) => {
  if (rule.rule === 'answer-at-least') return { id: rule.parameters.ask, kind: 'number' }
  if (rule.rule === 'answer-yes' || rule.rule === 'answer-no') return { id: rule.parameters.ask, kind: 'boolean' }
  if (rule.rule !== 'enterprise-standing' || !rule.parameters.otherwise) return undefined
  return { id: rule.parameters.otherwise, kind: 'boolean' }
}

const answersAreAsked = (pack: Shape) =>
  pack.rules.every((rule) => {
    const needs = askOf(rule)
    return !needs || pack.asks.some(({ id, kind }) => id === needs.id && kind === needs.kind)
  })

const makesSense = (rule: Shape['rules'][number]) => {
  if (rule.rule === 'term-length') {
    const { minMonths, maxMonths } = rule.parameters
    return (minMonths ?? maxMonths) !== undefined && (minMonths ?? 0) <= (maxMonths ?? Number.POSITIVE_INFINITY)
  }
  if (rule.rule === 'degree-or-title') return rule.parameters.degrees.length + rule.parameters.titles.length > 0
  if (rule.rule !== 'days-a-year') return true
  const { min, months } = rule.parameters
  return min <= 366 && (months === undefined || min === months * 30)
}

/** A city's rules as data: rule → parameters → the article cited. Source: 各地公开文件, see `packs/`. */
export const RulePack = Shape.check(
  z.refine((pack) => pack.roleLabels.some(({ kind }) => kind === pack.kind), '默认类别不在类别表中'),
  z.refine((pack) => distinct(pack.rules.map(ruleKey)), '同一条规则写了两次'),
  z.refine((pack) => distinct(pack.asks.map(({ id }) => id)), '同一个问题写了两次'),
  z.refine(answersAreAsked, '规则用到的问题没有列出，或类型不对'),
  z.refine((pack) => pack.rules.every(makesSense), '有规则的参数不全或前后矛盾'),
)
export type RulePack = z.infer<typeof RulePack>

/** The clocks of a need; the defaults where an edition says nothing about them. */
export const needClocksOf = (pack: Pick<RulePack, 'clocks'>): NeedClocks => pack.clocks.need ?? defaultNeedClocks

/** Every post the pack offers, in its order: the choices of 拟任职务. */
export const postsOf = (pack: RulePack) => pack.roleLabels.flatMap(({ posts }) => posts)

/** Letters of the 备案编号 for a post; the pack's default kind when the post is not one of its own. */
export const kindOf = (pack: RulePack, post: string) =>
  pack.roleLabels.find(({ posts }) => posts.includes(post))?.kind ?? pack.kind

/** 「《淄博市科技副总备案规则》演示版，2026 年 1 月」: what stands under the reasons after 依据. */
export const packTitle = ({ name, version }: RulePack) =>
  `${name}，${version.slice(0, 4)} 年 ${Number(version.slice(5))} 月`
