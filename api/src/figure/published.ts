import { figureIds } from '@kefutong/contract/figure'
import { monthsPublished, releaseOf } from '../release/read'
import type { Tx } from '../world'

/** The totals of the newest release: an exact one of today would be an equation for the published districts. */
export const lastPublished = async (db: Tx, cityId: string, day: string) => {
  const [month] = await monthsPublished(db, cityId)
  const release = month === undefined ? null : await releaseOf(db, cityId, month)
  const items = figureIds.flatMap((id) => {
    const figure = release?.figures.find((one) => one.id === id)
    return figure ? [{ id, value: figure.atLeast }] : []
  })
  return { asOf: release?.asOf ?? day, exact: false, items }
}
