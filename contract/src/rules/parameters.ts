import * as z from '../z'

const Words = z.string().check(z.minLength(1))
const Count = z.int().check(z.minimum(1))
const Degree = z.enum(['doctor', 'master', 'bachelor', 'none'])
const Title = z.enum(['senior', 'associate-senior', 'intermediate', 'other'])

/**
 * Where a rule comes from. `quoted`: the number or condition stands in a public text, and `text` holds those words;
 * otherwise it is a default of ours and says so. `url` is the address as it was found: a web address, or host and document id.
 */
export const Source = z
  .strictObject({ title: Words, url: z.optional(Words), quoted: z.boolean(), text: z.optional(Words) })
  .check(z.refine((source) => !source.quoted || (!!source.text && !!source.url), '引用的规则要附原文和地址'))
export type Source = z.infer<typeof Source>

/** `advisory` is the softening word of the source (原则上, 一般, 优先…): not meeting the rule then asks for a look, never refuses. */
const rule = <Name extends string, Shape extends z.core.$ZodLooseShape>(name: Name, parameters: Shape) =>
  z.strictObject({
    rule: z.literal(name),
    parameters: z.strictObject(parameters),
    article: Words,
    advisory: z.optional(Words),
    source: Source,
  })

/** Every rule the engine knows, with its parameters. Months and days are whole numbers; years are full years of age. */
export const Rule = z.discriminatedUnion('rule', [
  /** `need: any`: one accepted degree or one accepted title. `confirm`: what an officer must see about the degree (全日制). */
  rule('degree-or-title', {
    degrees: z.array(Degree),
    titles: z.array(Title),
    need: z.enum(['any', 'all']),
    confirm: z.optional(Words),
  }),
  rule('age-ceiling', { years: Count }),
  rule('no-management-post', {}),
  rule('not-own-enterprise', {}),
  rule('term-length', { minMonths: z.optional(Count), maxMonths: z.optional(Count) }),
  /** `months`: the source counts in months; `min` is then 30 days for each. */
  rule('days-a-year', { min: Count, months: z.optional(Count) }),
  rule('posts-per-expert', { max: Count }),
  rule('experts-per-enterprise', { max: Count }),
  /** `id` as the enterprise's file holds it, `label` as the text calls it; `otherwise`: a yes to this question does as well. */
  rule('enterprise-standing', {
    anyOf: z.array(z.strictObject({ id: Words, label: Words })).check(z.minLength(1)),
    otherwise: z.optional(Words),
  }),
  rule('region', { prefix: z.string().check(z.regex(/^\d{2,6}$/)) }),
  rule('serving-elsewhere', {}),
  rule('prior-grade', { atLeast: z.enum(['qualified', 'excellent']) }),
  rule('answer-yes', { ask: Words, pass: Words, fail: Words }),
  rule('answer-no', { ask: Words, pass: Words, fail: Words }),
  rule('answer-at-least', { ask: Words, min: z.number().check(z.positive()) }),
  rule('notice-days', { min: Count }),
])
export type Rule = z.infer<typeof Rule>
export type RuleName = Rule['rule']
export type RuleOf<Name extends RuleName> = Extract<Rule, { rule: Name }>
