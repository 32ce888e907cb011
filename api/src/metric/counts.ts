import type { MetricId } from '@kefutong/contract/metric/registry'

/** Where a thing is counted: one district, one chain, one institution; '' where it has none. */
export type Place = { region: string; chain: string; institution: string }

/** What one thing adds to one metric. `slice`: the grade of a sum of money, the length of a response; else ''. */
export type Count = Place & { metric: MetricId; thing: string; slice: string; amount: number }

/** The first chain is the main one: a thing that lies on several is counted on it alone. */
export const mainChain = (chains: readonly string[] | null | undefined) => chains?.[0] ?? ''

export const one = (metric: MetricId, thing: string, place: Place): Count => ({
  metric,
  thing,
  ...place,
  slice: '',
  amount: 1,
})

const cellOf = ({ metric, thing, region, chain, institution, slice }: Count) =>
  JSON.stringify([metric, thing, region, chain, institution, slice])

/** What has to be added to what was there to make it what is there now; nothing when nothing changed. */
export const difference = (before: readonly Count[], after: readonly Count[]): Count[] => {
  const cells = new Map<string, Count>()
  const add = (count: Count, sign: 1 | -1) => {
    const key = cellOf(count)
    const known = cells.get(key)
    cells.set(key, { ...count, amount: (known?.amount ?? 0) + sign * count.amount })
  }
  for (const count of before) add(count, -1)
  for (const count of after) add(count, 1)
  return [...cells.values()].filter(({ amount }) => amount !== 0)
}
