import type { Judgement } from '@kefutong/contract/filing/endpoints'
import type { Reason } from '@kefutong/contract/rules/judgement'
import { type RulePack, ruleKey } from '@kefutong/contract/rules/pack'
import type { RuleName, Source } from '@kefutong/contract/rules/parameters'

/** One article and the text it stands in. */
export type Citation = { article: string; source: Source }

const keyOf = ({ rule, ask }: { rule: string; ask?: string }) => (ask ? `${rule}:${ask}` : rule)

/** The API's reasons with the source of each, as the city's rule pack cites it. */
export const sourced = ({ reasons, pack: title }: Judgement, pack: RulePack): Reason[] =>
  reasons.map((reason) => {
    const found = pack.rules.find((rule) => ruleKey(rule) === keyOf(reason))
    return { ...reason, rule: reason.rule as RuleName, source: found?.source ?? { title, quoted: false } }
  })

export const citationsOf = (reasons: readonly Pick<Reason, 'article' | 'source'>[]): Citation[] => {
  const seen = new Set<string>()
  return reasons.filter(({ article, source }) => {
    const key = `${article} ${source.title} ${source.text}`
    return !seen.has(key) && seen.add(key)
  })
}
