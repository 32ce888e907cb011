import { advance } from '@kefutong/contract/lifecycle'
import { type NeedFacts, type NeedMove, needLifecycle } from '@kefutong/contract/need/lifecycle'
import { Problem } from '@kefutong/contract/problem'
import type { Desk } from '../filing/effects'
import type { Recorder } from '../history'
import { difference } from '../metric/counts'
import { countsOfNeed } from '../metric/of-need'
import { offerOf } from './dispatch'
import { type Brought, effectsOf } from './effects'
import { factsOf } from './facts'
import { notify } from './notify'
import type { NeedRow } from './queries'

export type Doing = Desk & { record: Recorder['record'] }

/** One move of one need, whoever makes it: check, change, record, tell. The row is already locked. */
export const moveNeed = async (
  doing: Doing,
  need: NeedRow,
  move: NeedMove,
  brought: Brought = {},
  more: Pick<NeedFacts, 'holder'> = {},
): Promise<NeedRow> => {
  const { db, viewer, at } = doing
  const offered =
    move === 'dispatch' && brought.expertId ? (await offerOf(db, need, brought.expertId)) !== undefined : false
  const arrow = advance(needLifecycle, viewer, factsOf(need, { ...more, offered }), move, brought.reason)
  const change = await effectsOf(doing, need, move, arrow.to, brought)
  const row = await db
    .updateTable('need')
    .set({ ...change, version: need.version + 1, updated_at: at })
    .where('city_id', '=', need.city_id)
    .where('id', '=', need.id)
    .where('version', '=', need.version)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new Problem('changedByOthers')
  const said = brought.note ?? brought.reason
  await doing.record({
    thing: 'need',
    id: need.id,
    move,
    from: need.state,
    to: arrow.to,
    version: row.version,
    reason: said,
    counts: difference(countsOfNeed(need), countsOfNeed(row)),
  })
  await notify(doing, need, row, move, said)
  return row
}
