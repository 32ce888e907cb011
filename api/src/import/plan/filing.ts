import { filingNumber } from '@kefutong/contract/check'
import type { FilingDraft } from '@kefutong/contract/filing/form'
import type { FilingState } from '@kefutong/contract/filing/lifecycle'
import type { PastFilingForm } from '@kefutong/contract/import/forms'
import { kindOf } from '@kefutong/contract/rules/pack'
import type { Selectable } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { startOf, today, yearOf } from '../../calendar/dates'
import type { Tables } from '../../db/tables'
import { countsOfArrivals } from '../../metric/of-filing'
import { packInForce } from '../../pack'
import { nextSerials } from '../../serial'
import type { Batch } from '../batch'
import { type Plan, type Planning, wrong } from './plan'

type Firm = Selectable<Tables['enterprise']>
type Expert = Selectable<Tables['expert']> & { phone: string; institution: string }
type Pack = Awaited<ReturnType<typeof packInForce>>

const expertsByPhone = async ({ db, viewer }: Planning, phones: readonly string[]) => {
  const rows = await db
    .selectFrom('expert as x')
    .innerJoin('person as p', (join) => join.onRef('p.city_id', '=', 'x.city_id').onRef('p.id', '=', 'x.id'))
    .innerJoin('institution as i', (join) =>
      join.onRef('i.city_id', '=', 'x.city_id').onRef('i.id', '=', 'x.institution_id'),
    )
    .selectAll('x')
    .select(['p.phone', 'i.name as institution'])
    .where('x.city_id', '=', viewer.cityId)
    .where('p.phone', 'in', phones)
    .execute()
  return new Map(rows.map((row) => [row.phone ?? '', { ...row, phone: row.phone ?? '' }]))
}

const firmsByCode = async ({ db, viewer }: Planning, codes: readonly string[]) => {
  const rows = await db
    .selectFrom('enterprise')
    .selectAll()
    .where('city_id', '=', viewer.cityId)
    .where('uscc', 'in', codes)
    .execute()
  return new Map(rows.map((row) => [row.uscc, row]))
}

type Term = { expert_id: string; enterprise_id: string | null; term_start: string | null; term_end: string | null }
const termsOf = async ({ db, viewer }: Planning, expertIds: readonly string[]): Promise<Term[]> => {
  if (expertIds.length === 0) return []
  return db
    .selectFrom('filing')
    .select(['expert_id', 'enterprise_id', 'term_start', 'term_end'])
    .where('city_id', '=', viewer.cityId)
    .where('expert_id', 'in', expertIds)
    .where('case_number', 'is not', null)
    .where('state', '<>', 'withdrawn')
    .execute()
}

const formOf = (form: PastFilingForm, expert: Expert, firm: Firm): FilingDraft => ({
  expert: {
    ...{ name: expert.name, phone: expert.phone, institution: expert.institution, direction: expert.direction },
    degree: expert.degree as NonNullable<FilingDraft['expert']>['degree'],
    title: expert.title as NonNullable<FilingDraft['expert']>['title'],
    ...{ keywords: expert.keywords, chains: expert.chains, results: expert.results },
    ...(expert.department ? { department: expert.department } : {}),
  },
  enterprise: {
    ...{ name: firm.name, uscc: firm.uscc, regionCode: firm.region_code, chains: firm.chains },
    standings: firm.standings as NonNullable<FilingDraft['enterprise']>['standings'],
    ...(firm.contact ? { contact: firm.contact } : {}),
    ...(firm.contact_phone ? { contactPhone: firm.contact_phone } : {}),
    ...(firm.business ? { business: firm.business } : {}),
  },
  appointment: {
    ...{ post: form.post, termStart: form.termStart, termEnd: form.termEnd, daysPerYear: form.daysPerYear },
    ...(form.task ? { tasks: [{ what: form.task, due: form.termEnd }] } : {}),
  },
})

type Arrival = { planning: Planning; pack: Pack; form: PastFilingForm; expert: Expert; firm: Firm }

/** Numbers without a gap in each scope, given in the order of the rows. Scopes are taken in one order by everybody. */
const serialsFor = async ({ db, viewer }: Planning, scopes: readonly string[]) => {
  const next = new Map<string, number>()
  for (const scope of [...new Set(scopes)].sort()) {
    const count = scopes.filter((one) => one === scope).length
    next.set(scope, (await nextSerials(db, viewer.cityId, scope, count)) - count + 1)
  }
  return (scope: string) => {
    const serial = next.get(scope) ?? 0
    next.set(scope, serial + 1)
    return serial
  }
}

const placeOf = ({ pack, form, firm }: Arrival) => ({
  ...{ kind: kindOf(pack.pack, form.post), year: yearOf(form.effectiveOn), region: firm.region_code.slice(4) },
})
const numberScope = (arrival: Arrival) => {
  const { kind, year, region } = placeOf(arrival)
  return `number:${kind}:${year}:${region}`
}

const rowOf = (arrival: Arrival, serial: number, caseSerial: number) => {
  const { planning, pack, form, expert, firm } = arrival
  const { viewer, at } = planning
  const cityId = viewer.cityId
  const state: FilingState = form.endedOn ? 'ended' : form.termEnd < today(at) ? 'expired' : 'in-force'
  return {
    ...{ city_id: cityId, id: uuidv7(), state, version: 1 },
    ...{ expert_id: expert.id, institution_id: expert.institution_id, enterprise_id: firm.id },
    ...{ region_code: firm.region_code, chains: firm.chains, expert_name: expert.name },
    ...{ institution_name: expert.institution, enterprise_name: firm.name, post: form.post },
    ...{ term_start: form.termStart, term_end: form.endedOn ?? form.termEnd, form: formOf(form, expert, firm) },
    case_number: `BA-${yearOf(today(at))}-${String(caseSerial).padStart(4, '0')}`,
    number: filingNumber({ city: cityId.slice(0, 4), ...placeOf(arrival), serial }),
    ...{ route: [...pack.pack.route], clocks: pack.pack.clocks, pack_revision: pack.revision },
    judgement: { ok: true, pack: pack.pack.name, reasons: [] },
    ...{ in_force_at: startOf(form.effectiveOn), effective_on: form.effectiveOn },
    ...{ created_at: at, updated_at: at },
  }
}

/** All of them at once: their numbers follow each other, and who is counted where is seen with all of them there. */
const addAll = async (batch: Batch, arrivals: readonly Arrival[]) => {
  const [first] = arrivals
  if (!first) return
  const { planning } = first
  const caseScope = `case:${yearOf(today(planning.at))}`
  const next = await serialsFor(
    planning,
    arrivals.flatMap((arrival) => [numberScope(arrival), caseScope]),
  )
  const rows = arrivals.map((arrival) => rowOf(arrival, next(numberScope(arrival)), next(caseScope)))
  const counts = await countsOfArrivals(planning.db, planning.viewer.cityId, rows)
  for (const [at, row] of rows.entries()) {
    const { formerNumber } = arrivals[at]?.form ?? {}
    batch.add('filing', row)
    batch.happened({
      ...{ thing: 'filing', id: row.id, move: 'import', to: row.state, version: 1 },
      reason: formerNumber ? `原备案编号 ${formerNumber}` : undefined,
      counts: counts.get(row.id) ?? [],
    })
  }
}

/** A term that begins before the other one ends, at the same enterprise: one appointment, told twice. */
const overlaps = (terms: readonly Term[], form: PastFilingForm, expert: Expert, firm: Firm) =>
  terms.filter(
    (term) =>
      term.expert_id === expert.id &&
      term.enterprise_id === firm.id &&
      (term.term_start ?? '') <= (form.endedOn ?? form.termEnd) &&
      (term.term_end ?? '') >= form.termStart,
  )

/**
 * 过往备案, by expert, enterprise and first day. Only what took effect before the city began here: everything later goes
 * the whole way, public notice included.
 */
export const planFilings: Plan<PastFilingForm> = async (planning, forms) => {
  const { db, viewer } = planning
  const experts = await expertsByPhone(
    planning,
    forms.map(({ phone }) => phone),
  )
  const firms = await firmsByCode(
    planning,
    forms.map(({ uscc }) => uscc),
  )
  const terms = await termsOf(
    planning,
    [...experts.values()].map(({ id }) => id),
  )
  const city = await db
    .selectFrom('city')
    .select('created_at')
    .where('city_id', '=', viewer.cityId)
    .executeTakeFirstOrThrow()
  const began = today(city.created_at)
  const pack = await packInForce(db, viewer.cityId)
  return forms.map((form) => {
    const expert = experts.get(form.phone)
    const firm = firms.get(form.uscc)
    const faults = [
      ...(expert ? [] : [{ field: 'phone', says: '专家名录里没有这个手机号，请先导入专家' }]),
      ...(expert && expert.name !== form.expert
        ? [{ field: 'expert', says: '和这个手机号登记的姓名不同，请核对' }]
        : []),
      ...(firm ? [] : [{ field: 'uscc', says: '企业名录里没有这个代码，请先导入企业' }]),
      ...(firm && firm.name !== form.enterprise
        ? [{ field: 'enterprise', says: `这个代码登记的企业是${firm.name}，请核对` }]
        : []),
      ...(form.effectiveOn < began
        ? []
        : [{ field: 'effectiveOn', says: `这里只补录 ${began} 启用以前生效的，之后的请在线备案` }]),
    ]
    if (!expert || !firm || faults.length > 0) return wrong(...faults)
    const held = overlaps(terms, form, expert, firm)
    if (held.some(({ term_start }) => term_start === form.termStart)) return { verdict: 'same' }
    if (held.length > 0) return wrong({ field: 'termStart', says: '和已有的一件备案聘期重叠，请核对' })
    return { verdict: 'new', act: (batch) => batch.together(addAll, { planning, pack, form, expert, firm }) }
  })
}
