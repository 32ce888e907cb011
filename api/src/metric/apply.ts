import type { MetricId } from '@kefutong/contract/metric/registry'
import type { Part, Scope, Sum } from './read'

/** What was said of one metric in one place on one day, added up. */
export type Said = {
  metric: MetricId
  region: string
  chain: string
  institution: string
  slice: string
  day: string
  amount: number
}

const lies = ({ region, chain, institution }: Scope, said: Said) =>
  (region === undefined || region === said.region) &&
  (chain === undefined || chain === said.chain) &&
  (institution === undefined || institution === said.institution)

const sumsIn = ({ name, metrics, scope, by, monthsSince }: Part, on: string, said: readonly Said[]): Sum[] => {
  const asked = new Set<MetricId>(metrics)
  return said
    .filter((one) => asked.has(one.metric) && one.day <= on && one.day >= (monthsSince ?? '') && lies(scope, one))
    .map((one) => ({
      ...{ part: name, metric: one.metric, slice: one.slice, amount: one.amount },
      key: by === undefined ? '' : one[by],
      month: monthsSince === undefined ? null : one.day.slice(0, 7),
    }))
}

/** What it adds to each part, as the database would have added it up. */
export const applied = (parts: readonly Part[], on: string, said: readonly Said[]): Sum[] =>
  parts.flatMap((part) => sumsIn(part, on, said))
