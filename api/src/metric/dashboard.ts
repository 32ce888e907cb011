import type { ReplyOf } from '@kefutong/contract/endpoint'
import { bothCounts, chainsSay, gradesSay, monthsSay, regionsSay } from '@kefutong/contract/metric/conclusions'
import { type dashboards, monthlyIds, splitIds, wholeIds } from '@kefutong/contract/metric/dashboard'
import { type MetricId, metricOf } from '@kefutong/contract/metric/registry'
import { grades } from '@kefutong/contract/service-log/evidence'
import { firstDay, monthsUpTo, yearBefore } from './months'
import type { Part, Scope } from './read'
import type { Seen } from './see'
import { type Sums, withNowhere } from './sums'

const split = (scope: Scope): Part[] => [
  ...(scope.region === undefined && scope.institution === undefined
    ? [{ name: 'regions', metrics: splitIds, scope, by: 'region' as const }]
    : []),
  ...(scope.chain === undefined && scope.institution === undefined
    ? [{ name: 'chains', metrics: splitIds, scope, by: 'chain' as const }]
    : []),
]

const twoYears = (on: string) => monthsUpTo(on, 24)

export const dashboardParts = (on: string, scope: Scope): Part[] => {
  const [first = '', ...rest] = twoYears(on)
  return [
    { name: 'whole', metrics: wholeIds, scope },
    { name: 'months', metrics: monthlyIds, scope, monthsSince: firstDay(first) },
    ...split(scope),
    ...(scope.chain === undefined && scope.institution === undefined
      ? [
          {
            ...{ name: 'chain-months', metrics: ['problems.total' as const], scope, by: 'chain' as const },
            monthsSince: firstDay(rest.at(-12) ?? ''),
          },
        ]
      : []),
  ]
}

/** The value of every month: of a flow what came in it, of a stock what stood at its end. */
const monthly = (sums: Sums, id: MetricId, months: readonly string[]): Map<string, number> => {
  const inMonth = new Map(months.map((month) => [month, sums.total('months', id, '', month)]))
  if (metricOf(id).kind === 'flow') return inMonth
  let standing = sums.total('whole', id) - [...inMonth.values()].reduce((sum, value) => sum + value, 0)
  const atEnd = new Map<string, number>()
  for (const month of months) {
    standing += inMonth.get(month) ?? 0
    atEnd.set(month, standing)
  }
  return atEnd
}

/** Everything on the dashboard. */
export const dashboardOf = ({ on, scope, scopeName, names, sums }: Seen): ReplyOf<typeof dashboards.read> => {
  const months = twoYears(on)
  const year = months.slice(12)
  const values = (part: string, ids: readonly MetricId[], key = '') =>
    ids.map((id) => ({ id, value: sums.total(part, id, key) }))

  const asked = split(scope).map(({ name }) => name)
  const regions = asked.includes('regions')
    ? withNowhere(sums, 'regions', 'code', names.regions).map(({ code, name }) => ({
        ...{ code, name },
        values: values('regions', splitIds, code),
      }))
    : []
  const chains = asked.includes('chains')
    ? withNowhere(sums, 'chains', 'id', names.chains).map(({ id, name }) => ({
        ...{ id, name },
        values: values('chains', splitIds, id),
        problems: year.map((month) => sums.total('chain-months', 'problems.total', id, month)),
      }))
    : []
  const series = monthlyIds.map((id) => {
    const values = monthly(sums, id, months)
    const points = year.map((month) => ({
      ...{ month, value: values.get(month) ?? 0 },
      before: values.get(yearBefore(month)) ?? 0,
    }))
    return { id, points }
  })
  const byGrade = grades.map((grade) => ({
    grade,
    value: sums
      .of('whole', 'revenue.total')
      .filter(({ slice }) => slice === grade)
      .reduce((sum, { amount }) => sum + amount, 0),
  }))
  return {
    asOf: on,
    scope: { name: scopeName },
    figures: values('whole', wholeIds),
    months: series,
    regions,
    chains,
    grades: byGrade,
    says: {
      counts: bothCounts(sums.total('whole', 'experts.in-force'), sums.total('whole', 'appointments.total')),
      months: series.map(({ id, points }) => ({
        id,
        says: monthsSay(
          id,
          points.map(({ value }) => value),
        ),
      })),
      regions: regionsSay(
        metricOf('experts.in-force'),
        '在聘',
        regions.map(({ code, name }) => ({ name, value: sums.total('regions', 'experts.in-force', code) })),
        scope.chain === undefined ? '全市' : '全链',
      ),
      chains: chainsSay(
        names.chains.map(({ id, name }) => ({
          name,
          experts: sums.total('chains', 'experts.in-force', id),
          open: sums.total('chains', 'needs.open', id),
        })),
      ),
      grades: gradesSay(metricOf('revenue.total').name, byGrade),
    },
  }
}
