import { type FigureId, figureIds, figures } from '@kefutong/contract/figure'
import { Problem } from '@kefutong/contract/problem'
import { today } from '../calendar/dates'
import { paged, readCursor, writeCursor } from '../cursor'
import type { On } from '../http'
import { sumsOf } from '../metric/read'
import { isVouchedFor } from '../vouched-for'
import type { Counted } from './counted'
import { fromFilings } from './filings'
import { lastPublished } from './published'
import { fromServiceLogs } from './service-logs'

/** What lies behind each figure. `npm run verify -- cube` proves that as many rows lie there as were counted. */
const counted: Record<FigureId, Counted> = {
  'experts.in-force': fromFilings('experts.in-force'),
  'appointments.total': fromFilings('appointments.total'),
  'institutions.total': fromFilings('institutions.total'),
  'transfers.total': fromServiceLogs('transfer'),
  'problems.total': fromServiceLogs('problem'),
}

export const figureRoutes = (on: On) => {
  on(figures.list, async ({ db, viewer, at }) => {
    if (!(await isVouchedFor(db, viewer))) return lastPublished(db, viewer.cityId, today(at))
    const day = today(at)
    const sums = await sumsOf(db, viewer.cityId, day, [{ name: 'city', metrics: figureIds, scope: {} }])
    const amountOf = (id: FigureId) => sums.find(({ metric }) => metric === id)?.amount ?? 0
    return { asOf: day, exact: true, items: figureIds.map((id) => ({ id, value: amountOf(id) })) }
  })

  on(figures.rows, async ({ db, viewer, input: { figure, after, limit } }) => {
    if (!(await isVouchedFor(db, viewer))) throw new Problem('notAllowed')
    const cursor = readCursor(after)
    const rows = await counted[figure].rows(db, viewer.cityId, { after: cursor?.id, limit: limit + 1 })
    return paged(rows, limit, ({ id }) => writeCursor('', id))
  })
}
