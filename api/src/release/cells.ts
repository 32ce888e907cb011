import { coarse, type PublicId, publicIds } from '@kefutong/contract/release/coarse'
import type { Sums } from '../metric/sums'

type Region = { code: string; name: string }
export type ReleaseCell = { metric: PublicId; region: Region; value: number }

/** What is published of a month: each district's number for itself, and no total. */
export const cellsOf = (sums: Pick<Sums, 'total'>, regions: readonly Region[]): ReleaseCell[] =>
  regions.flatMap((region) =>
    publicIds.map((metric) => ({ metric, region, value: coarse(sums.total('regions', metric, region.code)) })),
  )
