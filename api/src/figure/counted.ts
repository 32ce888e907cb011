import type { FigureRow } from '@kefutong/contract/figure'
import type { Tx } from '../world'

/** A figure and what it is made of. `after`: the id of the last row before, `limit`: one more than a page. */
export type Counted = {
  count: (db: Tx, cityId: string) => Promise<number>
  rows: (db: Tx, cityId: string, page: { after: string | undefined; limit: number }) => Promise<FigureRow[]>
}
