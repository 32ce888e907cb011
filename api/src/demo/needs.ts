import type { NeedMove } from '@kefutong/contract/need/lifecycle'

export type NeedDeed = {
  move: NeedMove
  by: 'owner' | 'expert' | 'commissioner' | 'city' | 'clock'
  /** working days after it was raised; calendar days for the clock */
  after: number
  says?: string
}

/** One need of the demo: who asks (index of the enterprise), what, when, and what became of it since. */
export type DemoNeed = {
  enterprise: number
  sentence: string
  daysAgo: number
  /** scanned and typed by somebody without an account */
  guest?: true
  expert?: number
  more?: {
    keyPoints?: string
    goal?: string
    keywords?: string[]
    budgetFen?: number
    visibility?: 'public' | 'handlers'
  }
  deeds: NeedDeed[]
}

const verify = (after = 1): NeedDeed => ({ move: 'verify', by: 'commissioner', after })
const send = (after = 2): NeedDeed => ({ move: 'dispatch', by: 'commissioner', after })
const accept = (after = 3): NeedDeed => ({ move: 'accept', by: 'expert', after })
const agree = (after = 3): NeedDeed => ({ move: 'agree', by: 'owner', after })
const start = (after: number, says: string): NeedDeed => ({ move: 'start', by: 'expert', after, says })
const solve = (after: number, says: string): NeedDeed => ({ move: 'solve', by: 'expert', after, says })
const confirm = (after: number): NeedDeed => ({ move: 'confirm', by: 'owner', after })

/** A small, honest set: every state is there. Enterprises, people and difficulties are invented. */
export const demoNeeds: DemoNeed[] = [
  {
    enterprise: 2,
    sentence: '聚醚多元醇批次间羟值波动大，保温板发泡后收缩，一直找不到原因',
    daysAgo: 1,
    guest: true,
    deeds: [],
  },
  {
    enterprise: 10,
    sentence: '视觉检测把油污当裂纹，误判率 12%，每班要人工复检',
    daysAgo: 6,
    deeds: [],
  },
  {
    enterprise: 4,
    sentence: '透析器封装胶固化后有气泡，密封性抽检不合格',
    daysAgo: 3,
    more: {
      keyPoints: '聚氨酯灌封胶，固化温度 45℃',
      goal: '气泡率降到 0.5% 以内',
      keywords: ['灌封', '脱泡'],
      visibility: 'public',
    },
    deeds: [verify()],
  },
  {
    enterprise: 11,
    sentence: '压力传感芯片零点温漂超标，-40 到 125℃ 漂移 1.8%',
    daysAgo: 5,
    more: { goal: '全温区零点漂移不超过 0.5%', keywords: ['温漂', '补偿'], budgetFen: 30_000_000 },
    deeds: [verify()],
  },
  {
    enterprise: 0,
    sentence: '膜电极涂布边缘龟裂，龟裂率 8%，想降到 1.5% 以内',
    daysAgo: 4,
    expert: 0,
    more: { keywords: ['膜电极', '涂布', '龟裂'], keyPoints: '狭缝涂布，干燥段三区控温' },
    deeds: [verify(), send()],
  },
  {
    enterprise: 2,
    sentence: '水性聚氨酯乳液冬天析出，库房低于 5℃ 就分层',
    daysAgo: 6,
    expert: 22,
    deeds: [verify(), send(), accept()],
  },
  {
    enterprise: 6,
    sentence: '隔膜压缩机密封件三个月就漏，想把寿命延长到一年',
    daysAgo: 16,
    expert: 9,
    more: { keywords: ['密封', '压缩机'], budgetFen: 50_000_000 },
    deeds: [verify(), send(), accept(), agree(), start(6, '改用填充聚四氟乙烯组合密封，先装两台对比三周')],
  },
  {
    enterprise: 0,
    sentence: '气体扩散层碳纸厚度不均，电堆一致性差',
    daysAgo: 24,
    expert: 0,
    deeds: [verify(), send(), accept(), agree(), start(7, '在线测厚加张力闭环，先改一条线')],
  },
  {
    enterprise: 2,
    sentence: '硬泡导热系数偏高，保温板达不到 B1 级要求',
    daysAgo: 32,
    expert: 3,
    deeds: [
      verify(),
      send(),
      accept(),
      agree(),
      start(6, '调整发泡剂配比并加晶核剂，做三批小试'),
      solve(18, '导热系数由 0.024 降到 0.021，三批检测合格'),
    ],
  },
  {
    enterprise: 5,
    sentence: '耐磨陶瓷衬板烧成后翘曲，平整度超差',
    daysAgo: 60,
    expert: 8,
    more: { keywords: ['耐磨', '翘曲'], visibility: 'public' },
    deeds: [
      verify(),
      send(),
      accept(),
      agree(),
      start(5, '改升温曲线，垫板换莫来石'),
      solve(20, '翘曲由 1.2 mm 降到 0.4 mm'),
      confirm(23),
    ],
  },
  {
    enterprise: 1,
    sentence: '高纯氧化铝粉体钠含量批次波动，客户投诉三次',
    daysAgo: 150,
    expert: 5,
    deeds: [
      verify(),
      send(),
      accept(),
      agree(),
      start(6, '洗涤改三级逆流，加在线电导'),
      solve(20, '钠含量稳定在 20 ppm 以内'),
      confirm(24),
      { move: 'follow-up', by: 'clock', after: 90 },
    ],
  },
  {
    enterprise: 9,
    sentence: '可吸收止血微球粒径分布宽，过筛损失大',
    daysAgo: 220,
    expert: 12,
    deeds: [
      verify(),
      send(),
      accept(),
      agree(),
      start(7, '改膜乳化工艺'),
      solve(30, '粒径变异系数由 35% 降到 12%'),
      confirm(33),
      { move: 'follow-up', by: 'clock', after: 90 },
      { move: 'still', by: 'owner', after: 110 },
    ],
  },
  {
    enterprise: 8,
    sentence: '异氰酸酯改性后储存三周黏度翻倍，出不了口',
    daysAgo: 40,
    expert: 11,
    deeds: [
      verify(),
      send(),
      { move: 'decline', by: 'expert', after: 4, says: '近期出差多，接不了' },
      send(6),
      { move: 'decline', by: 'expert', after: 8, says: '需要做老化设备，单位没有' },
    ],
  },
  {
    enterprise: 7,
    sentence: '弹性体注塑件脱模困难，良品率不到八成',
    daysAgo: 13,
    deeds: [verify(), { move: 'pause', by: 'commissioner', after: 3, says: '企业停产检修到月底，复工后继续' }],
  },
  {
    enterprise: 2,
    sentence: '保温板发泡收缩，羟值不稳，请专家看看',
    daysAgo: 0,
    guest: true,
    deeds: [],
  },
  {
    enterprise: 10,
    sentence: '想买一套二手机械臂，有没有便宜的渠道',
    daysAgo: 20,
    guest: true,
    deeds: [{ move: 'refuse', by: 'commissioner', after: 1, says: '属于设备采购，不是技术难题，可咨询工信部门' }],
  },
]

/** A commissioner's visits: expert, enterprise, how far it came, days ago, one sentence. */
export const demoVisits = [
  { expert: 3, enterprise: 2, stage: 'contract', daysAgo: 40, note: '三方见面，签了技术服务合同' },
  { expert: 13, enterprise: 10, stage: 'intent', daysAgo: 25, note: '到厂看了产线，双方有意向' },
  { expert: 14, enterprise: 11, stage: 'introduced', daysAgo: 12, note: '把温漂问题介绍给专家' },
  { expert: 8, enterprise: 5, stage: 'introduced', daysAgo: 9, note: '电话沟通翘曲问题' },
  { expert: 23, enterprise: undefined, stage: 'met', daysAgo: 5, note: '到学校走访，了解刻蚀工艺方向' },
  { expert: 17, enterprise: undefined, stage: 'met', daysAgo: 2, note: '请专家介绍测试平台' },
] as const
