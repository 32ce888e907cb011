import { regionsSay } from '@kefutong/contract/metric/conclusions'
import { metricOf } from '@kefutong/contract/metric/registry'
import { sumsOf } from '../metric/read'
import { namesOf } from '../metric/scope'
import { keptSums, sumsBy, withNowhere } from '../metric/sums'
import type { Tx } from '../world'
import type { ChainAsked } from './panorama'

export const placesMetric = 'experts.in-force'

/** 图 2: where the experts of a chain are, and its sentence. Who sees one district sees that one. */
export const placesOf = async (db: Tx, cityId: string, { chain, region, on }: ChainAsked) => {
  const part = { name: 'regions', metrics: [placesMetric] as const, scope: { chain, region }, by: 'region' as const }
  const sums = sumsBy(keptSums(await sumsOf(db, cityId, on, [part])))
  const { regions } = await namesOf(db, cityId)
  const districts = withNowhere(sums, 'regions', 'code', regions)
    .filter(({ code }) => region === undefined || code === region)
    .map(({ code, name }) => ({ code, name, value: sums.total('regions', placesMetric, code) }))
  return { districts, says: regionsSay(metricOf(placesMetric), '在聘', districts, region ? '本区县' : '全链') }
}
export type Places = Awaited<ReturnType<typeof placesOf>>
