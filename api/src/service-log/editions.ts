import type { ServiceLogForm } from '@kefutong/contract/service-log/form'
import type { Tx } from '../world'

type Key = { cityId: string; logId: string; edition: number }

const of = (db: Tx, { cityId, logId, edition }: Key) =>
  db
    .updateTable('service_log_edition')
    .where('city_id', '=', cityId)
    .where('log_id', '=', logId)
    .where('edition', '=', edition)

/** What is said now. It is never changed: only what others said of it is added. */
export const addEdition = (
  db: Tx,
  { cityId, logId, edition }: Key,
  said: { form: ServiceLogForm; by: string; at: Date; reason?: string | undefined },
) =>
  db
    .insertInto('service_log_edition')
    .values({
      city_id: cityId,
      log_id: logId,
      edition,
      form: JSON.stringify(said.form),
      author_id: said.by,
      reason: said.reason ?? null,
      at: said.at,
      disputed_reason: null,
      confirmed_by: null,
      confirmed_at: null,
      counted_before: null,
      digest: null,
      revoked_at: null,
    })
    .execute()

export const disputeEdition = (db: Tx, key: Key, reason: string) =>
  of(db, key).set({ disputed_reason: reason }).execute()

export const confirmEdition = (
  db: Tx,
  key: Key,
  said: { by: string; at: Date; digest: Buffer; before: number | null },
) =>
  of(db, key)
    .set({
      confirmed_by: said.by,
      confirmed_at: said.at,
      digest: said.digest,
      counted_before: said.before,
      revoked_at: null,
    })
    .execute()

/** Gives what counted before this edition did. */
export const revokeEdition = async (db: Tx, key: Key, at: Date) =>
  of(db, key).set({ revoked_at: at }).returning(['counted_before', 'digest']).executeTakeFirstOrThrow()

const read = (db: Tx, { cityId, logId, edition }: Key) =>
  db
    .selectFrom('service_log_edition')
    .where('city_id', '=', cityId)
    .where('log_id', '=', logId)
    .where('edition', '=', edition)

export const editionDigest = (db: Tx, key: Key) => read(db, key).select('digest').executeTakeFirstOrThrow()
export const editionForm = async (db: Tx, key: Key) =>
  (await read(db, key).select('form').executeTakeFirstOrThrow()).form
