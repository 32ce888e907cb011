import type { Filing } from '@kefutong/contract/filing/endpoints'
import { maskPhone } from '../mask'
import type { Tx } from '../world'
import type { FilingRow } from './queries'

/** Whether anybody but the expert can act for an organisation already. */
export const isSeated = async (db: Tx, cityId: string, orgId: string | null, expertId: string) => {
  const seat = await db
    .selectFrom('membership')
    .select('id')
    .where('city_id', '=', cityId)
    .where('org_id', '=', orgId)
    .where('until', 'is', null)
    .where('person_id', '<>', expertId)
    .limit(1)
    .executeTakeFirst()
  return seat !== undefined
}

/** Whom the owner still has to bring in, when the office that must act next has nobody in it yet. */
export const inviteFor = async (db: Tx, row: FilingRow): Promise<Filing['invite']> => {
  const side =
    row.state === 'enterprise-review' ? 'enterprise' : row.state === 'employer-review' ? 'employer' : undefined
  if (!side) return null
  const orgId = side === 'enterprise' ? row.enterprise_id : row.institution_id
  if (await isSeated(db, row.city_id, orgId, row.expert_id)) return null
  const sent = await db
    .selectFrom('invitation')
    .select(['sent_at', 'phone'])
    .where('city_id', '=', row.city_id)
    .where('filing_id', '=', row.id)
    .where('side', '=', side)
    .where('filing_version', '=', row.version)
    .orderBy('sent_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const known = side === 'enterprise' ? row.form.enterprise?.contactPhone : undefined
  return {
    side,
    org: side === 'enterprise' ? row.enterprise_name : row.institution_name,
    phone: maskPhone(sent?.phone ?? known),
    sentAt: sent?.sent_at.toISOString() ?? null,
  }
}
