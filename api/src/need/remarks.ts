import { type NeedMove, needLifecycle } from '@kefutong/contract/need/lifecycle'
import { type Role, roleWords } from '@kefutong/contract/role'
import type { Tx } from '../world'
import type { Grant } from './grant'
import type { NeedRow } from './queries'

/** What happened to a need, in order. */
export const historyOf = (db: Tx, row: NeedRow) =>
  db
    .selectFrom('history')
    .leftJoin('person', (join) =>
      join.onRef('person.city_id', '=', 'history.city_id').onRef('person.id', '=', 'history.person_id'),
    )
    .select(['move', 'from_state', 'to_state', 'at', 'reason', 'role', 'person.name'])
    .where('history.city_id', '=', row.city_id)
    .where('thing', '=', 'need')
    .where('thing_id', '=', row.id)
    .where('to_state', 'is not', null)
    .orderBy('history.id')
    .execute()

export type Happened = Awaited<ReturnType<typeof historyOf>>[number]

/** What the expert has to know to work; what was said before, about others, is not theirs. */
const forExpert: readonly string[] = ['start', 'solve', 'reject', 'give-up', 'pause', 'resume', 'climb']
/** Why a human looked at a text twice is between officials. */
const forOfficials: readonly string[] = ['clear']

const labelOf = (move: string) => (move === 'climb' ? '超期转上一级督办' : needLifecycle.moves[move as NeedMove].label)

const byWhom = ({ role, name }: Happened) =>
  role === 'clock' ? '系统' : role === 'guest' ? '企业' : [roleWords[role as Role], name].filter(Boolean).join(' ')

/** What people gave as reasons along the way, newest first, as far as it is this reader's business. */
export const remarksFor = (past: readonly Happened[], grant: Grant) =>
  past
    .filter(({ reason, move }) => reason && (move === 'climb' || move in needLifecycle.moves))
    .filter(({ move }) => grant !== 'matched' || forExpert.includes(move))
    .filter(({ move }) => grant === 'official' || !forOfficials.includes(move))
    .map((event) => ({
      label: labelOf(event.move),
      by: byWhom(event),
      says: event.reason ?? '',
      at: event.at.toISOString(),
    }))
    .reverse()
