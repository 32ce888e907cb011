import { Problem } from '@kefutong/contract/problem'
import type { ServiceLogForm } from '@kefutong/contract/service-log/form'
import { dayFault } from '@kefutong/contract/service-log/may-log'
import { today } from '../calendar/dates'
import type { FilingRow } from '../filing/queries'
import type { Tx } from '../world'

export type Filing = Pick<
  FilingRow,
  | 'id'
  | 'state'
  | 'expert_id'
  | 'enterprise_id'
  | 'institution_id'
  | 'region_code'
  | 'expert_name'
  | 'enterprise_name'
  | 'institution_name'
  | 'post'
  | 'number'
  | 'term_start'
  | 'term_end'
  | 'updated_at'
>

export const filingColumns = [
  'id',
  'state',
  'expert_id',
  'enterprise_id',
  'institution_id',
  'region_code',
  'expert_name',
  'enterprise_name',
  'institution_name',
  'post',
  'number',
  'term_start',
  'term_end',
  'updated_at',
] as const

export const filingFor = (db: Tx, cityId: string, id: string): Promise<Filing> =>
  db
    .selectFrom('filing')
    .select(filingColumns)
    .where('city_id', '=', cityId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/** The day a filing stopped standing before its term was over, or nothing while it stands. */
export const stoodUntil = (filing: Pick<Filing, 'state' | 'updated_at'>) =>
  filing.state === 'suspended' || filing.state === 'ended' ? today(filing.updated_at) : null

/** Days that cannot be are named beside their field. */
export const refuseDays = (form: ServiceLogForm, filing: Filing, day: string) => {
  const { state, term_start, term_end } = filing
  const fault = dayFault(form, { state, termStart: term_start, termEnd: term_end, stoodUntil: stoodUntil(filing) }, day)
  if (fault) throw new Problem('inputInvalid', { faults: [{ field: `form.${fault.field}`, says: fault.says }] })
}

/** What a record is found by beside its own words: its people, its firms and its number. */
export const foundBy = (filing: Filing, number: string) => [
  filing.expert_name,
  filing.enterprise_name,
  filing.institution_name,
  number,
]
