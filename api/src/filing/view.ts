import type { Filing, FilingCard } from '@kefutong/contract/filing/endpoints'
import { type FilingDraft, titleWords } from '@kefutong/contract/filing/form'
import { filingLifecycle, type Office } from '@kefutong/contract/filing/lifecycle'
import { movesFor } from '@kefutong/contract/lifecycle'
import type { Viewer } from '@kefutong/contract/role'
import { topics } from '@kefutong/contract/rules/topics'
import { years } from '@kefutong/contract/service-log/year'
import { today } from '../calendar/dates'
import { maskPhone } from '../mask'
import type { Tx } from '../world'
import type { Desk } from './effects'
import { factsOf } from './facts'
import { inviteFor } from './invite-for'
import { judgeForm } from './judge'
import type { FilingRow, ListedFiling } from './queries'
import { remarksOf } from './remarks'
import { timelineOf } from './timeline'

export const regionNames = async (db: Tx, cityId: string) =>
  new Map(
    (await db.selectFrom('region').select(['code', 'name']).where('city_id', '=', cityId).execute()).map((row) => [
      row.code,
      row.name,
    ]),
  )

/** What the system checked, counted as a desk lists it: a line a topic, and the agreement. */
const checksOf = ({ judgement, agreement }: ListedFiling) => {
  const lines = [...topics(judgement?.reasons ?? []).map(({ verdict }) => verdict === 'pass'), Boolean(agreement)]
  return { passed: lines.filter(Boolean).length, total: lines.length }
}

/** A filing in a list, with the moves this viewer may make. */
export const cardOf = (desk: Omit<Desk, 'db'>, row: ListedFiling, regions: ReadonlyMap<string, string>): FilingCard => {
  const left = row.promised ? desk.calendar.workingDaysBetween(today(desk.at), row.promised).days : null
  return {
    id: row.id,
    version: row.version,
    state: row.state,
    caseNumber: row.case_number,
    number: row.number,
    expertName: row.expert_name,
    expertTitle: row.form.expert?.title ? titleWords[row.form.expert.title] : '',
    institutionName: row.institution_name,
    enterpriseName: row.enterprise_name,
    regionCode: row.region_code ?? '',
    regionName: regions.get(row.region_code ?? '') ?? '',
    chains: row.chains,
    post: row.post,
    termStart: row.term_start,
    termEnd: row.term_end,
    arrivedAt: row.arrived_at ? today(row.arrived_at) : null,
    promised: row.promised,
    provisional: row.provisional,
    left,
    checks: checksOf(row),
    moves: movesFor(filingLifecycle, desk.viewer, factsOf(row, desk.pack.pack.route)),
    updatedAt: row.updated_at.toISOString(),
  }
}

/** Contacts are for the person who typed them; everybody else sees enough to recognise a number, not to dial it. */
const masked = (form: FilingDraft, viewer: Viewer, row: FilingRow): FilingDraft => {
  if (viewer.personId === row.expert_id) return form
  const expert = form.expert && {
    ...form.expert,
    ...(form.expert.phone ? { phone: maskPhone(form.expert.phone) ?? '' } : {}),
  }
  const enterprise = form.enterprise && {
    ...form.enterprise,
    ...(form.enterprise.contactPhone && viewer.orgId !== row.enterprise_id
      ? { contactPhone: maskPhone(form.enterprise.contactPhone) ?? '' }
      : {}),
  }
  return { ...form, ...(expert ? { expert } : {}), ...(enterprise ? { enterprise } : {}) }
}

/** Each side its own, an office both: as `subjectOf` answers. */
const yearsFor = ({ role }: Viewer, { number, expert_id, enterprise_id }: FilingRow): Filing['years'] => {
  if (!number || !years.read.for.some((reader) => reader === role)) return { expert: null, enterprise: null }
  return {
    expert: role === 'enterprise' ? null : expert_id,
    enterprise: role === 'expert' ? null : enterprise_id,
  }
}

const undecided = new Set(['draft', 'returned', 'enterprise-review', 'employer-review', 'county-review', 'city-review'])

/** One filing for one viewer: facts, line, reasons, remarks, papers and the moves allowed. */
export const filingOf = async (desk: Desk, row: FilingRow): Promise<Filing> => {
  const { db, viewer, at, calendar, pack } = desk
  const cityId = row.city_id
  const regions = await regionNames(db, cityId)
  const city = await db.selectFrom('city').select('bureau').where('city_id', '=', cityId).executeTakeFirstOrThrow()
  const past = await db
    .selectFrom('history')
    .leftJoin('person', (join) =>
      join.onRef('person.city_id', '=', 'history.city_id').onRef('person.id', '=', 'history.person_id'),
    )
    .select(['move', 'from_state', 'to_state', 'at', 'reason', 'role', 'person.name'])
    .where('history.city_id', '=', cityId)
    .where('thing', '=', 'filing')
    .where('thing_id', '=', row.id)
    .where('move', '<>', 'save')
    .orderBy('history.id')
    .execute()
  const attachments = await db
    .selectFrom('attachment')
    .select(['id', 'kind', 'name', 'mime', 'bytes', 'pages', 'at'])
    .where('city_id', '=', cityId)
    .where('filing_id', '=', row.id)
    .where('removed_at', 'is', null)
    .orderBy('id')
    .execute()
  const route: readonly Office[] = row.route.length > 0 ? row.route : pack.pack.route
  const clocks = row.route.length > 0 ? row.clocks : pack.pack.clocks
  const names = {
    region: regions.get(row.region_code ?? row.form.enterprise?.regionCode ?? '') ?? '',
    bureau: city.bureau,
  }
  const judgement =
    undecided.has(row.state) || !row.judgement ? await judgeForm(db, row, row.form, pack.pack, at) : row.judgement
  const mine = viewer.personId === row.expert_id
  return {
    ...cardOf(desk, { ...row, judgement, agreement: attachments.some(({ kind }) => kind === 'agreement') }, regions),
    form: masked(row.form, viewer, row),
    mine,
    timeline: timelineOf(row, past, route, clocks, calendar, names, at),
    judgement,
    remarks: remarksOf(past),
    attachments: attachments.map((one) => ({ ...one, at: one.at.toISOString() })),
    noticeEndsOn: row.notice_ends_on,
    invite: mine ? await inviteFor(db, row) : null,
    renews: row.renews,
    editable: mine && viewer.role === 'expert' && (row.state === 'draft' || row.state === 'returned'),
    years: yearsFor(viewer, row),
  }
}
