import type { Facts } from './facts'
import { against, type Finding, type Judge, softly, unanswered } from './judgement'
import type { RulePack } from './pack'
import type { RuleOf } from './parameters'

const asked = (pack: RulePack, id: string) => pack.asks.find((ask) => ask.id === id)

const choice = (rule: RuleOf<'answer-yes' | 'answer-no'>, facts: Facts, pack: RulePack, wanted: boolean): Finding => {
  const { ask, pass, fail } = rule.parameters
  const answer = facts.answers?.[ask]
  if (typeof answer !== 'boolean') return unanswered(`请回答：${asked(pack, ask)?.label ?? pass}`)
  return answer === wanted ? { verdict: 'pass', says: pass } : { verdict: against(rule), says: fail }
}

/** A question of the pack's own that must be answered with yes. */
export const answerYes: Judge<'answer-yes'> = (rule, facts, pack) => choice(rule, facts, pack, true)

/** One that must be answered with no, such as 近三年内是否有不良记录. */
export const answerNo: Judge<'answer-no'> = (rule, facts, pack) => choice(rule, facts, pack, false)

/** Compares only, in the unit of the question; nothing is added or multiplied, so 11.99 stays 11.99. */
export const answerAtLeast: Judge<'answer-at-least'> = (rule, facts, pack) => {
  const { ask: id, min } = rule.parameters
  const { label = id, unit = '' } = asked(pack, id) ?? {}
  const answer = facts.answers?.[id]
  if (typeof answer !== 'number' || !Number.isFinite(answer)) return unanswered(`请填${label}`)
  const words = (value: number) => `${value} ${unit}`.trim()
  if (answer >= min) return { verdict: 'pass', says: `${label} ${words(answer)}，${softly(rule)}不少于 ${words(min)}` }
  return { verdict: against(rule), says: `${label} ${words(answer)}，${softly(rule) || '须'}不少于 ${words(min)}` }
}
