import { uuidv7 } from 'uuidv7'
import type { Tx } from '../world'

/** The person behind a phone; a new one when nobody has it yet. */
export const personByPhone = async (db: Tx, cityId: string, phone: string, openid?: string) => {
  // a WeChat account follows the phone it was last logged in with
  if (openid) {
    const other = db
      .updateTable('person')
      .set({ openid: null })
      .where('city_id', '=', cityId)
      .where('openid', '=', openid)
    await other.where((where) => where.or([where('phone', 'is', null), where('phone', '<>', phone)])).execute()
  }
  const row = await db
    .insertInto('person')
    .values({ city_id: cityId, id: uuidv7(), name: '', phone, openid: openid ?? null })
    .onConflict((conflict) =>
      conflict
        .columns(['city_id', 'phone'])
        .doUpdateSet((update) => ({ openid: openid ?? update.ref('person.openid') })),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export const personByOpenid = (db: Tx, cityId: string, openid: string) =>
  db.selectFrom('person').select('id').where('city_id', '=', cityId).where('openid', '=', openid).executeTakeFirst()

/** What a person agreed to, once per version of the privacy notice. */
export const keepConsent = (db: Tx, cityId: string, personId: string, version: string, at: Date) =>
  db
    .insertInto('consent')
    .values({ city_id: cityId, person_id: personId, version, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
