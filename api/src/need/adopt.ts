import type { Recorder } from '../history'
import type { Tx } from '../world'

type Adopting = { db: Tx; cityId: string; personId: string; record: Recorder['record'] }

/** Needs raised with this phone belong, from its log-in on, to the person behind it. */
export const adoptNeeds = async ({ db, cityId, personId, record }: Adopting) => {
  const rows = await db
    .updateTable('need')
    .set({ raised_by: personId })
    .where('city_id', '=', cityId)
    .where('raised_by', 'is', null)
    .where('phone', '=', ({ selectFrom }) =>
      selectFrom('person').select('phone').where('city_id', '=', cityId).where('id', '=', personId),
    )
    .returning('id')
    .execute()
  for (const { id } of rows) await record({ thing: 'need', id, move: 'adopt' })
}
