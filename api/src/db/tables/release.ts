import type { PublicId } from '@kefutong/contract/release/coarse'
import type { Row } from './json'

export type ReleaseTables = {
  release: Row<{ month: string; id: string; as_of: string; published_at: Date }>
  release_cell: Row<{
    month: string
    metric: PublicId
    region_code: string
    region_name: string
    position: number
    value: number
  }>
}
