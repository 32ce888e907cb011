import type { RulePack } from '../pack'
import type { Source } from '../parameters'
import {
  defaultClocks,
  defaultPosts,
  defaultRoute,
  fiveDaysNotice,
  ownEnterprise,
  qualifiedBefore,
  threeExperts,
  twoPosts,
} from './defaults'

const quote = (text: string): Source => ({
  title: '中宣在线：宣城市首批聘用“科技副总”走马上任（2023-04-20）',
  url: 'http://www.zhileng.igdzc.com/zlsc/2023/0420/2511.html',
  quoted: true,
  text,
})
const service = '聘任后能为企业服务2年，原则上每年为企业服务3个月以上'
const firm = '申报“科技副总”的企业必须有明确的创新发展需求，有相关研发能力'

export const xuancheng: RulePack = {
  id: 'xuancheng',
  name: '《宣城市科技副总选聘条件》依公开报道整理',
  version: '2023-04',
  place: '宣城',
  regionPrefix: '3418',
  kind: 'FZ',
  roleLabels: [{ kind: 'FZ', label: '科技副总', posts: defaultPosts }],
  route: defaultRoute,
  clocks: defaultClocks,
  asks: [
    { id: 'lands-here', label: '您的科研成果能否在宣城转化落地', kind: 'boolean' },
    { id: 'clear-need', label: '企业是否有明确的创新发展需求和相关研发能力', kind: 'boolean' },
  ],
  rules: [
    {
      rule: 'degree-or-title',
      parameters: { degrees: ['doctor'], titles: ['associate-senior', 'senior'], need: 'any', confirm: '全日制博士' },
      article: '人选条件',
      source: quote('具有副高级以上职称或全日制博士学位'),
    },
    {
      rule: 'answer-yes',
      parameters: { ask: 'lands-here', pass: '科研成果能在宣城转化落地', fail: '科研成果须能在宣城转化落地' },
      article: '人选条件',
      source: quote('有相关科研能力，科研成果能够在宣城转化落地'),
    },
    ownEnterprise,
    { rule: 'term-length', parameters: { minMonths: 24 }, article: '聘期', source: quote(service) },
    {
      rule: 'days-a-year',
      parameters: { min: 90, months: 3 },
      article: '每年 3 个月以上',
      advisory: '原则上',
      source: quote(service),
    },
    {
      rule: 'answer-yes',
      parameters: {
        ask: 'clear-need',
        pass: '企业有明确的创新发展需求和相关研发能力',
        fail: '企业须有明确的创新发展需求和相关研发能力',
      },
      article: '企业条件',
      source: quote(firm),
    },
    twoPosts,
    threeExperts,
    qualifiedBefore,
    fiveDaysNotice,
  ],
}
