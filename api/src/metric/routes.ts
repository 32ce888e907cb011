import type { ReplyOf } from '@kefutong/contract/endpoint'
import { gapsSay } from '@kefutong/contract/metric/conclusions'
import { dashboards, gaps, metricReads } from '@kefutong/contract/metric/dashboard'
import type { Behind } from '@kefutong/contract/metric/metric'
import { metricOf } from '@kefutong/contract/metric/registry'
import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import { today } from '../calendar/dates'
import { paged, readCursor, writeCursor } from '../cursor'
import type { On } from '../http'
import type { Tx } from '../world'
import { readPlaceCursor } from './cursor'
import { dashboardOf, dashboardParts } from './dashboard'
import { describe } from './describe'
import { funnelOf, funnelParts } from './funnel'
import { countGap, gapRows } from './gaps'
import type { Part, Scope } from './read'
import { responseOf, responseParts } from './response'
import { thingsOf } from './rows'
import { dayAsked, mayReadRows, namesOf, nowhere, scopeAsked, scopeName } from './scope'
import { type Seen, see } from './see'
import { metricState } from './since'
import { metricRead } from './single'

/** A page of figures: the parts it adds up and what it makes of them. The same for whoever may see as much. */
const shown =
  (on: On) =>
  <E extends typeof dashboards.read | typeof dashboards.funnel | typeof dashboards.response>(
    point: E,
    partsOf: (on: string, scope: Scope) => readonly Part[],
    replyOf: (seen: Seen) => ReplyOf<E>,
  ) =>
    on<E, Seen>(point, {
      ...{ beside: metricState, replyOf },
      see: (asking, state) => see(asking, { name: point.path, partsOf }, state),
    })

const nameIn = async (db: Tx, cityId: string) => {
  const { regions } = await namesOf(db, cityId)
  const names = new Map(regions.map(({ code, name }) => [code, name]))
  return (code: string) => names.get(code) ?? nowhere
}

const onlyForHandlers = (viewer: Viewer, behind: Behind) => {
  if (!mayReadRows(viewer, behind)) throw new Problem('notAllowed')
}

export const metricRoutes = (on: On) => {
  const show = shown(on)
  show(dashboards.read, dashboardParts, dashboardOf)
  show(dashboards.funnel, funnelParts, funnelOf)
  show(dashboards.response, responseParts, responseOf)

  on(dashboards.gaps, async ({ db, viewer, input, at }) => {
    const { cityId } = viewer
    const scope = scopeAsked(viewer, input)
    const asked = { cityId, today: today(at), scope }
    const [needs, segments, silent] = [
      await countGap(db, 'needs', asked),
      await countGap(db, 'segments', asked),
      await countGap(db, 'silent', asked),
    ]
    const values = { needs, segments, silent }
    return {
      asOf: today(at),
      scope: { name: await scopeName(db, cityId, await namesOf(db, cityId), scope) },
      says: gapsSay(values),
      items: gaps.map((gap) => ({ gap, value: values[gap] })),
    }
  })

  on(dashboards.gapRows, async ({ db, viewer, input, at }) => {
    const { gap, after, limit } = input
    if (gap === 'needs') onlyForHandlers(viewer, 'need')
    const asked = { cityId: viewer.cityId, today: today(at), scope: scopeAsked(viewer, input) }
    const rows = await gapRows(db, gap, asked, { after: readPlaceCursor(after), limit: limit + 1 })
    const regionName = await nameIn(db, viewer.cityId)
    const page = paged(rows, limit, ({ id }) => writeCursor(id, ''))
    return {
      ...page,
      items: page.items.map((row) => ({ ...row, region: row.region ? regionName(row.region) : '' })),
    }
  })

  on(metricReads.read, ({ db, viewer, input, at }) =>
    metricRead(db, viewer.cityId, dayAsked(input, at), scopeAsked(viewer, input), input.metric),
  )

  on(metricReads.rows, async ({ db, viewer, input, at }) => {
    const { metric, after, limit } = input
    onlyForHandlers(viewer, metricOf(metric).behind)
    const things = await thingsOf(db, viewer.cityId, {
      ...{ metric, on: dayAsked(input, at), scope: scopeAsked(viewer, input) },
      page: { after: readCursor(after)?.id, limit: limit + 1 },
    })
    const page = paged(things, limit, ({ id }) => writeCursor('', id))
    const words = await describe(
      db,
      viewer,
      metricOf(metric).behind,
      page.items.map(({ id }) => id),
    )
    const regionName = await nameIn(db, viewer.cityId)
    return {
      ...page,
      items: page.items.map(({ id, region, amount, since }) => ({
        ...{ id, title: '', line: '', number: null },
        ...words.get(id),
        ...{ region: regionName(region ?? ''), amount, since },
      })),
    }
  })
}
