import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import type { ServiceLogForm } from '@kefutong/contract/service-log/form'
import { dayFault } from '@kefutong/contract/service-log/may-log'
import { today } from '../calendar/dates'
import type { FilingRow } from '../filing/queries'
import { visibleTo } from '../filing/visible'
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
> & { uscc: string }

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

/** A filing in or past its term, with the code of its enterprise. */
const filings = (db: Tx, cityId: string, id: string) =>
  db
    .selectFrom('filing')
    .innerJoin('enterprise', (join) =>
      join.onRef('enterprise.city_id', '=', 'filing.city_id').onRef('enterprise.id', '=', 'filing.enterprise_id'),
    )
    .select(filingColumns.map((column) => `filing.${column}` as const))
    .select('enterprise.uscc')
    .where('filing.city_id', '=', cityId)
    .where('filing.id', '=', id)

export const filingFor = (db: Tx, cityId: string, id: string): Promise<Filing> =>
  filings(db, cityId, id).executeTakeFirstOrThrow()

export const visibleFiling = (db: Tx, viewer: Viewer, id: string): Promise<Filing | undefined> =>
  filings(db, viewer.cityId, id)
    .where((where) => visibleTo(viewer)(where as never))
    .executeTakeFirst()

/** The day a filing stopped standing before its term was over, or nothing while it stands. */
export const stoodUntil = (filing: Pick<Filing, 'state' | 'updated_at'>) =>
  filing.state === 'suspended' || filing.state === 'ended' ? today(filing.updated_at) : null

/** Days that cannot be are named beside their field. */
export const refuseDays = (form: ServiceLogForm, filing: Filing, day: string) => {
  const { state, term_start, term_end } = filing
  const fault = dayFault(form, { state, termStart: term_start, termEnd: term_end, stoodUntil: stoodUntil(filing) }, day)
  if (fault) throw new Problem('inputInvalid', { faults: [{ field: `form.${fault.field}`, says: fault.says }] })
}

export const peopleOf = (filing: Filing) => [filing.expert_name, filing.enterprise_name, filing.institution_name]
