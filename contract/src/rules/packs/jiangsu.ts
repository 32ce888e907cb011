import type { RulePack } from '../pack'
import type { Source } from '../parameters'
import {
  defaultClocks,
  defaultPosts,
  defaultRoute,
  fiveDaysNotice,
  qualifiedBefore,
  threeExperts,
  twoPosts,
} from './defaults'

const quote = (text: string): Source => ({
  title: '江苏省科技副总年度申报通知',
  url: 'http://www.qinyouwang.net/News/newsa_view?id=506',
  quoted: true,
  text,
})
const enterprise = '申报企业应为江苏境内注册企业（不含申报人本人及所在高校院所创办、入股的企业）'
const pay = '受聘期限不少于两年，服务报酬合计不少于12万元'

export const jiangsu: RulePack = {
  id: 'jiangsu',
  name: '《江苏省科技副总申报条件》依公开文本整理',
  version: '2023-06',
  place: '江苏',
  regionPrefix: '32',
  remark: '江苏按年度组织申报，条件以当年通知为准',
  kind: 'FZ',
  roleLabels: [{ kind: 'FZ', label: '科技副总', posts: defaultPosts }],
  route: defaultRoute,
  clocks: defaultClocks,
  asks: [
    { id: 'subject', label: '您所在学科是否有硕士以上学位授予权，或为省级以上重点学科', kind: 'boolean' },
    { id: 'remuneration', label: '服务报酬合计', kind: 'number', unit: '万元', hint: '整个聘期加起来' },
    {
      id: 'other-standing',
      label: '企业是否有申报通知所列的其他资质或平台',
      kind: 'boolean',
      hint: '如技术先进型服务企业、软件企业、院士工作站、研究生工作站、市级以上企业技术中心',
    },
  ],
  rules: [
    {
      rule: 'degree-or-title',
      parameters: { degrees: ['doctor'], titles: [], need: 'any' },
      article: '申报条件 2',
      advisory: '原则上',
      source: quote('原则上应有博士学位'),
    },
    {
      rule: 'age-ceiling',
      parameters: { years: 50 },
      article: '申报条件 2',
      advisory: '原则上',
      source: quote('年龄原则上不超过50周岁'),
    },
    {
      rule: 'answer-yes',
      parameters: {
        ask: 'subject',
        pass: '所在学科有硕士以上学位授予权，或为省级以上重点学科',
        fail: '所在学科须有硕士以上学位授予权，或为省级以上重点学科',
      },
      article: '申报条件 3',
      source: quote('申报人所在学科应有硕士以上学位授予权或为省级以上重点学科'),
    },
    { rule: 'not-own-enterprise', parameters: {}, article: '申报条件 1', source: quote(enterprise) },
    { rule: 'region', parameters: { prefix: '32' }, article: '申报条件 1', source: quote(enterprise) },
    { rule: 'term-length', parameters: { minMonths: 24 }, article: '申报条件 4', source: quote(pay) },
    {
      rule: 'answer-at-least',
      parameters: { ask: 'remuneration', min: 12 },
      article: '申报条件 4',
      source: quote(pay),
    },
    {
      rule: 'enterprise-standing',
      parameters: {
        anyOf: [
          { id: 'high-tech', label: '高新技术企业' },
          { id: 'sme', label: '科技型中小企业' },
        ],
        otherwise: 'other-standing',
      },
      article: '申报条件 6',
      source: quote('申报企业应具备（或拥有）以下资质之一'),
    },
    twoPosts,
    threeExperts,
    qualifiedBefore,
    fiveDaysNotice,
  ],
}
