import type { Viewer } from '@kefutong/contract/role'
import type { Selectable } from 'kysely'
import type { Tables } from '../db/tables'
import type { Tx } from '../world'
import { visibleTo } from './visible'

export type NeedRow = Selectable<Tables['need']>

const one = (db: Tx, cityId: string) => db.selectFrom('need').selectAll('need').where('need.city_id', '=', cityId)

export const findNeed = (db: Tx, viewer: Viewer, id: string) =>
  one(db, viewer.cityId).where('need.id', '=', id).where(visibleTo(viewer)).executeTakeFirst()
export const lockNeed = (db: Tx, viewer: Viewer, id: string) =>
  one(db, viewer.cityId).where('need.id', '=', id).where(visibleTo(viewer)).forUpdate().executeTakeFirst()

/** Whoever proved the claim code asks by number; whether they may was decided before. */
export const lockByNumber = (db: Tx, cityId: string, number: string) =>
  one(db, cityId).where('need.number', '=', number).forUpdate().executeTakeFirst()
export const findById = (db: Tx, cityId: string, id: string) =>
  one(db, cityId).where('need.id', '=', id).executeTakeFirst()
