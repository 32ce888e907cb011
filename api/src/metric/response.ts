import type { ReplyOf } from '@kefutong/contract/endpoint'
import { responseSays } from '@kefutong/contract/metric/conclusions'
import type { dashboards } from '@kefutong/contract/metric/dashboard'
import { firstDay, monthsUpTo } from './months'
import type { Part, Scope } from './read'
import type { Seen } from './see'
import { withNowhere } from './sums'

const id = 'needs.response'
const isSplit = (scope: Scope) => scope.region === undefined && scope.institution === undefined

export const responseParts = (on: string, scope: Scope): Part[] => {
  const since = { metrics: [id] as const, scope, monthsSince: firstDay(monthsUpTo(on, 12)[0] ?? '') }
  return [
    { name: 'whole', ...since },
    ...(isSplit(scope) ? [{ name: 'regions', ...since, by: 'region' as const }] : []),
  ]
}

/** The middle one of the times to a first answer, over the twelve months that end on the day. */
export const responseOf = ({ on, scope, scopeName, names, sums }: Seen): ReplyOf<typeof dashboards.response> => {
  const months = monthsUpTo(on, 12)
  const year = (part: string, key = '') => ({
    median: sums.medianOver(part, id, key, months),
    needs: months.reduce((all, month) => all + sums.total(part, id, key, month), 0),
  })
  const whole = year('whole')
  const regions = isSplit(scope) ? withNowhere(sums, 'regions', 'code', names.regions) : []
  return {
    asOf: on,
    scope: { name: scopeName },
    says: responseSays(whole.median, whole.needs),
    ...whole,
    months: months.map((month) => ({
      ...{ month, median: sums.median('whole', id, '', month) },
      needs: sums.total('whole', id, '', month),
    })),
    regions: regions.map(({ code, name }) => ({ ...{ code, name }, ...year('regions', code) })),
  }
}
