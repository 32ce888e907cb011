import type { RulePack } from '../pack'
import type { Source } from '../parameters'
import {
  defaultClocks,
  defaultPosts,
  defaultRoute,
  fiveDaysNotice,
  oneToThreeYears,
  qualifiedBefore,
  threeExperts,
  twoPosts,
} from './defaults'

const guide = (text: string): Source => ({
  title: '《陕西省支持企业从高校、科研院所选聘“科技副总”工作指引》',
  url: 'https://www.keceyun.com/policy/newsdetail/273684.html',
  quoted: true,
  text,
})
const report = (text: string): Source => ({
  title: '陕西日报：陕西支持企业从高校院所选聘“科技副总”（2025-08-03）',
  url: 'http://m.446dt.com/jiaodian/2025/301475.html',
  quoted: true,
  text,
})
const firm = '应为省内具有独立法人资格且运行满一年以上，有持续研发投入'

export const shaanxi: RulePack = {
  id: 'shaanxi',
  name: '《陕西省支持企业从高校、科研院所选聘“科技副总”工作指引》',
  version: '2025-07',
  place: '陕西',
  regionPrefix: '61',
  kind: 'FZ',
  roleLabels: [{ kind: 'FZ', label: '科技副总', posts: defaultPosts }],
  route: defaultRoute,
  clocks: defaultClocks,
  asks: [
    { id: 'contract', label: '您是否为单位正式人员，或已签订 3 年以上聘用合同', kind: 'boolean' },
    { id: 'running-years', label: '企业独立法人运行时间', kind: 'number', unit: '年', hint: '满几年填几' },
    { id: 'research-spending', label: '企业是否有持续研发投入', kind: 'boolean' },
    { id: 'post-demand', label: '企业是否已提出明确的科技副总岗位需求', kind: 'boolean' },
  ],
  rules: [
    {
      rule: 'answer-yes',
      parameters: {
        ask: 'contract',
        pass: '单位正式人员，或已签订 3 年以上聘用合同',
        fail: '须为单位正式人员，或已签订 3 年以上聘用合同',
      },
      article: '支持条件',
      source: report('正式或签订3年(含)以上聘用合同的科研人员'),
    },
    { rule: 'region', parameters: { prefix: '61' }, article: '第四条', source: guide(firm) },
    { rule: 'answer-at-least', parameters: { ask: 'running-years', min: 1 }, article: '第四条', source: guide(firm) },
    {
      rule: 'answer-yes',
      parameters: { ask: 'research-spending', pass: '企业有持续研发投入', fail: '企业须有持续研发投入' },
      article: '第四条',
      source: guide(firm),
    },
    {
      rule: 'not-own-enterprise',
      parameters: {},
      article: '第四条',
      source: report('不应为拟选聘“科技副总”本人及所在高校、科研院所创办或入股企业'),
    },
    {
      rule: 'answer-yes',
      parameters: { ask: 'post-demand', pass: '企业已提出明确的岗位需求', fail: '企业须先提出明确的岗位需求' },
      article: '第四条',
      source: report('提出明确的“科技副总”岗位需求'),
    },
    {
      rule: 'enterprise-standing',
      parameters: {
        anyOf: [
          { id: 'leading-library', label: '科技领军企业' },
          { id: 'high-tech', label: '高新技术企业' },
          { id: 'sme', label: '科技型中小企业' },
        ],
      },
      article: '重点支持',
      advisory: '重点支持',
      source: report('重点支持科技领军企业、瞪羚企业、高新技术企业、专精特新企业、科技型中小企业和我省重点产业链企业'),
    },
    oneToThreeYears,
    twoPosts,
    threeExperts,
    qualifiedBefore,
    fiveDaysNotice,
  ],
}
