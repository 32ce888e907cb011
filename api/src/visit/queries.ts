import type { Viewer } from '@kefutong/contract/role'
import type { VisitStage } from '@kefutong/contract/visit'
import type { Expression, ExpressionBuilder, Selectable, SqlBool } from 'kysely'
import { readCursor } from '../cursor'
import type { Tables } from '../db/tables'
import type { Tx } from '../world'

type Where = ExpressionBuilder<Tables & { v: Tables['visit'] }, 'v'>

/** A commissioner's visits are their own; a county reads those to its enterprises, city and province all. */
export const visibleTo =
  (viewer: Viewer) =>
  (where: Where): Expression<SqlBool> => {
    switch (viewer.role) {
      case 'commissioner':
        return where('v.commissioner_id', '=', viewer.personId ?? '')
      case 'county':
        return where('v.region_code', '=', viewer.regionCode ?? '')
      case 'city':
      case 'province':
        return where.lit(true)
      default:
        return where.lit(false)
    }
  }

const visits = (db: Tx, viewer: Viewer) =>
  db
    .selectFrom('visit as v')
    .innerJoin('person as p', (join) =>
      join.onRef('p.city_id', '=', 'v.city_id').onRef('p.id', '=', 'v.commissioner_id'),
    )
    .leftJoin('region as r', (join) => join.onRef('r.city_id', '=', 'v.city_id').onRef('r.code', '=', 'v.region_code'))
    .selectAll('v')
    .select(['p.name as commissioner', 'r.name as region'])
    .where('v.city_id', '=', viewer.cityId)
    .where((where) => visibleTo(viewer)(where as never))

export type VisitRow = Awaited<ReturnType<typeof findVisit>> & object
export type VisitTable = Selectable<Tables['visit']>

export const findVisit = (db: Tx, viewer: Viewer, id: string) =>
  visits(db, viewer).where('v.id', '=', id).executeTakeFirst()

export const lockVisit = (db: Tx, viewer: Viewer, id: string) =>
  db
    .selectFrom('visit as v')
    .selectAll('v')
    .where('v.city_id', '=', viewer.cityId)
    .where('v.id', '=', id)
    .where((where) => visibleTo(viewer)(where as never))
    .forUpdate()
    .executeTakeFirst()

const columns = { met: 'met_on', introduced: 'introduced_on', intent: 'intent_on', contract: 'contract_on' } as const
export const dayOf = (stage: VisitStage) => columns[stage]

export type Period = { from?: string | undefined; to?: string | undefined; region?: string | undefined }

/** One definition a step: the count and its rows come from the same condition. */
const reached = (stage: VisitStage, { from, to, region }: Period) => {
  const column = `v.${dayOf(stage)}` as const
  return (where: Where) =>
    where.and([
      where(column, 'is not', null),
      ...(from ? [where(column, '>=', from)] : []),
      ...(to ? [where(column, '<=', to)] : []),
      ...(region ? [where('v.region_code', '=', region)] : []),
    ])
}

export const countReached = async (db: Tx, viewer: Viewer, stage: VisitStage, period: Period) => {
  const { count } = await db
    .selectFrom('visit as v')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('v.city_id', '=', viewer.cityId)
    .where((where) => visibleTo(viewer)(where as never))
    .where((where) => reached(stage, period)(where as never))
    .executeTakeFirstOrThrow()
  return Number(count)
}

type Filter = {
  after?: string | undefined
  limit: number
  state?: VisitTable['state'] | undefined
  region?: string | undefined
  reached?: { stage: VisitStage; period: Period }
}

export const listVisits = (db: Tx, viewer: Viewer, filter: Filter) => {
  const cursor = readCursor(filter.after)
  return visits(db, viewer)
    .$if(filter.state !== undefined, (query) => query.where('v.state', '=', filter.state ?? 'met'))
    .$if(filter.region !== undefined, (query) => query.where('v.region_code', '=', filter.region ?? ''))
    .$if(filter.reached !== undefined, (query) =>
      query.where((where) => reached(filter.reached?.stage ?? 'met', filter.reached?.period ?? {})(where as never)),
    )
    .$if(cursor !== undefined, (query) =>
      query.where((where) =>
        where(where.refTuple('v.met_on', 'v.id'), '<', where.tuple(cursor?.key ?? '', cursor?.id ?? '')),
      ),
    )
    .orderBy('v.met_on', 'desc')
    .orderBy('v.id', 'desc')
    .limit(filter.limit + 1)
    .execute()
}
