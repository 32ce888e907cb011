import type { Reason, Verdict } from './judgement'
import type { RuleName } from './parameters'

/** The heading each rule stands under at a desk; rules that share one are read as one line. */
export const topicOf: Record<RuleName, string> = {
  'degree-or-title': '学位或职称',
  'age-ceiling': '年龄',
  'no-management-post': '未担任管理岗',
  'not-own-enterprise': '与企业无投资关系',
  'term-length': '聘期与服务天数',
  'days-a-year': '聘期与服务天数',
  'posts-per-expert': '任职数量',
  'experts-per-enterprise': '任职数量',
  'serving-elsewhere': '任职数量',
  'enterprise-standing': '企业资质',
  region: '企业注册地',
  'prior-grade': '上年度考核',
  'answer-yes': '当地条件',
  'answer-no': '当地条件',
  'answer-at-least': '当地条件',
  'notice-days': '公示',
}

const gravity: Verdict[] = ['pass', 'check', 'unanswered', 'fail']

/** The gravest of several verdicts: fail, then unanswered, then check. */
export const gravest = (verdicts: readonly Verdict[]) =>
  gravity[Math.max(0, ...verdicts.map((verdict) => gravity.indexOf(verdict)))] ?? 'pass'

export type Topic = { title: string; says: string; verdict: Verdict; articles: string[] }

/** Reasons as the desk lists them: one line a heading, 「2 年，每年 60 天」, with the gravest verdict among them. */
export const topics = (
  reasons: readonly Pick<Reason, 'rule' | 'brief' | 'says' | 'verdict' | 'article'>[],
): Topic[] => {
  const titles = [...new Set(reasons.map(({ rule }) => topicOf[rule]))]
  return titles.map((title) => {
    const group = reasons.filter(({ rule }) => topicOf[rule] === title)
    return {
      title,
      says: group.map(({ brief, says }) => brief ?? says).join('，'),
      verdict: gravest(group.map(({ verdict }) => verdict)),
      articles: [...new Set(group.map(({ article }) => article))],
    }
  })
}
