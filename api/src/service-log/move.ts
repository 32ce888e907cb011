import { advance } from '@kefutong/contract/lifecycle'
import { Problem } from '@kefutong/contract/problem'
import { amountOf, type ServiceLogForm } from '@kefutong/contract/service-log/form'
import { bringsEdition, type ServiceLogMove, serviceLogLifecycle } from '@kefutong/contract/service-log/lifecycle'
import { today } from '../calendar/dates'
import { countsOfLogMove } from '../metric/of-log-move'
import type { Doing } from './doing'
import { effectsOf } from './effects'
import { factsOf } from './facts'
import { type Filing, filingFor, refuseDays } from './filing'
import { refuseNeed } from './need'
import { tellOf } from './notify'
import { type ListedLog, type LogRow, listedLog } from './queries'

export type Said = { reason?: string | undefined; form?: ServiceLogForm | undefined }

/** What the new edition says, checked against the filing it stands under. */
const newEdition = (
  row: LogRow,
  filing: Filing,
  move: ServiceLogMove,
  form: ServiceLogForm | undefined,
  day: string,
) => {
  if (!bringsEdition(move)) return undefined
  if (!form) throw new Problem('inputInvalid', { faults: [{ field: 'form', says: '请填写修改后的内容' }] })
  if ((form.kind === 'revenue') !== (row.kind === 'revenue'))
    throw new Problem('inputInvalid', { faults: [{ field: 'form.kind', says: '企业申报的收入和专家的记录不能互换' }] })
  refuseDays(form, filing, day)
  return form
}

/** One move of one record, whoever makes it: check, change, witness, record, tell. The row is already locked. */
export const makeMove = async (
  doing: Doing,
  row: LogRow,
  move: ServiceLogMove,
  said: Said = {},
): Promise<ListedLog> => {
  const { db, viewer, at } = doing
  const filing = await filingFor(db, row.city_id, row.filing_id)
  const before = factsOf(row, at)
  const edition = bringsEdition(move) ? said.form : undefined
  const facts = edition ? { ...before, amountFen: amountOf(edition) } : before
  const arrow = advance(serviceLogLifecycle, viewer, facts, move, said.reason)
  const form = newEdition(row, filing, move, said.form, today(at))
  if (form) await refuseNeed(db, row.city_id, form, filing)
  const change = await effectsOf(doing, row, filing, move, arrow.to, { reason: said.reason, form })
  const version = row.version + 1
  await db
    .updateTable('service_log')
    .set({ ...change, state: arrow.to, version, updated_at: at })
    .where('city_id', '=', row.city_id)
    .where('id', '=', row.id)
    .execute()
  await doing.record({
    thing: 'service-log',
    id: row.id,
    move,
    from: row.state,
    to: arrow.to,
    version,
    reason: said.reason,
    counts: await countsOfLogMove(db, row, change, form, filing),
  })
  const moved = await listedLog(db, row.city_id, row.id)
  await tellOf(doing, moved, move, said.reason)
  return moved
}
