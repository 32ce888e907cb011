import type { Viewer } from '@kefutong/contract/role'
import { calendarOf } from '../calendar/of-city'
import { packInForce } from '../pack'
import type { Tx } from '../world'
import type { Desk } from './effects'

/** What work on filings needs at hand: who, when, the city's calendar and its rules. */
export const deskFor = async ({ db, viewer, at }: { db: Tx; viewer: Viewer; at: Date }): Promise<Desk> => ({
  db,
  viewer,
  at,
  calendar: await calendarOf(db, viewer.cityId),
  pack: await packInForce(db, viewer.cityId),
})
