import { timingSafeEqual } from 'node:crypto'
import { claimAlphabet, claimLength } from '@kefutong/contract/need/claim'
import { Problem } from '@kefutong/contract/problem'
import { sql } from 'kysely'
import { sealed } from '../secret'
import type { Tx } from '../world'

/** The claim code of a need, made from the server's secret each time it is asked for: no table holds it, not even its hash. */
export const claimCodeOf = (secret: string, needId: string) =>
  [...sealed(secret, 'claim', needId).subarray(0, claimLength)].map((byte) => claimAlphabet.charAt(byte % 32)).join('')

export const isClaim = (secret: string, needId: string, code: string) => {
  const right = Buffer.from(claimCodeOf(secret, needId))
  const given = Buffer.from(code)
  return given.length === right.length && timingSafeEqual(given, right)
}

const free = 5
const longestSeconds = 3600

/**
 * Counts a try before it is compared, however many come at once: 5 mistakes are free, then a number rests one minute, two,
 * four … at most an hour. Numbers that do not exist are counted like those that do. Stops with `claimLocked` while it rests.
 */
export const countTry = async (db: Tx, cityId: string, number: string, at: Date) => {
  const { rows } = await sql`
    insert into claim_try (city_id, number, wrong, last_at) values (${cityId}, ${number}, 1, ${at})
    on conflict (city_id, number) do update set
      wrong = claim_try.wrong + 1,
      last_at = ${at},
      locked_until = case when claim_try.wrong + 1 >= ${free} then
        ${at}::timestamptz + least(${longestSeconds}, 60 * power(2, least(claim_try.wrong + 1 - ${free}, 10))) * interval '1 second' end
    where claim_try.locked_until is null or claim_try.locked_until <= ${at}
    returning wrong`.execute(db)
  if (rows.length > 0) return
  const row = await db
    .selectFrom('claim_try')
    .select('locked_until')
    .where('city_id', '=', cityId)
    .where('number', '=', number)
    .executeTakeFirst()
  const left = (row?.locked_until?.getTime() ?? at.getTime()) - at.getTime()
  throw new Problem('claimLocked', { retryAfter: Math.max(1, Math.ceil(left / 1000)) })
}

/** The holder came: earlier mistakes are forgotten. */
export const forgetTries = (db: Tx, cityId: string, number: string) =>
  db.deleteFrom('claim_try').where('city_id', '=', cityId).where('number', '=', number).execute()

const day = 24 * 3_600_000
export const sweepTries = (db: Tx, cityId: string, at: Date) =>
  db
    .deleteFrom('claim_try')
    .where('city_id', '=', cityId)
    .where('last_at', '<', new Date(at.getTime() - day))
    .execute()
