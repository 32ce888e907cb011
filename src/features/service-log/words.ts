import { exactWords } from '@kefutong/contract/money'
import type { ServiceLogCard } from '@kefutong/contract/service-log/endpoints'
import { halfDay, kindWords, type ServiceLogKind } from '@kefutong/contract/service-log/form'
import { nearDay } from '@/platform/near-day'

export type LogChoice = ServiceLogCard['moves'][number]

/** Tenths of an hour as working days: 「1.5 天」. */
export const daysWords = (tenths: number) => `${tenths / (2 * halfDay)} 天`

const didWhat: Record<ServiceLogKind, string> = {
  problem: '解决难题',
  visit: '到企',
  project: '产学研项目',
  transfer: '转化成果',
  revenue: '新增收入',
}

type About = Pick<ServiceLogCard, 'kind' | 'day' | 'amountFen' | 'tenths'>

/** One record in a few words: 「11 月 18 日到企 1 天」「11 月 20 日转化成果 120 万元」. */
export const shortWords = ({ kind, day, amountFen, tenths }: About) =>
  [`${nearDay(day)}${didWhat[kind]}`, tenths !== null && daysWords(tenths), amountFen !== null && exactWords(amountFen)]
    .filter(Boolean)
    .join(' ')

/** Whose it is and what it is; revenue is the enterprise's own. */
export const aboutWords = (log: About & Pick<ServiceLogCard, 'expertName' | 'enterpriseName'>) =>
  `${log.kind === 'revenue' ? log.enterpriseName : log.expertName} ${shortWords(log)}`

/** 「转化成果」 with 「许可」, 「到企服务」 with 「1 天」: the two parts of what it is. */
export const kindParts = ({ kind, detail, tenths }: Pick<ServiceLogCard, 'kind' | 'detail' | 'tenths'>) => [
  kindWords[kind].label,
  detail ?? (tenths === null ? undefined : daysWords(tenths)),
]

/** The sentence, where somebody wrote one: a statement of revenue may have none. */
export const sentenceOf = ({ kind, line }: Pick<ServiceLogCard, 'kind' | 'line'>) =>
  line === kindWords[kind].label ? undefined : line
