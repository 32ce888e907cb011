import type { ReplyOf } from '@kefutong/contract/endpoint'
import { funnelSays, responseSays } from '@kefutong/contract/metric/conclusions'
import type { dashboards } from '@kefutong/contract/metric/dashboard'
import { type MetricId, metricOf } from '@kefutong/contract/metric/registry'
import type { Tx } from '../world'
import { firstDay, monthsUpTo } from './months'
import { type Scope, sumsOf } from './read'
import { namesOf, scopeName } from './scope'
import { type Sums, sumsBy, withNowhere } from './sums'

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

export const funnelOf = async (
  db: Tx,
  cityId: string,
  on: string,
  scope: Scope,
): Promise<ReplyOf<typeof dashboards.funnel>> => {
  const part = { name: 'whole', metrics: [...needSteps, ...visitSteps], scope }
  const sums = sumsBy(await sumsOf(db, cityId, on, [part]))
  return {
    asOf: on,
    scope: { name: await scopeName(db, cityId, await namesOf(db, cityId), scope) },
    needs: stepsOf(sums, '需求', needSteps),
    visits: stepsOf(sums, '对接', visitSteps),
  }
}

/** The middle one of the times to a first answer, over the twelve months that end on the day. */
export const responseOf = async (
  db: Tx,
  cityId: string,
  on: string,
  scope: Scope,
): Promise<ReplyOf<typeof dashboards.response>> => {
  const id = 'needs.response'
  const months = monthsUpTo(on, 12)
  const split = scope.region === undefined && scope.institution === undefined
  const since = { metrics: [id], scope, monthsSince: firstDay(months[0] ?? '') } as const
  const sums = sumsBy(
    await sumsOf(db, cityId, on, [
      { name: 'whole', ...since },
      ...(split ? [{ name: 'regions', ...since, by: 'region' as const }] : []),
    ]).then((rows) => rows.flatMap((row) => [row, { ...row, part: `${row.part}-year`, month: null }])),
  )
  const names = await namesOf(db, cityId)
  const needs = sums.total('whole-year', id)
  const median = sums.median('whole-year', id)
  const regions = split ? withNowhere(sums, 'regions', 'code', names.regions) : []
  return {
    asOf: on,
    scope: { name: await scopeName(db, cityId, names, scope) },
    says: responseSays(median, needs),
    median,
    needs,
    months: months.map((month) => ({
      ...{ month, median: sums.median('whole', id, '', month) },
      needs: sums.total('whole', id, '', month),
    })),
    regions: regions.map(({ code, name }) => ({
      ...{ code, name },
      median: sums.median('regions-year', id, code),
      needs: sums.total('regions-year', id, code),
    })),
  }
}
