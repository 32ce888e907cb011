import type { RulePack } from '../pack'
import type { Source } from '../parameters'
import { defaultClocks, defaultPosts, defaultRoute } from './defaults'

/** 淄博自己的备案规则没有找到公开文本: every article below is a demonstration and says so on screen. */
const source: Source = { title: '《淄博市科技副总备案规则》演示版', quoted: false }

export const zibo: RulePack = {
  id: 'zibo',
  name: '《淄博市科技副总备案规则》演示版',
  version: '2026-01',
  place: '淄博',
  regionPrefix: '3703',
  remark: '未找到公开的正式文本，条款仅供演示，办理请以市科技局正式文件为准',
  kind: 'FZ',
  roleLabels: [{ kind: 'FZ', label: '科技副总', posts: defaultPosts }],
  route: defaultRoute,
  clocks: defaultClocks,
  asks: [],
  rules: [
    {
      rule: 'degree-or-title',
      parameters: { degrees: ['doctor'], titles: ['associate-senior', 'senior'], need: 'any' },
      article: '第四条',
      source,
    },
    { rule: 'age-ceiling', parameters: { years: 55 }, article: '第四条', source },
    { rule: 'no-management-post', parameters: {}, article: '第五条', source },
    { rule: 'not-own-enterprise', parameters: {}, article: '第六条', source },
    { rule: 'term-length', parameters: { minMonths: 12, maxMonths: 36 }, article: '第七条', source },
    { rule: 'days-a-year', parameters: { min: 60 }, article: '第七条', source },
    { rule: 'posts-per-expert', parameters: { max: 2 }, article: '第八条', source },
    { rule: 'experts-per-enterprise', parameters: { max: 3 }, article: '第八条', source },
    { rule: 'prior-grade', parameters: { atLeast: 'qualified' }, article: '第十条', source },
    { rule: 'notice-days', parameters: { min: 5 }, article: '第十二条', source },
  ],
}
