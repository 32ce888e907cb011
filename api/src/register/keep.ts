import type { Viewer } from '@kefutong/contract/role'
import { uuidv7 } from 'uuidv7'
import type { Recorder } from '../history'
import { type Count, difference } from '../metric/counts'
import { countsOfPlatform, countsOfProject, countsOfResult } from '../metric/of-register'
import type { Tx } from '../world'
import type { RegisterRow, RegisterThing } from './queries'

export type Keeping = { db: Tx; viewer: Viewer; at: Date; record: Recorder['record'] }
type Columns = Record<string, unknown>

/** The city keeps all of a register, a county what lies in its own district. */
export const mayKeep = (viewer: Viewer, region: string | null) =>
  viewer.role === 'city' || (viewer.role === 'county' && region !== null && region === viewer.regionCode)

const counts = { platform: countsOfPlatform, result: countsOfResult, project: countsOfProject }

export const countsOf = (thing: RegisterThing, row: object): Count[] => counts[thing](row as RegisterRow<'platform'>)

/** A new row with its history and its numbers. */
export const insertRow = async ({ db, viewer, at, record }: Keeping, thing: RegisterThing, columns: Columns) => {
  const row = { city_id: viewer.cityId, id: uuidv7(), ...columns, created_at: at, updated_at: at }
  await db
    .insertInto(thing)
    .values(row as never)
    .execute()
  await record({ thing, id: row.id, move: 'add', version: 1, counts: countsOf(thing, row) })
  return row.id
}

/** What is in the register from now on; `before` is the row as it was locked. */
export const updateRow = async (
  { db, viewer, at, record }: Keeping,
  thing: RegisterThing,
  before: { id: string; version: number },
  columns: Columns,
) => {
  const version = before.version + 1
  await db
    .updateTable(thing)
    .set({ ...columns, version, updated_at: at } as never)
    .where('city_id', '=', viewer.cityId)
    .where('id', '=', before.id)
    .execute()
  const changed = difference(countsOf(thing, before), countsOf(thing, { ...before, ...columns }))
  await record({ thing, id: before.id, move: 'change', version, counts: changed })
}

export const deleteRow = async (
  { db, viewer, record }: Keeping,
  thing: RegisterThing,
  before: { id: string; version: number; name: string },
  reason: string,
) => {
  await db.deleteFrom(thing).where('city_id', '=', viewer.cityId).where('id', '=', before.id).execute()
  await record({
    thing,
    id: before.id,
    move: 'remove',
    version: before.version,
    reason: `${before.name}：${reason}`,
    counts: difference(countsOf(thing, before), []),
  })
}
