import { createHash } from 'node:crypto'
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
import { dashboardOf } from './dashboard'
import { describe } from './describe'
import { funnelOf, responseOf } from './funnel'
import { countGap, gapRows } from './gaps'
import type { Scope } from './read'
import { thingsOf } from './rows'
import { dayAsked, mayReadRows, namesOf, nowhere, scopeAsked, scopeName } from './scope'
import { metricRead } from './single'
import { cubeTag } from './tag'

type Asked = Scope & { on?: string | undefined }
type Asking = { db: Tx; viewer: Viewer; input: Asked; at: Date }

/** What a reply is made of: the numbers, the day, and whose they are. Another day or another scope is another tag. */
const tagOf = async ({ db, viewer, input, at }: Asking) => {
  const about = JSON.stringify([await cubeTag(db, viewer.cityId), dayAsked(input, at), scopeAsked(viewer, input)])
  return createHash('sha256').update(about).digest('base64url').slice(0, 22)
}
const tagged = { tagged: tagOf }

const nameIn = async (db: Tx, cityId: string) => {
  const { regions } = await namesOf(db, cityId)
  const names = new Map(regions.map(({ code, name }) => [code, name]))
  return (code: string) => names.get(code) ?? nowhere
}

const onlyForHandlers = (viewer: Viewer, behind: Behind) => {
  if (!mayReadRows(viewer, behind)) throw new Problem('notAllowed')
}

export const metricRoutes = (on: On) => {
  on(
    dashboards.read,
    ({ db, viewer, input, at }) => dashboardOf(db, viewer.cityId, dayAsked(input, at), scopeAsked(viewer, input)),
    tagged,
  )
  on(
    dashboards.funnel,
    ({ db, viewer, input, at }) => funnelOf(db, viewer.cityId, dayAsked(input, at), scopeAsked(viewer, input)),
    tagged,
  )
  on(
    dashboards.response,
    ({ db, viewer, input, at }) => responseOf(db, viewer.cityId, dayAsked(input, at), scopeAsked(viewer, input)),
    tagged,
  )

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
