import { canonical } from '@kefutong/contract/canonical'
import { Problem } from '@kefutong/contract/problem'
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
  const taken = await tx
    .insertInto('idempotency')
    .values({
      city_id: ticket.cityId,
      actor: ticket.actor,
      key: ticket.key,
      request_hash: ticket.hash,
      status: null,
      reply: null,
      at: ticket.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('key')
    .executeTakeFirst()
  if (taken) return undefined
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
  await tx
    .updateTable('idempotency')
    .set({ status, reply: JSON.stringify(reply) })
    .where('city_id', '=', ticket.cityId)
    .where('actor', '=', ticket.actor)
    .where('key', '=', ticket.key)
    .execute()
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
