import type { FilingCard } from '@kefutong/contract/filing/endpoints'
import { dayWords, leftWords } from '@kefutong/contract/time'

/** 「承诺 11 月 26 日前，剩 2 个工作日」; nothing when no office holds the filing. */
export const promiseWords = ({
  promised,
  left,
  provisional,
}: Pick<FilingCard, 'promised' | 'left' | 'provisional'>) => {
  if (!promised) return undefined
  const remaining = left === null ? '' : `，${leftWords(left)}`
  return `承诺 ${dayWords(promised)}前${remaining}${provisional ? '（以国务院放假安排为准）' : ''}`
}
