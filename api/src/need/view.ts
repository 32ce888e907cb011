import { movesFor } from '@kefutong/contract/lifecycle'
import type { Due, Need, NeedCard } from '@kefutong/contract/need/endpoints'
import { levelWords, needLifecycle, promiseWords } from '@kefutong/contract/need/lifecycle'
import type { Viewer } from '@kefutong/contract/role'
import { today } from '../calendar/dates'
import type { Desk } from '../filing/effects'
import { regionNames } from '../filing/view'
import { maskPhone } from '../mask'
import { factsOf } from './facts'
import { type Grant, grantOf, isOfficial, knowsSides } from './grant'
import { officeName } from './level'
import type { ListedNeed } from './list'
import { mayOffer, offersFor, shownMatch } from './matches'
import type { NeedRow } from './queries'
import { historyOf, remarksFor } from './remarks'
import { stateLabel, timelineOf } from './timeline'

const dueOf = ({ calendar, at }: Pick<Desk, 'calendar' | 'at'>, row: NeedRow): Due | null =>
  row.due && row.due_what
    ? {
        what: row.due_what,
        label: promiseWords[row.due_what],
        date: row.due,
        left: calendar.workingDaysBetween(today(at), row.due).days,
        provisional: row.provisional,
      }
    : null

const pausedOf = (row: NeedRow) => {
  const open = row.state === 'paused' ? row.pauses.find(({ to }) => to === null) : undefined
  return open ? { since: open.from, reason: open.reason } : null
}

type Looking = Pick<Desk, 'viewer' | 'calendar' | 'at'>

/** A need in a list: each field as far as this viewer's grant goes. */
export const cardOf = (
  desk: Looking,
  row: ListedNeed,
  regions: ReadonlyMap<string, string>,
  grant: Grant = grantOf(desk.viewer, row),
): NeedCard => {
  const inside = knowsSides(grant)
  const official = isOfficial(grant)
  return {
    id: row.id,
    version: row.version,
    number: row.number,
    state: row.state,
    stateLabel: stateLabel(row.state),
    tone: needLifecycle.states[row.state].tone,
    sentence: row.sentence,
    enterpriseName: inside ? row.enterprise_name : null,
    regionCode: row.region_code,
    regionName: regions.get(row.region_code ?? '') ?? '',
    chains: row.chains,
    keywords: row.keywords,
    visibility: row.visibility,
    raisedOn: today(row.raised_at),
    due: inside ? dueOf(desk, row) : null,
    level: official ? row.level : null,
    levelLabel: official ? levelWords[row.level] : null,
    held: official ? row.held.length > 0 : null,
    paused: inside ? pausedOf(row) : null,
    expertName: inside ? row.expert_name : null,
    moves: movesFor(needLifecycle, desk.viewer, factsOf(row)),
    updatedAt: row.updated_at.toISOString(),
  }
}

const editableStates: readonly NeedRow['state'][] = ['raised', 'verified', 'reopened', 'arbitration', 'dispatched']

/** Who may complete the text: the enterprise with an account, and the officials; not once an expert works on it. */
export const isEditable = (viewer: Viewer, row: NeedRow, grant: Grant) =>
  Boolean(viewer.personId) && editableStates.includes(row.state) && (grant === 'owner' || grant === 'official')

const mergedInto = async ({ db }: Desk, row: NeedRow) => {
  if (!row.merged_into) return null
  const target = await db
    .selectFrom('need')
    .select(['number', 'state'])
    .where('city_id', '=', row.city_id)
    .where('id', '=', row.merged_into)
    .executeTakeFirstOrThrow()
  return { number: target.number, stateLabel: stateLabel(target.state) }
}

/** One need for one viewer. `holder`: the claim code was proved. */
export const needOf = async (desk: Desk, row: NeedRow, holder = false): Promise<Need> => {
  const { db, viewer, at, calendar } = desk
  const grant = grantOf(viewer, row, holder)
  const inside = knowsSides(grant)
  const official = isOfficial(grant)
  const ofSides = grant === 'owner' || official
  const regions = await regionNames(db, row.city_id)
  const match = inside ? await shownMatch(desk, row, grant) : null
  const card = cardOf(desk, { ...row, expert_name: match?.expertName ?? null }, regions, grant)
  const past = inside ? await historyOf(db, row) : []
  const { bureau } = await db
    .selectFrom('city')
    .select('bureau')
    .where('city_id', '=', row.city_id)
    .executeTakeFirstOrThrow()
  const office = officeName(row.level, { region: card.regionName, bureau })
  const names = { office, asker: row.enterprise_name, expert: match?.expertName ?? null }
  return {
    ...card,
    moves: movesFor(needLifecycle, viewer, factsOf(row, { holder })),
    grant,
    keyPoints: row.key_points,
    goal: row.goal,
    mode: row.mode,
    deadline: row.deadline,
    budgetFen: inside ? row.budget_fen : null,
    partner: inside ? row.partner : null,
    enterpriseId: inside ? row.enterprise_id : null,
    phone: ofSides ? maskPhone(row.phone) : null,
    mayReveal: official,
    heldFor: official ? row.held : [],
    plan: inside ? row.plan : null,
    outcome: inside ? row.outcome : null,
    mergedInto: ofSides ? await mergedInto(desk, row) : null,
    match,
    offers: official ? await offersFor(db, row) : [],
    mayOffer: grant === 'reader' && (await mayOffer(db, viewer, row)),
    timeline: inside ? timelineOf(row, past, calendar, names, at) : [],
    remarks: remarksFor(past, grant),
    editable: isEditable(viewer, row, grant),
  }
}
