import type { ReplyOf } from '@kefutong/contract/endpoint'
import { funnelSays } from '@kefutong/contract/metric/conclusions'
import type { dashboards } from '@kefutong/contract/metric/dashboard'
import { type MetricId, metricOf } from '@kefutong/contract/metric/registry'
import type { Part, Scope } from './read'
import type { Seen } from './see'
import type { Sums } from './sums'

const needSteps = [
  'needs.raised',
  'needs.verified',
  'needs.dispatched',
  'needs.matched',
  'needs.solved',
  'needs.confirmed',
] as const satisfies readonly MetricId[]
const visitSteps = [
  'visits.experts',
  'visits.introductions',
  'visits.intents',
  'visits.contracts',
] as const satisfies readonly MetricId[]

const stepsOf = (sums: Sums, whole: string, ids: readonly MetricId[]) => {
  const steps = ids.map((id) => {
    const { name, unit } = metricOf(id)
    return { id, name, unit, value: sums.total('whole', id) }
  })
  return { says: funnelSays(whole, steps), steps }
}

export const funnelParts = (_on: string, scope: Scope): Part[] => [
  { name: 'whole', metrics: [...needSteps, ...visitSteps], scope },
]

export const funnelOf = ({ on, scopeName, sums }: Seen): ReplyOf<typeof dashboards.funnel> => ({
  asOf: on,
  scope: { name: scopeName },
  needs: stepsOf(sums, '需求', needSteps),
  visits: stepsOf(sums, '对接', visitSteps),
})
