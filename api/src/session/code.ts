import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import { Problem } from '@kefutong/contract/problem'
import type { Tx } from '../world'

export const codeSeconds = 300
export const againSeconds = 60
const tries = 5

const hash = (phone: string, code: string) => createHash('sha256').update(`${phone}:${code}`).digest()

const waitFor = async (db: Tx, cityId: string, phone: string, at: Date) => {
  const { sent_at } = await db
    .selectFrom('login_code')
    .select('sent_at')
    .where('city_id', '=', cityId)
    .where('phone', '=', phone)
    .executeTakeFirstOrThrow()
  return Math.max(1, againSeconds - Math.floor((at.getTime() - sent_at.getTime()) / 1000))
}

/** A new one-time code for a phone, at most one a minute, however many ask at once. Only its hash is kept. */
export const newCode = async (db: Tx, cityId: string, phone: string, at: Date) => {
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const values = {
    code_hash: hash(phone, code),
    sent_at: at,
    expires_at: new Date(at.getTime() + codeSeconds * 1000),
    tries: 0,
  }
  const made = await db
    .insertInto('login_code')
    .values({ city_id: cityId, phone, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['city_id', 'phone'])
        .doUpdateSet(values)
        .where('login_code.sent_at', '<=', new Date(at.getTime() - againSeconds * 1000)),
    )
    .returning('phone')
    .executeTakeFirst()
  if (!made) throw new Problem('tooMany', { retryAfter: await waitFor(db, cityId, phone, at) })
  return code
}

export const dropCode = (db: Tx, cityId: string, phone: string) =>
  db.deleteFrom('login_code').where('city_id', '=', cityId).where('phone', '=', phone).execute()

/** Uses a code up, once. Guesses stand in line for the row, and each is counted before it is compared. */
export const useCode = async (db: Tx, cityId: string, phone: string, code: string, at: Date): Promise<boolean> => {
  const counted = await db
    .updateTable('login_code')
    .set((update) => ({ tries: update('tries', '+', 1) }))
    .where('city_id', '=', cityId)
    .where('phone', '=', phone)
    .returning(['code_hash', 'expires_at', 'tries'])
    .executeTakeFirst()
  const good =
    counted &&
    counted.tries <= tries &&
    counted.expires_at > at &&
    timingSafeEqual(counted.code_hash, hash(phone, code))
  if (good) await dropCode(db, cityId, phone)
  return good === true
}
