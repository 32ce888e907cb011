import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { Problem } from '@kefutong/contract/problem'
import type { Tx, World } from '../world'

export const codeSeconds = 300
export const againSeconds = 60
const tries = 5

const hash = (phone: string, code: string) => createHash('sha256').update(`${phone}:${code}`).digest()

/** A new one-time code for a phone, at most one a minute. Only its hash is kept. */
export const newCode = async (db: Tx, cityId: string, phone: string, at: Date) => {
  const earlier = await db.selectFrom('login_code').select('sent_at').where('city_id', '=', cityId).where('phone', '=', phone).forUpdate().executeTakeFirst()
  const wait = earlier ? againSeconds - Math.floor((at.getTime() - earlier.sent_at.getTime()) / 1000) : 0
  if (wait > 0) throw new Problem('tooMany', { retryAfter: wait })
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const values = { code_hash: hash(phone, code), sent_at: at, expires_at: new Date(at.getTime() + codeSeconds * 1000), tries: 0 }
  await db
    .insertInto('login_code')
    .values({ city_id: cityId, phone, ...values })
    .onConflict((conflict) => conflict.columns(['city_id', 'phone']).doUpdateSet(values))
    .execute()
  return code
}

/** Uses a code up, or fails. A wrong guess is counted outside the request's transaction, which the failure undoes. */
export const useCode = async (world: World, db: Tx, cityId: string, phone: string, code: string, at: Date) => {
  const counted = await world.db
    .updateTable('login_code')
    .set((update) => ({ tries: update('tries', '+', 1) }))
    .where('city_id', '=', cityId)
    .where('phone', '=', phone)
    .returning(['code_hash', 'expires_at', 'tries'])
    .executeTakeFirst()
  const good = counted && counted.tries <= tries && counted.expires_at > at && timingSafeEqual(counted.code_hash, hash(phone, code))
  if (!good) throw new Problem('codeWrong', { faults: [{ field: 'code', says: '验证码不对或已过期' }] })
  await db.deleteFrom('login_code').where('city_id', '=', cityId).where('phone', '=', phone).execute()
}
