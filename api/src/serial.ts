import type { Tx } from './world'

/**
 * The next number of a scope. The row stays locked until the transaction ends, so a number is never given twice and a
 * failed request leaves no gap.
 */
export const nextSerial = (db: Tx, cityId: string, scope: string) => nextSerials(db, cityId, scope, 1)

/** Takes `count` numbers at once and gives the last of them. */
export const nextSerials = async (db: Tx, cityId: string, scope: string, count: number) => {
  const row = await db
    .insertInto('serial')
    .values({ city_id: cityId, scope, last: count })
    .onConflict((conflict) =>
      conflict.columns(['city_id', 'scope']).doUpdateSet((update) => ({ last: update('serial.last', '+', count) })),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}
