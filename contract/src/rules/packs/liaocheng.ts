import type { RulePack } from '../pack'
import type { Source } from '../parameters'
import {
  defaultClocks,
  defaultRoute,
  fiveDaysNotice,
  ownEnterprise,
  qualifiedBefore,
  threeExperts,
  twoPosts,
} from './defaults'

const quote = (text: string): Source => ({
  title: '聊城市科技局等五部门科技副总文件（2025-05-20）',
  url: 'kjj.liaocheng.gov.cn doc_686334799f2ecabe22ffbc5b',
  quoted: true,
  text,
})

export const liaocheng: RulePack = {
  id: 'liaocheng',
  name: '《聊城市科技副总选聘规则》依公开文本整理',
  version: '2025-05',
  place: '聊城',
  regionPrefix: '3715',
  remark: '只找到公开文本的一部分，其余为默认值',
  kind: 'FZ',
  roleLabels: [{ kind: 'FZ', label: '科技副总', posts: ['副总经理', '副总工程师', '总经理助理'] }],
  route: defaultRoute,
  clocks: defaultClocks,
  asks: [],
  rules: [
    {
      rule: 'degree-or-title',
      parameters: { degrees: ['doctor'], titles: ['associate-senior', 'senior'], need: 'any' },
      article: '人选条件',
      source: quote('具有博士学位或副高级以上职称的高层次人才'),
    },
    ownEnterprise,
    {
      rule: 'term-length',
      parameters: { minMonths: 24, maxMonths: 24 },
      article: '聘期',
      advisory: '往批',
      source: {
        title: '聊城市此前批次科技副总（125 人，118 家企业）',
        url: 'ahhaijing.com',
        quoted: true,
        text: '聘期两年',
      },
    },
    {
      rule: 'enterprise-standing',
      parameters: {
        anyOf: [
          { id: 'sme', label: '科技型中小企业' },
          { id: 'high-tech', label: '高新技术企业' },
        ],
      },
      article: '企业条件',
      advisory: '一般',
      source: { title: '原文为“符合条件的科技企业”，未列明资质，此处为默认理解', quoted: false },
    },
    twoPosts,
    threeExperts,
    qualifiedBefore,
    fiveDaysNotice,
  ],
}
