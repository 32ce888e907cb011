import { type MetricId, metricOf } from './metric/registry'

/** 五张表 of a chain. */
export const chainListIds = ['platforms', 'experts', 'results', 'needs', 'projects'] as const
export type ChainListId = (typeof chainListIds)[number]

/** `source`: where a row comes from, where a list has rows of two kinds. */
export type ChainListPart = { metric: MetricId; source: string }
export type ChainListWords = { id: ChainListId; title: string; parts: readonly ChainListPart[] }

/**
 * What each list counts: the rows behind these numbers and no others. Results and projects have two sources with a
 * definition each, what the registers hold and what enterprises confirmed; they stand beside each other and are never
 * added up, for one thing may stand in both. Source: 2图5表 of the programme.
 */
export const chainLists: readonly ChainListWords[] = [
  { id: 'platforms', title: '创新平台', parts: [{ metric: 'platforms', source: '名录登记' }] },
  { id: 'experts', title: '创新人才', parts: [{ metric: 'experts.in-force', source: '在聘备案' }] },
  {
    id: 'results',
    title: '创新成果',
    parts: [
      { metric: 'results.registered', source: '名录登记' },
      { metric: 'transfers.total', source: '企业确认的转化' },
    ],
  },
  { id: 'needs', title: '技术需求', parts: [{ metric: 'needs.open', source: '企业提出' }] },
  {
    id: 'projects',
    title: '创新项目',
    parts: [
      { metric: 'projects.registered', source: '名录登记' },
      { metric: 'projects.total', source: '企业确认的合作' },
    ],
  },
]

/** 「表 3 创新成果」. */
export const listTitle = (id: ChainListId) =>
  `表 ${chainListIds.indexOf(id) + 1} ${chainLists.find((list) => list.id === id)?.title ?? ''}`

/** What has to be said of a list of two sources, and nothing of the others. */
export const twoSources = ({ parts }: Pick<ChainListWords, 'parts'>) =>
  parts.length > 1 ? `${parts.map(({ metric }) => metricOf(metric).name).join('和')}是两个口径，不相加` : undefined
