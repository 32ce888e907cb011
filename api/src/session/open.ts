import type { Role } from '@kefutong/contract/role'
import type { Session } from '@kefutong/contract/session'
import { newToken, tokenHash } from '../token'
import { wholeLimit } from '../viewer'
import type { Tx } from '../world'
import { identitiesOf, meOf } from './identity'

type Entrance = {
  cityId: string
  personId: string
  audience: 'h5' | 'weapp'
  at: Date
  /** which membership to act under; the first one when nothing is said */
  membershipId?: string | null
}

/** A new session under a new token. */
export const openSession = async (
  db: Tx,
  { cityId, personId, audience, at, membershipId }: Entrance,
): Promise<Session> => {
  const identities = await identitiesOf(db, cityId, personId)
  const acting =
    membershipId === undefined ? identities[0] : identities.find((one) => one.membershipId === membershipId)
  const role: Role = acting?.role ?? 'guest'
  const token = newToken()
  const expiresAt = new Date(at.getTime() + wholeLimit(role))
  await db
    .insertInto('session')
    .values({
      city_id: cityId,
      token_hash: tokenHash(token),
      person_id: personId,
      membership_id: acting?.membershipId ?? null,
      audience,
      created_at: at,
      seen_at: at,
      expires_at: expiresAt,
      revoked_at: null,
    })
    .execute()
  return {
    token,
    expiresAt: expiresAt.toISOString(),
    me: await meOf(db, cityId, personId, acting?.membershipId ?? null),
  }
}

export const closeSession = async (db: Tx, cityId: string, token: string, at: Date) => {
  await db
    .updateTable('session')
    .set({ revoked_at: at })
    .where('city_id', '=', cityId)
    .where('token_hash', '=', tokenHash(token))
    .where('revoked_at', 'is', null)
    .execute()
}

export const audienceOf = async (db: Tx, cityId: string, token: string) =>
  (
    await db
      .selectFrom('session')
      .select('audience')
      .where('city_id', '=', cityId)
      .where('token_hash', '=', tokenHash(token))
      .executeTakeFirstOrThrow()
  ).audience
