import { tokenHash } from '../token'
import type { Tx } from '../world'

/** A link that still opens: not used, not late, and the filing has not moved since it was sent. */
export const findInvitation = (db: Tx, cityId: string, token: string, at: Date) =>
  db
    .selectFrom('invitation as i')
    .innerJoin('filing as f', (join) =>
      join
        .onRef('f.city_id', '=', 'i.city_id')
        .onRef('f.id', '=', 'i.filing_id')
        .onRef('f.version', '=', 'i.filing_version'),
    )
    .select([
      'i.id',
      'i.side',
      'i.phone',
      'i.org_id',
      'i.filing_id',
      'i.filing_version',
      'i.expires_at',
      'f.expert_name',
      'f.institution_name',
      'f.enterprise_name',
      'f.post',
    ])
    .where('i.city_id', '=', cityId)
    .where('i.token_hash', '=', tokenHash(token))
    .where('i.used_at', 'is', null)
    .where('i.expires_at', '>', at)
    .executeTakeFirst()

/** Uses a link up. Of fifty at once exactly one gets true. */
export const useInvitation = async (db: Tx, cityId: string, id: string, personId: string, at: Date) => {
  const used = await db
    .updateTable('invitation')
    .set({ used_at: at, used_by: personId })
    .where('city_id', '=', cityId)
    .where('id', '=', id)
    .where('used_at', 'is', null)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}
