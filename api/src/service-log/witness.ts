import { append } from '../ledger/append'
import type { Confirmation, Word } from '../ledger/payload'
import type { Tx } from '../world'
import type { Doing } from './doing'
import type { Filing } from './filing'
import type { LogRow } from './queries'

type Said = { by: string; at: Date }

const photosOf = async (db: Tx, row: LogRow) => {
  const found = await db
    .selectFrom('service_log_photo')
    .select('sha256')
    .where('city_id', '=', row.city_id)
    .where('log_id', '=', row.id)
    .where('removed_at', 'is', null)
    .where('late', '=', false)
    .execute()
  return found.map(({ sha256 }) => sha256.toString('hex')).sort()
}

const head = <Event extends string>(row: LogRow, event: Event, { by, at }: Said) => ({
  v: 1 as const,
  city: row.city_id,
  thing: 'service-log' as const,
  id: row.id,
  number: row.number,
  edition: row.edition,
  event,
  at: at.toISOString(),
  by,
})

const about = (row: LogRow, { at }: Said) => ({
  cityId: row.city_id,
  thing: 'service-log' as const,
  thingId: row.id,
  edition: row.edition,
  at,
})

/** A confirmed edition, whole: every counted field, the parties, the pictures that were there, and the time. */
export const witnessConfirmation = async (
  { db, world }: Doing,
  row: LogRow,
  filing: Filing,
  said: Said,
  supersedes: number | null,
) => {
  const { number, uscc } = filing
  const payload: Confirmation = {
    ...head(row, 'confirm', said),
    form: row.form,
    filing: number,
    filingId: row.filing_id,
    expert: row.expert_id,
    enterprise: row.enterprise_id,
    uscc,
    institution: row.institution_id,
    region: row.region_code,
    photos: await photosOf(db, row),
    supersedes,
  }
  return append(db, world.ledger, { ...about(row, said), event: 'confirm', payload })
}

/** The county's word, or the enterprise's word taken back, about a confirmation named by its digest. */
export const witnessWord = (
  { db, world }: Doing,
  row: LogRow,
  event: 'approve' | 'revoke',
  said: Said,
  confirms: Buffer,
) => {
  const payload: Word = { ...head(row, event, said), confirms: confirms.toString('hex') }
  return append(db, world.ledger, { ...about(row, said), event, payload })
}
