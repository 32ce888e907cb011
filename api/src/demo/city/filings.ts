import { filingNumber } from '@kefutong/contract/check'
import { factsOf } from '@kefutong/contract/filing/facts'
import type { FilingForm } from '@kefutong/contract/filing/form'
import type { FilingMove, FilingState, Office } from '@kefutong/contract/filing/lifecycle'
import { judge } from '@kefutong/contract/rules/judge'
import { kindOf, packTitle } from '@kefutong/contract/rules/pack'
import { zibo } from '@kefutong/contract/rules/packs/zibo'
import { calendar } from '../../calendar/calendar'
import { addDays, today, yearOf } from '../../calendar/dates'
import { vouchedDigest } from '../../filing/facts'
import { noticeDates } from '../../filing/promise'
import type { Counting } from '../../metric/of-filing'
import { morning } from '../story'
import type { CityChain } from './chain'
import type { CitySeat, Draft } from './draft'
import type { Firm } from './firms'
import type { Random } from './random'

export type CityExpert = {
  seat: CitySeat
  institution: { id: string; name: string }
  chain: CityChain
  degree: 'doctor' | 'master'
  title: 'senior' | 'associate-senior'
  birthMonth: string
  direction: string
  keywords: string[]
}

/** One appointment from the draft to wherever it stands today. */
export type Plan = {
  expert: CityExpert
  firm: Firm
  contact: CitySeat
  /** the day it was submitted */
  submitted: string
  ends?: { move: 'end' | 'suspend'; day: string; reason: string }
}
export type Lived = {
  plan: Plan
  row: Counting & { id: string; number: string; uscc: string }
  from: Date
  /** when it ceased to stand, or nothing */
  until: Date | null
  termEnd: string
}

const working = calendar()
const posts = ['副总经理', '副总工程师', '总经理助理', '科技助理'] as const
const offices: Office[] = ['enterprise-review', 'employer-review', 'county-review', 'city-review']

const formOf = ({ expert, firm, submitted }: Plan, post: string, random: Random): FilingForm => {
  const termStart = addDays(submitted, 25)
  const [fault = '', other = ''] = random.shuffled(expert.chain.faults)
  const [fix = '', second = ''] = random.shuffled(expert.chain.fixes)
  const from = random.within(6, 18)
  return {
    expert: {
      ...{ name: expert.seat.name, phone: expert.seat.phone, degree: expert.degree, title: expert.title },
      ...{ institution: expert.institution.name, managementPost: false, birthMonth: expert.birthMonth },
      ...{ direction: expert.direction, keywords: expert.keywords, chains: [expert.chain.id] },
    },
    enterprise: {
      ...{ name: firm.name, uscc: firm.uscc, regionCode: firm.region_code, chains: firm.chains },
      standings: firm.standings as FilingForm['enterprise']['standings'],
      ...{ contact: firm.contact, contactPhone: firm.contact_phone, business: firm.business },
    },
    appointment: {
      ...{ post, termStart, termEnd: addDays(termStart, 729), daysPerYear: 60 + 10 * random.within(0, 3) },
      tasks: [
        {
          what: `降低${firm.business}的${fault}`,
          target: `${fault}由 ${from}% 降到 ${Math.ceil(from / 4)}% 以内`,
          due: addDays(termStart, 300),
        },
        { what: `${fix}，${second}`, target: `${other}比上年降低三成`, due: addDays(termStart, 600) },
      ],
      ...{ pay: random.pick(['project', 'salary'] as const), ownEnterprise: false, truthful: true },
    },
  }
}

type Officers = { county: (region: string) => CitySeat; city: CitySeat; employer: (institutionId: string) => CitySeat }
type Serials = { next: (scope: string) => number }

/** Every appointment lived through: its row, its history, its agreement; in the order in which they were submitted. */
export const liveFilings = (
  draft: Draft,
  random: Random,
  cityId: string,
  plans: readonly Plan[],
  {
    officers,
    serials,
    agreement,
    now,
  }: { officers: Officers; serials: Serials; agreement: Record<string, unknown>; now: Date },
) => {
  const filings: Array<Record<string, unknown>> = []
  const attachments: Array<Record<string, unknown>> = []
  const day = today(now)
  const begun = plans
    .map((plan) => {
      const approved = working.addWorkingDays(plan.submitted, 5).date
      return { plan, approved, notice: noticeDates(working, approved, 5) }
    })
    .sort((a, b) => (a.plan.submitted < b.plan.submitted ? -1 : 1))
  const cases = begun.map(({ plan }) => {
    const year = yearOf(plan.submitted)
    return `BA-${year}-${String(serials.next(`case:${year}`)).padStart(4, '0')}`
  })
  const lived = begun.map((one, at): Lived & { case: string; notice: typeof one.notice; approved: string } => {
    const { plan, notice, approved } = one
    const from = morning(notice.effective_on, at % 200)
    const post = random.pick(posts)
    const form = formOf(plan, post, random)
    const expired = form.appointment.termEnd < day ? morning(addDays(form.appointment.termEnd, 1), at % 200) : null
    const stopped = plan.ends ? morning(plan.ends.day, at % 200) : null
    const until = stopped ?? expired
    const state: FilingState = stopped
      ? plan.ends?.move === 'suspend'
        ? 'suspended'
        : 'ended'
      : expired
        ? 'expired'
        : 'in-force'
    const submittedAt = morning(plan.submitted, at % 200)
    const id = draft.idAt(submittedAt)
    const { expert, firm, contact } = plan
    const county = officers.county(firm.region_code)
    const employer = officers.employer(expert.institution.id)
    const filer = { ...expert.seat }
    const steps: Array<[string, CitySeat, FilingMove, FilingState, FilingState]> = [
      [plan.submitted, filer, 'submit', 'draft', 'enterprise-review'],
      [working.addWorkingDays(plan.submitted, 1).date, contact, 'confirm', 'enterprise-review', 'employer-review'],
      [working.addWorkingDays(plan.submitted, 2).date, employer, 'consent', 'employer-review', 'county-review'],
      [working.addWorkingDays(plan.submitted, 4).date, county, 'approve', 'county-review', 'city-review'],
      [approved, officers.city, 'approve', 'city-review', 'notice'],
    ]
    let version = 2
    for (const [on, by, move, before, to] of steps) {
      version += 1
      draft.record(morning(on, at % 200), by, { thing: 'filing', id, move, from: before, to, version })
    }
    version += 1
    draft.record(
      from,
      { role: 'clock' },
      { thing: 'filing', id, move: 'take-effect', from: 'notice', to: 'in-force', version },
    )
    if (until) {
      version += 1
      const move = plan.ends?.move ?? 'expire'
      const by = plan.ends ? officers.city : { role: 'clock' }
      draft.record(until, by, {
        ...{ thing: 'filing', id, move, from: 'in-force', to: state, version },
        ...(plan.ends ? { reason: plan.ends.reason } : {}),
      })
    }
    const approvers = [contact, employer, county, officers.city]
    const { ok, reasons } = judge(
      zibo,
      factsOf(form, { postsHeld: 0, expertsHired: 0, renewal: false, today: approved }),
    )
    filings.push({
      ...{
        city_id: cityId,
        id,
        version,
        state,
        expert_id: expert.seat.personId,
        institution_id: expert.institution.id,
      },
      ...{ enterprise_id: firm.id, region_code: firm.region_code, chains: firm.chains, expert_name: expert.seat.name },
      ...{ institution_name: expert.institution.name, enterprise_name: firm.name, post, form },
      ...{ term_start: form.appointment.termStart, term_end: form.appointment.termEnd },
      ...{ case_number: cases[at], number: '', route: zibo.route, clocks: zibo.clocks, pack_revision: 1 },
      judgement: {
        ...{ ok, pack: packTitle(zibo) },
        reasons: reasons.map(({ rule, article, says, verdict }) => ({ rule, article, says, verdict })),
      },
      vouched: Object.fromEntries(
        offices.map((office, step) => [
          office,
          {
            text: vouchedDigest(office, form),
            by: approvers[step]?.name ?? '',
            at: morning(steps[step + 1]?.[0] ?? approved, at % 200).toISOString(),
          },
        ]),
      ),
      acted_as: {
        ...{ enterprise: [contact.personId], employer: [employer.personId] },
        ...{ county: [county.personId], city: [officers.city.personId] },
      },
      arrived_at: morning(approved, at % 200).toISOString(),
      ...{ notice_from: notice.notice_from, notice_ends_on: notice.notice_ends_on, notice_left: notice.notice_left },
      ...{ effective_on: notice.effective_on, in_force_at: from.toISOString() },
      ...{ created_at: submittedAt.toISOString(), updated_at: (until ?? from).toISOString() },
      ...{ promised: null, provisional: false, returned_by: null, renews: null },
    })
    attachments.push({
      ...agreement,
      id: draft.idAt(submittedAt),
      filing_id: id,
      uploaded_by: expert.seat.personId,
      at: submittedAt.toISOString(),
    })
    const row = {
      ...{ city_id: cityId, id, state, expert_id: expert.seat.personId, institution_id: expert.institution.id },
      ...{ region_code: firm.region_code, chains: firm.chains, in_force_at: from, number: '', uscc: firm.uscc },
    }
    return { plan, row, from, until, termEnd: form.appointment.termEnd, case: cases[at] ?? '', notice, approved }
  })
  // numbers are given by the clock, in the order in which notices close
  const inOrder = lived.map((one, at) => ({ one, at })).sort((a, b) => a.one.from.getTime() - b.one.from.getTime())
  for (const { one, at } of inOrder) {
    const filing = filings[at]
    if (!filing) continue
    const kind = kindOf(zibo, String(filing.post))
    const year = yearOf(today(one.from))
    const region = one.plan.firm.region_code.slice(4)
    const serial = serials.next(`number:${kind}:${year}:${region}`)
    one.row.number = filingNumber({ city: cityId.slice(0, 4), kind, year, region, serial })
    filing.number = one.row.number
  }
  return { filings, attachments, lived: lived as Lived[] }
}
