import type { ReplyOf } from '@kefutong/contract/endpoint'
import type { metricReads } from '@kefutong/contract/metric/dashboard'
import type { MetricId } from '@kefutong/contract/metric/registry'
import type { Tx } from '../world'
import { type Part, type Scope, sumsOf } from './read'
import { namesOf, scopeName } from './scope'
import { keptSums, sumsBy, withNowhere } from './sums'

/** What is mistaken for a number, or explains it, stands beside it. */
const companions: Partial<Record<MetricId, readonly MetricId[]>> = {
  'experts.in-force': ['appointments.in-force', 'appointments.total'],
  'appointments.total': ['experts.in-force', 'appointments.in-force'],
  'appointments.in-force': ['experts.in-force', 'appointments.total'],
  'problems.total': ['problems.in-force'],
  'problems.in-force': ['problems.total'],
  'transfers.total': ['transfers.in-force', 'transfers.amount', 'results.registered'],
  'transfers.in-force': ['transfers.total'],
  'projects.total': ['projects.amount', 'projects.registered'],
  'results.registered': ['transfers.total'],
  'projects.registered': ['projects.total'],
}

const noteOf = (id: MetricId, value: number, of: (id: MetricId) => number) => {
  if (id !== 'experts.in-force') return null
  const filings = of('appointments.in-force')
  return filings > value
    ? `${filings} 件有效备案，多出的 ${filings - value} 件是一人任职不止一家`
    : `${filings} 件有效备案，每人任职一家`
}

/** One number, whole and split: the parts add up to the whole, for every metric that adds up. */
export const metricRead = async (
  db: Tx,
  cityId: string,
  on: string,
  scope: Scope,
  id: MetricId,
): Promise<ReplyOf<typeof metricReads.read>> => {
  const beside = companions[id] ?? []
  const free = scope.institution === undefined
  const parts: Part[] = [
    { name: 'whole', metrics: [id, ...beside], scope },
    ...(free && scope.region === undefined ? [{ name: 'regions', metrics: [id], scope, by: 'region' as const }] : []),
    ...(free && scope.chain === undefined ? [{ name: 'chains', metrics: [id], scope, by: 'chain' as const }] : []),
  ]
  const sums = sumsBy(keptSums(await sumsOf(db, cityId, on, parts)))
  const names = await namesOf(db, cityId)
  const has = (part: string) => parts.some(({ name }) => name === part)
  const value = sums.value('whole', id)
  return {
    asOf: on,
    scope: { name: await scopeName(db, cityId, names, scope) },
    ...{ id, value },
    beside: beside.map((one) => ({ id: one, value: sums.total('whole', one) })),
    note: noteOf(id, value ?? 0, (one) => sums.total('whole', one)),
    regions: has('regions')
      ? withNowhere(sums, 'regions', 'code', names.regions).map(({ code, name }) => ({
          ...{ code, name, value: sums.value('regions', id, code) },
        }))
      : [],
    chains: has('chains')
      ? withNowhere(sums, 'chains', 'id', names.chains).map((chain) => ({
          ...{ id: chain.id, name: chain.name, value: sums.value('chains', id, chain.id) },
        }))
      : [],
  }
}
