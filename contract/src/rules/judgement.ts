import * as z from '../z'
import type { Facts } from './facts'
import type { RulePack } from './pack'
import { type Rule, type RuleName, type RuleOf, Source } from './parameters'

/** `check`: allowed, and an officer should look. `unanswered`: the fact is missing, so the rule says nothing yet. */
export const Verdict = z.enum(['pass', 'check', 'fail', 'unanswered'])
export type Verdict = z.infer<typeof Verdict>

/** Every rule's name, for schemas; a test holds it against the packs. */
export const ruleNames = [
  'degree-or-title',
  'age-ceiling',
  'no-management-post',
  'not-own-enterprise',
  'term-length',
  'days-a-year',
  'posts-per-expert',
  'experts-per-enterprise',
  'enterprise-standing',
  'region',
  'serving-elsewhere',
  'prior-grade',
  'answer-yes',
  'answer-no',
  'answer-at-least',
  'notice-days',
] as const satisfies readonly RuleName[]

/** One rule's answer. `says` speaks to the expert; `brief` is the same for a desk, where the rule's title stands above it. */
export const Reason = z.strictObject({
  rule: z.enum(ruleNames),
  ask: z.optional(z.string()),
  article: z.string(),
  says: z.string(),
  brief: z.optional(z.string()),
  verdict: Verdict,
  source: Source,
})
export type Reason = z.infer<typeof Reason>

/** `ok`: nothing fails. `complete`: nothing is unanswered. A filing may be submitted when both hold. */
export const Judgement = z.strictObject({ ok: z.boolean(), complete: z.boolean(), reasons: z.array(Reason) })
export type Judgement = z.infer<typeof Judgement>

export type Finding = { verdict: Verdict; says: string; brief?: string }

/** How one rule is judged: pure, from its parameters and the facts alone. */
export type Judge<Name extends RuleName> = (rule: RuleOf<Name>, facts: Facts, pack: RulePack) => Finding

/** What not meeting this rule means: a softened rule asks for a look, a firm one refuses. */
export const against = ({ advisory }: Rule): Verdict => (advisory ? 'check' : 'fail')

/** The softening word as it stands in a sentence, or nothing. */
export const softly = ({ advisory }: Rule) => advisory ?? ''

/** 须, or 原则上应, 一般应… for a softened rule. */
export const must = ({ advisory }: Rule) => (advisory ? `${advisory}应` : '须')

/** The finding for a missing fact: what to fill in, in words. */
export const unanswered = (says: string): Finding => ({ verdict: 'unanswered', says })

/** A number a rule can use: what is missing, negative or not a number counts as not answered. */
export const known = (value: number | undefined) =>
  value !== undefined && Number.isFinite(value) && value >= 0 ? value : undefined
