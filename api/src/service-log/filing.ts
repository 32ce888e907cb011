import { Problem } from '@kefutong/contract/problem'
import type { ServiceLogForm } from '@kefutong/contract/service-log/form'
import { dayFault } from '@kefutong/contract/service-log/may-log'
import { sql } from 'kysely'
import { today } from '../calendar/dates'
import { kept, only } from '../db/kept'
import type { Db, Tx } from '../world'

const columns = [
  'filing.id',
  'filing.state',
  'filing.expert_id',
  'filing.enterprise_id',
  'filing.institution_id',
  'filing.region_code',
  'filing.chains',
  'filing.expert_name',
  'filing.enterprise_name',
  'filing.institution_name',
  'filing.post',
  'filing.number',
  'filing.term_start',
  'filing.term_end',
] as const

// not the state alone: one that expired while it was suspended stood until it was suspended
const stoodUntilAt = sql<Date | null>`case when filing.state <> 'in-force' then (
  select min(stop.at) from history stop
  where stop.city_id = filing.city_id and stop.thing = 'filing' and stop.thing_id = filing.id::text
    and stop.move in ('suspend', 'end')
    and not exists (
      select from history resume
      where resume.city_id = stop.city_id and resume.thing = stop.thing and resume.thing_id = stop.thing_id
        and resume.move = 'resume' and resume.id > stop.id)) end`

/** Filings as a record needs them: parties, term, and until when one that stands no more did. */
export const filingsOf = (db: Db | Tx, cityId: string) =>
  db
    .selectFrom('filing')
    .innerJoin('enterprise', (join) =>
      join.onRef('enterprise.city_id', '=', 'filing.city_id').onRef('enterprise.id', '=', 'filing.enterprise_id'),
    )
    .select(columns)
    .select(['enterprise.uscc', stoodUntilAt.as('stood_until_at')])
    .where('filing.city_id', '=', cityId)

export type Filing = Awaited<ReturnType<typeof filingFor>>

const oneFiling = kept((db, { cityId, id }: { cityId: string; id: string }) =>
  filingsOf(db, cityId).where('filing.id', '=', id).forShare('filing'),
)
/**
 * The filing of a record that is about to be moved. Held as it is until the record is written: whether a record counts
 * under a filing in force must not change meanwhile. Records under one filing do not wait for each other.
 */
export const filingFor = async (db: Tx, cityId: string, id: string) => only(await oneFiling(db, { cityId, id }))

/** The day a filing stopped standing before its term was over, or nothing. */
export const stoodUntil = ({ stood_until_at }: Pick<Filing, 'stood_until_at'>) =>
  stood_until_at ? today(stood_until_at) : null

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
