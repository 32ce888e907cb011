import type { ServiceLogForm } from '@kefutong/contract/service-log/form'
import { kept } from '../db/kept'
import type { Db, Tx } from '../world'

type Key = { cityId: string; logId: string; edition: number }

const of = (db: Db | Tx, { cityId, logId, edition }: Key) =>
  db
    .updateTable('service_log_edition')
    .where('city_id', '=', cityId)
    .where('log_id', '=', logId)
    .where('edition', '=', edition)

type New = Key & { form: string; by: string; at: Date; reason: string | null }
const insertEdition = kept((db, { cityId, logId, edition, form, by, at, reason }: New) =>
  db.insertInto('service_log_edition').values({
    city_id: cityId,
    log_id: logId,
    edition,
    form,
    author_id: by,
    reason,
    at,
    disputed_reason: null,
    confirmed_by: null,
    confirmed_at: null,
    counted_before: null,
    digest: null,
    revoked_at: null,
  }),
)

/** What is said now. It is never changed: only what others said of it is added. */
export const addEdition = (
  db: Tx,
  key: Key,
  { form, by, at, reason }: { form: ServiceLogForm; by: string; at: Date; reason?: string | undefined },
) => insertEdition(db, { ...key, form: JSON.stringify(form), by, at, reason: reason ?? null })

export const disputeEdition = (db: Tx, key: Key, reason: string) =>
  of(db, key).set({ disputed_reason: reason }).execute()

type Confirmed = { by: string; at: Date; digest: Buffer; before: number | null }
const updateConfirmed = kept((db, { cityId, logId, edition, by, at, digest, before }: Key & Confirmed) =>
  of(db, { cityId, logId, edition }).set({
    confirmed_by: by,
    confirmed_at: at,
    digest,
    counted_before: before,
    revoked_at: null,
  }),
)
export const confirmEdition = (db: Tx, key: Key, said: Confirmed) => updateConfirmed(db, { ...key, ...said })

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
