import { type FilingMove, filingLifecycle } from '@kefutong/contract/filing/lifecycle'
import { advance } from '@kefutong/contract/lifecycle'
import { Problem } from '@kefutong/contract/problem'
import type { Recorder } from '../history'
import { countsOfMove } from '../metric/of-filing'
import { type Desk, effectsOf } from './effects'
import { factsOf } from './facts'
import { notify } from './notify'
import type { FilingRow } from './queries'
import { vouchedAfter } from './vouched-after'

export type Doing = Desk & { record: Recorder['record'] }

/** One move of one filing, whoever makes it: check, change, record, tell. The row is already locked. */
export const makeMove = async (
  doing: Doing,
  filing: FilingRow,
  move: FilingMove,
  reason?: string,
): Promise<FilingRow> => {
  const { db, viewer, at, pack } = doing
  const before = move === 'submit' || move === 'resubmit' ? vouchedAfter(filing) : filing
  const arrow = advance(filingLifecycle, viewer, factsOf(before, pack.pack.route), move, reason)
  const change = await effectsOf(doing, before, move, arrow.to)
  const row = await db
    .updateTable('filing')
    .set({ ...change, version: filing.version + 1, updated_at: at })
    .where('city_id', '=', filing.city_id)
    .where('id', '=', filing.id)
    .where('version', '=', filing.version)
    .returningAll()
    .executeTakeFirst()
  if (!row) throw new Problem('changedByOthers')
  await doing.record({
    thing: 'filing',
    id: filing.id,
    move,
    from: filing.state,
    to: arrow.to,
    version: row.version,
    reason,
    counts: await countsOfMove(db, filing, row),
  })
  await notify(doing, row, move, reason)
  return row
}
