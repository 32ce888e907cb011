import { canonical } from '@kefutong/contract/canonical'
import type { ServiceLogForm } from '@kefutong/contract/service-log/form'
import { amountOf, dayOf, lineOf } from '@kefutong/contract/service-log/form'
import { approvalFen } from '@kefutong/contract/service-log/lifecycle'
import { addDays, today, yearOf } from '../../calendar/dates'
import { stampOf } from '../../ledger/chain'
import type { Ledger } from '../../ledger/ledger'
import { sm3 } from '../../ledger/sm3'
import { countsOfLog } from '../../metric/of-log'
import { lexeme } from '../../words/search'
import { tokensOf } from '../../words/tokens'
import { morning } from '../story'
import { asBytes } from './bulk'
import type { CitySeat, Draft } from './draft'
import type { Lived } from './filings'

/** One thing done, confirmed, and approved where its amount asks for it. */
export type LogPlan = { filing: Lived; form: ServiceLogForm; filedOn: string; confirmedOn: string }
export type CountedLog = { id: string; filingId: string; form: ServiceLogForm }

type Ask = {
  cityId: string
  ledger: Pick<Ledger, 'mac'>
  county: (region: string) => CitySeat
  serials: { next: (scope: string) => number }
}

/** The records with their editions, their entries in the ledger and their history, as the machinery would have written them. */
export const liveLogs = (draft: Draft, plans: readonly LogPlan[], { cityId, ledger, county, serials }: Ask) => {
  const logs: Array<Record<string, unknown>> = []
  const editions: Array<Record<string, unknown>> = []
  const entries: Array<Record<string, unknown>> = []
  const counted: CountedLog[] = []

  const entry = (payload: Record<string, unknown>, event: 'confirm' | 'approve', at: Date, thing: string) => {
    const text = canonical(payload)
    const digest = sm3(text)
    const id = draft.idAt(at)
    entries.push({
      ...{ city_id: cityId, id, thing: 'service-log', thing_id: thing, edition: 1, event, payload: text },
      ...{ digest: asBytes(digest), stamp: asBytes(stampOf(ledger.mac, cityId, { id, digest })), at: at.toISOString() },
      ...{ seq: null, link: null, seal: null, sealed_at: null },
    })
    return digest
  }

  const inOrder = [...plans].sort((a, b) => (a.filedOn < b.filedOn ? -1 : 1))
  for (const [at, { filing, form, filedOn, confirmedOn }] of inOrder.entries()) {
    const { plan, row } = filing
    const { expert, firm, contact } = plan
    const stated = form.kind === 'revenue'
    const filedAt = morning(filedOn, at % 240)
    const confirmedAt = stated ? filedAt : morning(confirmedOn, (at % 240) + 5)
    const large = (amountOf(form) ?? 0) >= approvalFen
    const approvedAt = large ? morning(addDays(today(confirmedAt), 2), at % 240) : undefined
    const id = draft.idAt(filedAt)
    const year = yearOf(filedOn)
    const number = `FW-${year}-${String(serials.next(`service-log:${year}`)).padStart(6, '0')}`
    const author = stated ? contact : expert.seat
    const head = { v: 1, city: cityId, thing: 'service-log', id, number, edition: 1 }
    const digest = entry(
      {
        ...head,
        ...{ event: 'confirm', at: confirmedAt.toISOString(), by: contact.personId, form, filing: row.number },
        ...{ filingId: row.id, expert: row.expert_id, enterprise: firm.id, uscc: firm.uscc },
        ...{ institution: row.institution_id, region: firm.region_code, photos: [], supersedes: null },
      },
      'confirm',
      confirmedAt,
      id,
    )
    const officer = county(firm.region_code)
    const steps: Array<[Date, CitySeat, string, string, string]> = [
      [filedAt, author, 'file', 'draft', stated ? (large ? 'approving' : 'confirmed') : 'filed'],
      ...(stated
        ? []
        : [
            [confirmedAt, contact, 'confirm', 'filed', large ? 'approving' : 'confirmed'] as [
              Date,
              CitySeat,
              string,
              string,
              string,
            ],
          ]),
      ...(approvedAt
        ? [[approvedAt, officer, 'approve', 'approving', 'confirmed'] as [Date, CitySeat, string, string, string]]
        : []),
    ]
    if (approvedAt)
      entry(
        {
          ...head,
          event: 'approve',
          at: approvedAt.toISOString(),
          by: officer.personId,
          confirms: digest.toString('hex'),
        },
        'approve',
        approvedAt,
        id,
      )
    const counts = countsOfLog(id, form, { ...row, state: 'in-force' })
    steps.forEach(([when, by, move, from, to], step) => {
      draft.record(
        when,
        by,
        { thing: 'service-log', id, move, from, to, version: step + 1 },
        step === steps.length - 1 ? counts : [],
      )
    })
    const searched = [
      form.summary,
      ...('result' in form ? [form.result] : []),
      ...('name' in form ? [form.name] : []),
      ...('contractNo' in form ? [form.contractNo] : []),
      ...[expert.seat.name, firm.name, expert.institution.name, number],
    ]
    logs.push({
      ...{ city_id: cityId, id, version: steps.length, edition: 1, number, state: 'confirmed', kind: form.kind },
      ...{ filing_id: row.id, expert_id: row.expert_id, enterprise_id: firm.id, institution_id: row.institution_id },
      ...{ region_code: firm.region_code, author_id: author.personId, day: dayOf(form), line: lineOf(form) },
      ...{ amount_fen: amountOf(form), tenths: form.kind === 'visit' ? form.tenths : null, form, counted_edition: 1 },
      ...{ confirmed_by: contact.personId, confirmed_at: confirmedAt.toISOString(), reminded_at: null },
      words: tokensOf(searched.filter(Boolean).join(' ')).map(lexeme).join(' '),
      ...{ filed_at: filedAt.toISOString(), updated_at: (approvedAt ?? confirmedAt).toISOString() },
    })
    editions.push({
      ...{
        city_id: cityId,
        log_id: id,
        edition: 1,
        form,
        author_id: author.personId,
        reason: null,
        at: filedAt.toISOString(),
      },
      ...{ disputed_reason: null, confirmed_by: contact.personId, confirmed_at: confirmedAt.toISOString() },
      ...{ counted_before: null, digest: asBytes(digest), revoked_at: null },
    })
    counted.push({ id, filingId: row.id, form })
  }
  return { logs, editions, entries, counted }
}
