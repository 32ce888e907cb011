import { type RawBuilder, sql } from 'kysely'
import { headsOf, type Verified, verify } from '../../api/src/ledger/verify/verify'
import type { Tx } from '../../api/src/world'
import type { TestWorld } from '../world'

class Undone extends Error {}

/**
 * What `npm run verify` finds after somebody with every right changed the database; the change is undone. Foreign keys
 * and checks stand in nobody's way who owns the tables.
 */
export const afterTampering = async (world: TestWorld, change: (db: Tx) => Promise<unknown>): Promise<Verified> => {
  const { ledger, config } = world.world
  const heads = await headsOf(ledger.heads.file)
  let found: Verified | undefined
  await world.db
    .transaction()
    .execute(async (db) => {
      await change(db)
      found = await verify(db, { cityId: config.cityId, keys: ledger, heads, now: world.now() })
      throw new Undone()
    })
    .catch((error) => {
      if (!(error instanceof Undone)) throw error
    })
  if (!found) throw new Error('nothing was verified')
  return found
}

/** Several statements, one after the other. */
export const run =
  (...statements: ReadonlyArray<RawBuilder<unknown>>) =>
  async (db: Tx) => {
    for (const statement of statements) await statement.execute(db)
  }

/** Nothing that the tables themselves forbid is in the way any more. */
export const unbound = sql`
  alter table ledger_entry drop constraint ledger_entry_city_id_seq_key;
  alter table service_log drop constraint service_log_counted`
