import { type MetricId, metricOf } from '@kefutong/contract/metric/registry'
import { medianOf } from '@kefutong/contract/metric/value'
import type { Sum } from './read'
import { nowhere } from './scope'

/** The answers of one query, to be asked by part, metric, key and month. */
export const sumsBy = (sums: readonly Sum[]) => {
  const found = new Map<string, Sum[]>()
  const put = (key: string, sum: Sum) => {
    const known = found.get(key)
    if (known) known.push(sum)
    else found.set(key, [sum])
  }
  for (const sum of sums) put(`${sum.part}/${sum.metric}/${sum.key}/${sum.month ?? ''}`, sum)
  const of = (part: string, metric: MetricId, key = '', month = '') =>
    found.get(`${part}/${metric}/${key}/${month}`) ?? []
  const total = (part: string, metric: MetricId, key = '', month = '') =>
    of(part, metric, key, month).reduce((sum, { amount }) => sum + amount, 0)
  const median = (part: string, metric: MetricId, key = '', month = '') =>
    medianOf(of(part, metric, key, month).map(({ slice, amount }) => [Number(slice), amount]))
  /** the number itself: a sum, or the middle one of many times */
  const value = (part: string, metric: MetricId, key = '', month = '') =>
    metricOf(metric).measure === 'median' ? median(part, metric, key, month) : total(part, metric, key, month)
  const hasKey = (part: string, key: string) => sums.some((sum) => sum.part === part && sum.key === key)
  return { of, total, median, value, hasKey }
}
export type Sums = ReturnType<typeof sumsBy>

/** Every district or chain of the list, and 未定 when something belongs to none. */
export const withNowhere = <Key extends string, Place extends Record<Key | 'name', string>>(
  sums: Sums,
  part: string,
  key: Key,
  places: readonly Place[],
): Array<Record<Key | 'name', string>> => [
  ...places,
  ...(sums.hasKey(part, '') ? [{ [key]: '', name: nowhere } as Record<Key | 'name', string>] : []),
]
