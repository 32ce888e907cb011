import type { FilingCard } from '@kefutong/contract/filing/endpoints'
import { dayWords, leftWords } from '@kefutong/contract/time'

type Promised = Pick<FilingCard, 'state' | 'promised' | 'left' | 'provisional'>

/** 「承诺 11 月 26 日前，剩 2 个工作日」, of the public notice 「公示到 11 月 30 日」; nothing when nobody has promised a day. */
export const promiseWords = ({ state, promised, left, provisional }: Promised) => {
  if (!promised) return undefined
  const day = state === 'notice' ? `公示到 ${dayWords(promised)}` : `承诺 ${dayWords(promised)}前`
  const remaining = left === null ? '' : `，${leftWords(left)}`
  return `${day}${remaining}${provisional ? '（以国务院放假安排为准）' : ''}`
}
