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
  title: '洛阳市科技局：2025 年度河南省科技副总申报',
  url: 'http://news.lyd.com.cn/system/2025/09/04/032495526.shtml',
  quoted: true,
  text,
})
const service = '能够在省内同一企业工作不少于两年，且每年原则上不少于90天'

export const henan: RulePack = {
  id: 'henan',
  name: '《河南省科技副总申报条件》依公开文本整理',
  version: '2025-09',
  place: '河南',
  regionPrefix: '41',
  kind: 'FZ',
  roleLabels: [{ kind: 'FZ', label: '科技副总', posts: defaultPosts }],
  route: defaultRoute,
  clocks: defaultClocks,
  asks: [
    { id: 'bad-record', label: '您近三年内是否有不良记录', kind: 'boolean' },
    { id: 'provincial-platform', label: '企业是否建有省级及以上科技创新平台', kind: 'boolean' },
  ],
  rules: [
    {
      rule: 'degree-or-title',
      parameters: { degrees: ['doctor'], titles: ['senior'], need: 'any' },
      article: '申报条件',
      advisory: '原则上',
      source: quote('原则上应当具有博士学位或正高级以上专业技术职称'),
    },
    {
      rule: 'age-ceiling',
      parameters: { years: 55 },
      article: '申报条件',
      advisory: '一般',
      source: quote('初聘年龄一般不超过55周岁'),
    },
    {
      rule: 'no-management-post',
      parameters: {},
      article: '申报条件',
      source: quote('不担任管理岗位(职务)的专业技术人员'),
    },
    {
      rule: 'answer-no',
      parameters: { ask: 'bad-record', pass: '近三年内无不良记录', fail: '近三年内有不良记录，不能申报' },
      article: '申报条件',
      source: quote('近三年内无任何不良记录'),
    },
    ownEnterprise,
    { rule: 'region', parameters: { prefix: '41' }, article: '申报条件', source: quote(service) },
    { rule: 'term-length', parameters: { minMonths: 24 }, article: '申报条件', source: quote(service) },
    {
      rule: 'days-a-year',
      parameters: { min: 90 },
      article: '申报条件',
      advisory: '原则上',
      source: quote(service),
    },
    {
      rule: 'answer-yes',
      parameters: {
        ask: 'provincial-platform',
        pass: '企业建有省级及以上科技创新平台',
        fail: '优先建有省级及以上科技创新平台的企业',
      },
      article: '选派重点',
      advisory: '优先',
      source: quote('优先向建有省级及以上科技创新平台的各类创新型企业组织选派'),
    },
    twoPosts,
    threeExperts,
    qualifiedBefore,
    fiveDaysNotice,
  ],
}
