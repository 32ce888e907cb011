import type { RulePack } from '../pack'
import {
  defaultClocks,
  defaultPosts,
  defaultRoute,
  fiveDaysNotice,
  oneToThreeYears,
  ownEnterprise,
  qualifiedBefore,
  threeExperts,
  twoPosts,
} from './defaults'

export const suizhou: RulePack = {
  id: 'suizhou',
  name: '《随州市科技副总选派与考核》依公开文本整理',
  version: '2024-09',
  place: '随州',
  regionPrefix: '4213',
  remark: '公开文本只写明人选与期满考核，其余为默认值',
  kind: 'FZ',
  roleLabels: [{ kind: 'FZ', label: '科技副总', posts: defaultPosts }],
  route: defaultRoute,
  clocks: defaultClocks,
  asks: [{ id: 'in-service', label: '您是否为在职专家教授', kind: 'boolean' }],
  rules: [
    {
      rule: 'answer-yes',
      parameters: { ask: 'in-service', pass: '在职专家教授', fail: '须为在职专家教授' },
      article: '选派对象',
      source: {
        title: '随州市科技副总考核通知（2024）',
        url: 'gaoxiao555.com t20240905',
        quoted: true,
        text: '在职专家教授',
      },
    },
    ownEnterprise,
    oneToThreeYears,
    twoPosts,
    threeExperts,
    qualifiedBefore,
    fiveDaysNotice,
  ],
}
