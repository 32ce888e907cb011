import type { FilingDraft } from '@kefutong/contract/filing/form'
import { Problem } from '@kefutong/contract/problem'
import { uuidv7 } from 'uuidv7'
import { addDays } from '../calendar/dates'
import type { Tx } from '../world'
import type { Desk } from './effects'
import type { FilingRow } from './queries'

/** The list columns that mirror the form, so that a draft is recognisable before it is submitted. */
export const mirror = (form: FilingDraft) => ({
  expert_name: form.expert?.name ?? '',
  institution_name: form.expert?.institution ?? '',
  enterprise_name: form.enterprise?.name ?? '',
  post: form.appointment?.post ?? '',
})

const insert = (db: Tx, desk: Desk, form: FilingDraft, renews: string | null) =>
  db
    .insertInto('filing')
    .values({
      city_id: desk.viewer.cityId,
      id: uuidv7(),
      state: 'draft',
      expert_id: desk.viewer.personId ?? '',
      form: JSON.stringify(form),
      ...mirror(form),
      pack_revision: desk.pack.revision,
      renews,
      created_at: desk.at,
      updated_at: desk.at,
    })
    .returningAll()
    .executeTakeFirstOrThrow()

/** What an expert filed before is not typed again: the profile comes from the newest filing, else from the person. */
const knownExpert = async (db: Tx, cityId: string, personId: string): Promise<FilingDraft> => {
  const last = await db
    .selectFrom('filing')
    .select('form')
    .where('city_id', '=', cityId)
    .where('expert_id', '=', personId)
    .where('case_number', 'is not', null)
    .orderBy('updated_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (last?.form.expert) return { expert: last.form.expert }
  const person = await db
    .selectFrom('person')
    .select(['name', 'phone'])
    .where('city_id', '=', cityId)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return { expert: { ...(person.name ? { name: person.name } : {}), ...(person.phone ? { phone: person.phone } : {}) } }
}

/** A new draft; an untouched one that is already there is given back instead of a second. */
export const startDraft = async (desk: Desk): Promise<{ row: FilingRow; created: boolean }> => {
  const { db, viewer } = desk
  const untouched = await db
    .selectFrom('filing')
    .selectAll()
    .where('city_id', '=', viewer.cityId)
    .where('expert_id', '=', viewer.personId ?? '')
    .where('state', '=', 'draft')
    .where('version', '=', 1)
    .where('renews', 'is', null)
    .limit(1)
    .executeTakeFirst()
  if (untouched) return { row: untouched, created: false }
  return {
    row: await insert(db, desk, await knownExpert(db, viewer.cityId, viewer.personId ?? ''), null),
    created: true,
  }
}

/** A renewal begins as a copy in which only the appointment is still to be said. */
export const renewalDraft = async (desk: Desk, filing: FilingRow): Promise<FilingRow> => {
  const open = await desk.db
    .selectFrom('filing')
    .select('id')
    .where('city_id', '=', filing.city_id)
    .where('renews', '=', filing.id)
    .where('state', '<>', 'withdrawn')
    .executeTakeFirst()
  if (open) throw new Problem('duplicateFiling')
  const { expert, enterprise, appointment } = filing.form
  const carried = {
    post: appointment?.post,
    daysPerYear: appointment?.daysPerYear,
    pay: appointment?.pay,
    payFen: appointment?.payFen,
    ...(filing.term_end ? { termStart: addDays(filing.term_end, 1) } : {}),
  }
  return insert(
    desk.db,
    desk,
    { ...(expert ? { expert } : {}), ...(enterprise ? { enterprise } : {}), appointment: carried },
    filing.id,
  )
}
