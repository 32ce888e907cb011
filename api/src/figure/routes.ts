import { type FigureId, figureIds, figures } from '@kefutong/contract/figure'
import { today } from '../calendar/dates'
import { paged, readCursor, writeCursor } from '../cursor'
import type { On } from '../http'
import type { Counted } from './counted'
import { fromFilings } from './filings'
import { fromServiceLogs } from './service-logs'

/** One definition a figure: the count and its rows come from the same condition. */
const counted: Record<FigureId, Counted> = {
  'experts.in-force': fromFilings('experts.in-force'),
  'appointments.total': fromFilings('appointments.total'),
  'institutions.total': fromFilings('institutions.total'),
  'transfers.total': fromServiceLogs('transfer'),
  'problems.total': fromServiceLogs('problem'),
}

export const figureRoutes = (on: On) => {
  on(figures.list, async ({ db, viewer, at }) => {
    const items = []
    for (const id of figureIds) items.push({ id, value: await counted[id].count(db, viewer.cityId) })
    return { asOf: today(at), items }
  })

  on(figures.rows, async ({ db, viewer, input: { figure, after, limit } }) => {
    const cursor = readCursor(after)
    const rows = await counted[figure].rows(db, viewer.cityId, { after: cursor?.id, limit: limit + 1 })
    return paged(rows, limit, ({ id }) => writeCursor('', id))
  })
}
