import { defaultNeedClocks, type RulePack } from '../pack'
import type { Rule, Source } from '../parameters'

/**
 * What stands in for a place whose public text is silent. None of it is anybody's regulation: a default about the people or
 * the term only asks for a look (一般). The notice is firm, because no path may skip it.
 */
const source: Source = { title: '通用默认值，当地公开文本未载明', quoted: false }
const article = '默认'
const advisory = '一般'

export const defaultClocks: RulePack['clocks'] = {
  enterprise: 3,
  employer: 3,
  county: 5,
  city: 3,
  notice: 5,
  need: defaultNeedClocks,
}
export const defaultRoute: RulePack['route'] = ['enterprise-review', 'employer-review', 'county-review', 'city-review']
export const defaultPosts = ['副总经理', '副总工程师', '总经理助理', '科技助理']

export const ownEnterprise: Rule = { rule: 'not-own-enterprise', parameters: {}, article, advisory, source }
export const oneToThreeYears: Rule = {
  rule: 'term-length',
  parameters: { minMonths: 12, maxMonths: 36 },
  article,
  advisory,
  source,
}
export const twoPosts: Rule = { rule: 'posts-per-expert', parameters: { max: 2 }, article, advisory, source }
export const threeExperts: Rule = { rule: 'experts-per-enterprise', parameters: { max: 3 }, article, advisory, source }
export const qualifiedBefore: Rule = {
  rule: 'prior-grade',
  parameters: { atLeast: 'qualified' },
  article,
  advisory,
  source,
}
export const fiveDaysNotice: Rule = { rule: 'notice-days', parameters: { min: 5 }, article, source }
