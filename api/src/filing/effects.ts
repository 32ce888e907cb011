import { filingNumber } from '@kefutong/contract/check'
import type { FilingMove, FilingState, Office } from '@kefutong/contract/filing/lifecycle'
import { offices } from '@kefutong/contract/filing/lifecycle'
import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import { kindOf, type RulePack } from '@kefutong/contract/rules/pack'
import type { Updateable } from 'kysely'
import type { Calendar } from '../calendar/calendar'
import { today, yearOf } from '../calendar/dates'
import type { Tables } from '../db/tables'
import { nextSerial } from '../serial'
import type { Tx } from '../world'
import { vouchedDigest } from './facts'
import { judgeForm } from './judge'
import { hasPromise, noPromise, noticeDates, officePromise } from './promise'
import type { FilingRow } from './queries'
import { submission } from './submit'

export type Change = Updateable<Tables['filing']>

export type Desk = {
  db: Tx
  viewer: Viewer
  at: Date
  calendar: Calendar
  pack: { revision: number; pack: RulePack }
}

const isOffice = (state: FilingState): state is Office => (offices as readonly string[]).includes(state)

/** Whoever decides is remembered as having acted for that side. */
const acted = ({ viewer }: Desk, filing: FilingRow): Change => {
  const party = viewer.role as keyof FilingRow['acted_as']
  const people = new Set([...(filing.acted_as[party] ?? []), viewer.personId ?? ''])
  return { acted_as: JSON.stringify({ ...filing.acted_as, [party]: [...people] }) }
}

/** An office puts its word to what it saw. */
const vouch = (desk: Desk, filing: FilingRow): Change => {
  const office = filing.state as Office
  const word = { text: vouchedDigest(office, filing.form), by: desk.viewer.name ?? '', at: desk.at.toISOString() }
  return { ...acted(desk, filing), vouched: JSON.stringify({ ...filing.vouched, [office]: word }) }
}

/** Who sends a filing back takes an earlier word back too: that office always looks again. */
const sendBack = (desk: Desk, filing: FilingRow, office: Office): Change => {
  const { [office]: own, ...others } = filing.vouched
  return { ...acted(desk, filing), vouched: JSON.stringify(others), returned_by: office }
}

/** The bureau decides on today's facts, not on those of the day of submission, and never without the agreement. */
const examine = async ({ db, at, pack }: Desk, filing: FilingRow): Promise<Change> => {
  const agreement = await db
    .selectFrom('attachment')
    .select('id')
    .where('city_id', '=', filing.city_id)
    .where('filing_id', '=', filing.id)
    .where('kind', '=', 'agreement')
    .where('removed_at', 'is', null)
    .executeTakeFirst()
  if (!agreement) throw new Problem('agreementMissing')
  const judgement = await judgeForm(db, filing, filing.form, pack.pack, at)
  if (!judgement.ok) {
    const against = judgement.reasons.filter((reason) => reason.verdict === 'fail')
    throw new Problem('notEligible', {
      faults: against.map((reason) => ({ field: `rules.${reason.rule}`, says: `${reason.says}（${reason.article}）` })),
    })
  }
  return { judgement: JSON.stringify(judgement) }
}

/** The number, given when the notice closes: gapless within city, kind, year and region. */
const takeEffect = async ({ db, at, pack }: Desk, filing: FilingRow): Promise<Change> => {
  const kind = kindOf(pack.pack, filing.post)
  const year = yearOf(today(at))
  const region = (filing.region_code ?? '').slice(4)
  const serial = await nextSerial(db, filing.city_id, `number:${kind}:${year}:${region}`)
  return { number: filingNumber({ city: filing.city_id.slice(0, 4), kind, year, region, serial }), in_force_at: at }
}

const arrival = (desk: Desk, filing: FilingRow, to: FilingState, clocks: FilingRow['clocks']): Change => {
  if (isOffice(to)) return officePromise(desk.calendar, clocks, to, desk.at)
  if (to === 'notice' && filing.state !== 'notice') {
    const days = filing.state === 'objection' ? (filing.notice_left ?? 1) : (clocks.notice ?? 5)
    return { ...noticeDates(desk.calendar, today(desk.at), days), arrived_at: desk.at }
  }
  return hasPromise(to) ? {} : noPromise
}

const pause = ({ calendar, at }: Desk, filing: FilingRow): Change => ({
  notice_left: Math.max(1, calendar.workingDaysBetween(today(at), filing.notice_ends_on ?? today(at)).days),
})

const own = async (desk: Desk, filing: FilingRow, move: FilingMove): Promise<Change> => {
  switch (move) {
    case 'submit':
    case 'resubmit':
      return submission(desk.db, filing, desk.pack, desk.at)
    case 'confirm':
    case 'consent':
      return vouch(desk, filing)
    case 'approve':
      return { ...(await examine(desk, filing)), ...vouch(desk, filing), returned_by: null }
    case 'return':
      return sendBack(desk, filing, filing.state as Office)
    case 'uphold':
      return {
        ...sendBack(desk, filing, 'city-review'),
        notice_left: null,
        notice_from: null,
        notice_ends_on: null,
        effective_on: null,
      }
    case 'object':
      return { ...acted(desk, filing), ...pause(desk, filing) }
    case 'dismiss':
      return acted(desk, filing)
    case 'take-effect':
      return takeEffect(desk, filing)
    default:
      return {}
  }
}

/** Everything a move writes into the row, the new state and its promised day included. */
export const effectsOf = async (desk: Desk, filing: FilingRow, move: FilingMove, to: FilingState): Promise<Change> => {
  const change = await own(desk, filing, move)
  const clocks = filing.route.length > 0 ? filing.clocks : desk.pack.pack.clocks
  return { ...change, ...arrival(desk, filing, to, clocks), state: to }
}
