import { canonical } from '@kefutong/contract/canonical'
import { Problem } from '@kefutong/contract/problem'
import { sql } from 'kysely'
import { sealed } from './secret'
import type { Db, Tx } from './world'

export type Ticket = { cityId: string; actor: string; key: string; hash: Buffer; at: Date }

/** Keyed: from a stolen table nobody finds by trying what short codes a request carried. */
export const requestHash = (secret: string, ...parts: unknown[]) => sealed(secret, 'request', canonical(parts))

/**
 * Takes the key for this transaction. A second request with the same key waits for the first one to commit, then gets
 * the same reply; with another body it gets `sameKeyOtherBody`.
 */
export const claim = async (tx: Tx, ticket: Ticket): Promise<{ status: number; reply: unknown } | undefined> => {
  const { cityId, actor, key, hash, at } = ticket
  const taken = await sql`
    insert into idempotency (city_id, actor, key, request_hash, at) values (${cityId}, ${actor}, ${key}, ${hash}, ${at})
    on conflict do nothing returning key`.execute(tx)
  if (taken.rows.length > 0) return undefined
  const earlier = await tx
    .selectFrom('idempotency')
    .select(['request_hash', 'status', 'reply'])
    .where('city_id', '=', ticket.cityId)
    .where('actor', '=', ticket.actor)
    .where('key', '=', ticket.key)
    .executeTakeFirstOrThrow()
  if (!earlier.request_hash.equals(ticket.hash)) throw new Problem('sameKeyOtherBody')
  if (earlier.status === null || earlier.reply === null) throw new Problem('alreadyDone')
  return { status: earlier.status, reply: earlier.reply }
}

export const keepReply = async (tx: Tx, ticket: Ticket, status: number, reply: unknown) => {
  const { cityId, actor, key } = ticket
  await sql`
    update "idempotency" set status = ${status}, reply = ${JSON.stringify(reply)}
    where city_id = ${cityId} and actor = ${actor} and key = ${key}`.execute(tx)
}

/** Gives the key back: what it was taken for has not happened. */
export const release = async (db: Db | Tx, ticket: Ticket) => {
  await db
    .deleteFrom('idempotency')
    .where('city_id', '=', ticket.cityId)
    .where('actor', '=', ticket.actor)
    .where('key', '=', ticket.key)
    .execute()
}
