import { answerAtLeast, answerNo, answerYes } from './answers'
import { expertsPerEnterprise, postsPerExpert, servingElsewhere } from './counts'
import { enterpriseStanding, notOwnEnterprise, region } from './enterprise'
import type { Facts } from './facts'
import type { Finding, Judgement, Reason } from './judgement'
import type { RulePack } from './pack'
import type { Rule } from './parameters'
import { ageCeiling, degreeOrTitle, noManagementPost, priorGrade } from './person'
import { daysAYear, noticeDays, termLength } from './term'

const find = (rule: Rule, facts: Facts, pack: RulePack): Finding => {
  switch (rule.rule) {
    case 'degree-or-title':
      return degreeOrTitle(rule, facts, pack)
    case 'age-ceiling':
      return ageCeiling(rule, facts, pack)
    case 'no-management-post':
      return noManagementPost(rule, facts, pack)
    case 'not-own-enterprise':
      return notOwnEnterprise(rule, facts, pack)
    case 'term-length':
      return termLength(rule, facts, pack)
    case 'days-a-year':
      return daysAYear(rule, facts, pack)
    case 'posts-per-expert':
      return postsPerExpert(rule, facts, pack)
    case 'experts-per-enterprise':
      return expertsPerEnterprise(rule, facts, pack)
    case 'enterprise-standing':
      return enterpriseStanding(rule, facts, pack)
    case 'region':
      return region(rule, facts, pack)
    case 'serving-elsewhere':
      return servingElsewhere(rule, facts, pack)
    case 'prior-grade':
      return priorGrade(rule, facts, pack)
    case 'answer-yes':
      return answerYes(rule, facts, pack)
    case 'answer-no':
      return answerNo(rule, facts, pack)
    case 'answer-at-least':
      return answerAtLeast(rule, facts, pack)
    case 'notice-days':
      return noticeDays(rule, facts, pack)
  }
}

const reasonOf = (rule: Rule, facts: Facts, pack: RulePack): Reason => ({
  rule: rule.rule,
  ...('ask' in rule.parameters && { ask: rule.parameters.ask }),
  article: rule.article,
  ...find(rule, facts, pack),
  source: rule.source,
})

/** The one eligibility engine, the same on the phone and in the API. Reasons stand in the pack's order; facts are not changed. */
export const judge = (pack: RulePack, facts: Facts): Judgement => {
  const reasons = pack.rules.map((rule) => reasonOf(rule, facts, pack))
  return {
    ok: reasons.every(({ verdict }) => verdict !== 'fail'),
    complete: reasons.every(({ verdict }) => verdict !== 'unanswered'),
    reasons,
  }
}
