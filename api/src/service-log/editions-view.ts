import type { ServiceLog } from '@kefutong/contract/service-log/endpoints'
import { kept } from '../db/kept'
import type { Tx } from '../world'
import type { LogRow } from './queries'

const told = kept((db, { cityId, logId }: { cityId: string; logId: string }) =>
  db
    .selectFrom('service_log_edition as e')
    .innerJoin('person as author', (join) =>
      join.onRef('author.city_id', '=', 'e.city_id').onRef('author.id', '=', 'e.author_id'),
    )
    .leftJoin('person as confirmer', (join) =>
      join.onRef('confirmer.city_id', '=', 'e.city_id').onRef('confirmer.id', '=', 'e.confirmed_by'),
    )
    .leftJoin('ledger_entry as entry', (join) =>
      join
        .onRef('entry.city_id', '=', 'e.city_id')
        .on('entry.thing', '=', 'service-log')
        .onRef('entry.thing_id', '=', 'e.log_id')
        .onRef('entry.edition', '=', 'e.edition')
        .onRef('entry.digest', '=', 'e.digest'),
    )
    .select([
      'e.edition',
      'e.form',
      'e.at',
      'e.reason',
      'e.disputed_reason',
      'e.confirmed_at',
      'e.digest',
      'e.revoked_at',
      'author.name as author',
      'confirmer.name as confirmer',
      'entry.seq',
    ])
    .where('e.city_id', '=', cityId)
    .where('e.log_id', '=', logId)
    .orderBy('e.edition'),
)

/** Every edition with what was said of it, oldest first. */
export const editionsOf = async (db: Tx, row: LogRow): Promise<ServiceLog['editions']> => {
  const found = await told(db, { cityId: row.city_id, logId: row.id })
  return found.map((one) => ({
    edition: one.edition,
    form: one.form,
    by: one.author,
    at: one.at.toISOString(),
    reason: one.reason,
    disputed: one.disputed_reason,
    confirmedBy: one.revoked_at ? null : one.confirmer,
    confirmedAt: one.revoked_at ? null : (one.confirmed_at?.toISOString() ?? null),
    counts: one.edition === row.counted_edition,
    digest: one.revoked_at ? null : (one.digest?.toString('hex') ?? null),
    sealed: !one.revoked_at && one.seq !== null,
  }))
}
