import { today } from '../../calendar/dates'
import { insertMany } from '../../db/insert-many'
import { countsOfSegments } from '../../metric/of-register'
import type { Tx } from '../../world'
import { enterprises, institutions as smallInstitutions } from '../places'
import { cityChains } from './chains'
import type { Draft } from './draft'
import { cityInstitutions, smallKinds } from './institutions'
import { cityRegions } from './regions'

/** Districts, chains with their segments, institutions: what stands before anybody acts. Gives all institutions. */
export const layCity = async (db: Tx, cityId: string, draft: Draft, founded: Date) => {
  for (const [position, { code, name }] of cityRegions.entries())
    await db
      .insertInto('region')
      .values({ city_id: cityId, code, name, position })
      .onConflict((conflict) => conflict.columns(['city_id', 'code']).doUpdateSet({ position }))
      .execute()
  for (const [position, { id, name }] of cityChains.entries())
    await db
      .insertInto('chain')
      .values({ city_id: cityId, id, name, position })
      .onConflict((conflict) => conflict.columns(['city_id', 'id']).doUpdateSet({ position }))
      .execute()
  await insertMany(
    db,
    'segment',
    cityChains.flatMap(({ id: chain_id, segments }) =>
      segments.map(({ id, stage, name }, position) => ({ city_id: cityId, id, chain_id, stage, name, position })),
    ),
  )
  await insertMany(
    db,
    'institution',
    cityInstitutions.map(({ name, kind }) => ({
      ...{ city_id: cityId, id: draft.idAt(founded), name, kind, created_at: founded.toISOString() },
    })),
  )
  for (const name of smallInstitutions)
    await db
      .updateTable('institution')
      .set({ kind: smallKinds[name] ?? 'engineering' })
      .where('city_id', '=', cityId)
      .where('name', '=', name)
      .execute()
  // the enterprises of the small demo stand in the segment that their business names best
  for (const [at, { uscc, chain }] of enterprises.entries()) {
    const segments = cityChains.find(({ id }) => id === chain)?.segments ?? []
    const segment = segments[at % Math.max(1, segments.length)]
    if (!segment) continue
    const placed = await db
      .updateTable('enterprise')
      .set({ segments: [segment.id] })
      .where('city_id', '=', cityId)
      .where('uscc', '=', uscc)
      .returningAll()
      .execute()
    for (const firm of placed) draft.count(today(firm.created_at), countsOfSegments(firm))
  }
  return db.selectFrom('institution').select(['id', 'name']).where('city_id', '=', cityId).orderBy('name').execute()
}
