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
} from './defaults'

const quote = (text: string): Source => ({
  title: '《市经信局关于组织开展2023年选派“科技副总”服务中小微企业工作的通知》',
  url: 'https://www.chacewang.com/newsdetail/news278886.html',
  quoted: true,
  text,
})

export const wuhan: RulePack = {
  id: 'wuhan',
  name: '《2023 年选派“科技副总”服务中小微企业工作的通知》依公开文本整理',
  version: '2023-01',
  place: '武汉',
  regionPrefix: '4201',
  remark: '文本未写明月份，版本月份为默认值',
  kind: 'FZ',
  roleLabels: [{ kind: 'FZ', label: '科技副总', posts: defaultPosts }],
  route: defaultRoute,
  clocks: defaultClocks,
  asks: [{ id: 'small-enterprise', label: '企业是否为中小微企业', kind: 'boolean' }],
  rules: [
    {
      rule: 'serving-elsewhere',
      parameters: {},
      article: '选派来源和资格条件',
      source: quote('尚在服务期内的“科技副总”不得申报'),
    },
    {
      rule: 'term-length',
      parameters: { minMonths: 24, maxMonths: 24 },
      article: '服务时间和工作方式',
      source: quote('“科技副总”每批服务期2年，兼职服务企业'),
    },
    {
      rule: 'answer-yes',
      parameters: { ask: 'small-enterprise', pass: '企业为中小微企业', fail: '企业不是中小微企业，不在选派范围' },
      article: '通知标题',
      source: quote('对口担任中小微企业“科技副总”'),
    },
    ownEnterprise,
    threeExperts,
    qualifiedBefore,
    fiveDaysNotice,
  ],
}
