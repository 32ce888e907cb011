import { type ChainList, type Panorama, panoramaSays, stages } from '@kefutong/contract/chain'
import { chainLists } from '@kefutong/contract/chain-lists'
import { metricOf } from '@kefutong/contract/metric/registry'
import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import { type Scope, sumsOf } from '../metric/read'
import { mayReadRows } from '../metric/scope'
import { keptSums, sumsBy } from '../metric/sums'
import type { Tx } from '../world'
import { segmentsOf } from './segments'

export type ChainAsked = { chain: string; region: string | undefined; on: string }

/** How much stands in each of the five lists. */
export const listsOf = async (db: Tx, viewer: Viewer, on: string, scope: Scope): Promise<ChainList[]> => {
  const metrics = chainLists.flatMap(({ parts }) => parts.map(({ metric }) => metric))
  const sums = sumsBy(keptSums(await sumsOf(db, viewer.cityId, on, [{ name: 'lists', metrics, scope }])))
  return chainLists.map(({ id, parts }) => ({
    id,
    parts: parts.map(({ metric }) => ({
      ...{ metric, value: sums.total('lists', metric) },
      open: mayReadRows(viewer, metricOf(metric).behind),
    })),
  }))
}

/** 产业链全景 as it was known at the end of a day. */
export const panoramaOf = async (db: Tx, viewer: Viewer, { chain, region, on }: ChainAsked): Promise<Panorama> => {
  const { cityId } = viewer
  const found = await db
    .selectFrom('chain')
    .select(['id', 'name'])
    .where('city_id', '=', cityId)
    .where('id', '=', chain)
    .executeTakeFirst()
  if (!found) throw new Problem('notFound')
  const rows = await segmentsOf(db, { cityId, chain, region, on })
  return {
    ...{ asOf: on, id: found.id, name: found.name },
    says: panoramaSays(rows),
    stages: stages.map((stage) => ({
      stage,
      segments: rows.filter((row) => row.stage === stage).map(({ stage: _, ...segment }) => segment),
    })),
    lists: await listsOf(db, viewer, on, { chain, region }),
  }
}
