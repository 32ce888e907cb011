import type { RulePack } from '../pack'
import type { Source } from '../parameters'
import {
  defaultClocks,
  defaultRoute,
  fiveDaysNotice,
  oneToThreeYears,
  ownEnterprise,
  threeExperts,
  twoPosts,
} from './defaults'

const county = (text: string): Source => ({
  title: '崇州市企业“科技副总”选聘管理办法解读（2026-01-15）',
  url: 'https://www.cdxmshenbao.com/article-list/CDZ2202601150002',
  quoted: true,
  text,
})
const city = (text: string): Source => ({
  title: '成都市《关于开展“科技副总”选聘工作的实施方案》（2025-11-21）',
  url: 'http://policy.ruichuangshe.com/Policy/Info/38228',
  quoted: true,
  text,
})

/** Both roles come from Chengdu's plan; the yearly assessment from Chongzhou's measures, which carry it out. */
export const chongzhou: RulePack = {
  id: 'chongzhou',
  name: '《崇州市企业“科技副总”选聘管理办法》依公开解读整理',
  version: '2026-01',
  place: '成都崇州',
  regionPrefix: '510184',
  kind: 'FZ',
  roleLabels: [
    { kind: 'FZ', label: '科技副总', posts: ['副总经理', '副总工程师', '总经理助理'] },
    { kind: 'ZL', label: '科技助理', posts: ['科技助理'] },
  ],
  route: defaultRoute,
  clocks: defaultClocks,
  asks: [{ id: 'public-institution', label: '您是否为高校院所等事业单位的专业技术人才', kind: 'boolean' }],
  rules: [
    {
      rule: 'answer-yes',
      parameters: {
        ask: 'public-institution',
        pass: '高校院所等事业单位专业技术人才',
        fail: '须为高校院所等事业单位专业技术人才',
      },
      article: '工作目标',
      source: city('支持高校院所等事业单位专业技术人才到企业担任“科技副总”“科技助理”等职务'),
    },
    ownEnterprise,
    {
      rule: 'region',
      parameters: { prefix: '510184' },
      article: '默认',
      source: { title: '办法适用于崇州市企业，此处为默认理解', quoted: false },
    },
    oneToThreeYears,
    {
      rule: 'prior-grade',
      parameters: { atLeast: 'qualified' },
      article: '年度考核',
      advisory: '享受补助',
      source: county(
        '对“科技副总”年度考核为优秀和合格的，按企业年度实际支付“科技副总”薪酬的70%和50%，且不超过10万元/人标准',
      ),
    },
    twoPosts,
    threeExperts,
    fiveDaysNotice,
  ],
}
