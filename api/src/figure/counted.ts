import type { FigureRow } from '@kefutong/contract/figure'
import type { Tx } from '../world'

/** What a figure is made of. `after`: the id of the last row before, `limit`: one more than a page. */
export type Counted = {
  rows: (db: Tx, cityId: string, page: { after: string | undefined; limit: number }) => Promise<FigureRow[]>
}
