import type { Tx } from './world'

/**
 * The next number of a scope. The row stays locked until the transaction ends, so a number is never given twice and a
 * failed request leaves no gap.
 */
export const nextSerial = async (db: Tx, cityId: string, scope: string) => {
  const row = await db
    .insertInto('serial')
    .values({ city_id: cityId, scope, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['city_id', 'scope']).doUpdateSet((update) => ({ last: update('serial.last', '+', 1) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}
