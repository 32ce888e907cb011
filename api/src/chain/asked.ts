import type { ExportFilter } from '@kefutong/contract/export'
import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import { dayAsked, scopeAsked } from '../metric/scope'
import type { Tx } from '../world'
import { type ChainAsked, listsOf, panoramaOf } from './panorama'

/** Which chain, whose part of it and on which day: fixed when it is asked for, for a second person decides on just that. */
export const chainAsked = async (db: Tx, viewer: Viewer, filter: ExportFilter, at: Date): Promise<ChainAsked> => {
  const { chain } = filter
  if (!chain) throw new Problem('inputInvalid', { faults: [{ field: 'chain', says: '请选择产业链' }] })
  const asked = { chain, region: scopeAsked(viewer, filter).region, on: dayAsked(filter, at) }
  await panoramaOf(db, viewer, asked)
  return asked
}

/** How many rows stand in the five lists together. */
export const countChain = async (db: Tx, viewer: Viewer, { on, ...scope }: ChainAsked) =>
  (await listsOf(db, viewer, on, scope)).flatMap(({ parts }) => parts).reduce((sum, { value }) => sum + value, 0)
