import { type MetricId, metricOf } from '@kefutong/contract/metric/registry'
import { medianOf } from '@kefutong/contract/metric/value'
import type { Sum } from './read'
import { nowhere } from './scope'

const nameOf = (part: string, metric: MetricId, key: string, month: string) => `${part}/${metric}/${key}/${month}`

/** Sums to be found by part, metric, key and month. */
export type Kept = ReadonlyMap<string, readonly Sum[]>

export const keptSums = (sums: readonly Sum[]): Kept => {
  const found = new Map<string, Sum[]>()
  for (const sum of sums) {
    const name = nameOf(sum.part, sum.metric, sum.key, sum.month ?? '')
    const known = found.get(name)
    if (known) known.push(sum)
    else found.set(name, [sum])
  }
  return found
}

const bySlice = (sums: readonly Sum[]): Sum[] => {
  const slices = new Map<string, Sum>()
  for (const sum of sums) slices.set(sum.slice, { ...sum, amount: (slices.get(sum.slice)?.amount ?? 0) + sum.amount })
  return [...slices.values()].filter(({ amount }) => amount !== 0)
}

const none: readonly Sum[] = []

/** What was kept and what was said since, to be asked by part, metric, key and month. */
export const sumsBy = (kept: Kept, since: Kept = new Map()) => {
  const of = (part: string, metric: MetricId, key = '', month = ''): readonly Sum[] => {
    const name = nameOf(part, metric, key, month)
    const [before, after] = [kept.get(name) ?? none, since.get(name)]
    return after ? bySlice([...before, ...after]) : before
  }
  const total = (part: string, metric: MetricId, key = '', month = '') =>
    of(part, metric, key, month).reduce((sum, { amount }) => sum + amount, 0)
  const median = (part: string, metric: MetricId, key = '', month = '') =>
    medianOf(of(part, metric, key, month).map(({ slice, amount }) => [Number(slice), amount]))
  /** the middle one of several months together */
  const medianOver = (part: string, metric: MetricId, key: string, months: readonly string[]) =>
    medianOf(
      bySlice(months.flatMap((month) => of(part, metric, key, month))).map(({ slice, amount }) => [
        Number(slice),
        amount,
      ]),
    )
  /** the number itself: a sum, or the middle one of many times */
  const value = (part: string, metric: MetricId, key = '', month = '') =>
    metricOf(metric).measure === 'median' ? median(part, metric, key, month) : total(part, metric, key, month)
  // all sums under one name belong to one part and one key
  const amounts = (sums: Kept, part: string, key: string) => {
    for (const [one] of sums.values())
      if (one?.part === part && one.key === key && of(part, one.metric, key, one.month ?? '').length > 0) return true
    return false
  }
  const hasKey = (part: string, key: string) => amounts(kept, part, key) || amounts(since, part, key)
  return { of, total, median, medianOver, value, hasKey }
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
