import type { Viewer } from '@kefutong/contract/role'
import type { serviceLogGroups } from '@kefutong/contract/service-log/endpoints'
import type { ServiceLogKind } from '@kefutong/contract/service-log/form'
import type { ServiceLogState } from '@kefutong/contract/service-log/lifecycle'
import type { ExpressionBuilder, Selectable } from 'kysely'
import { readTimeCursor, writeCursor } from '../cursor'
import { kept, only } from '../db/kept'
import type { Tables } from '../db/tables'
import { holds } from '../words/search'
import type { Db, Tx } from '../world'
import { visibleTo } from './visible'

export type LogRow = Omit<Selectable<Tables['service_log']>, 'words'>
export type Group = (typeof serviceLogGroups)[number]

const columns = [
  'service_log.city_id',
  'service_log.id',
  'service_log.version',
  'service_log.edition',
  'service_log.number',
  'service_log.state',
  'service_log.kind',
  'service_log.filing_id',
  'service_log.expert_id',
  'service_log.enterprise_id',
  'service_log.institution_id',
  'service_log.region_code',
  'service_log.author_id',
  'service_log.day',
  'service_log.line',
  'service_log.amount_fen',
  'service_log.tenths',
  'service_log.form',
  'service_log.counted_edition',
  'service_log.confirmed_by',
  'service_log.confirmed_at',
  'service_log.reminded_at',
  'service_log.filed_at',
  'service_log.updated_at',
] as const

export const logColumns = columns

const one = (db: Db | Tx, cityId: string, id: string) =>
  db
    .selectFrom('service_log')
    .select(columns)
    .where('service_log.city_id', '=', cityId)
    .where('service_log.id', '=', id)

export const findLog = (db: Tx, viewer: Viewer, id: string) =>
  one(db, viewer.cityId, id).where(visibleTo(viewer)).executeTakeFirst()
export const lockLog = (db: Tx, viewer: Viewer, id: string) =>
  one(db, viewer.cityId, id).where(visibleTo(viewer)).forUpdate().executeTakeFirst()

type Key = { cityId: string; id: string }
const whosever = kept((db, { cityId, id }: Key) => one(db, cityId, id))
/** Whoever it belongs to: an id made on a device may have been used. */
export const anyLog = async (db: Tx, { cityId }: Viewer, id: string): Promise<LogRow | undefined> =>
  (await whosever(db, { cityId, id }))[0]

const waits: readonly ServiceLogState[] = ['filed', 'approving']

/** What a group holds for this viewer. A disputed statement of revenue waits for the enterprise that made it. */
const inGroup = (group: Group, role: Viewer['role']) => (where: ExpressionBuilder<Tables, 'service_log'>) => {
  const state = (...states: ServiceLogState[]) => where('service_log.state', 'in', states)
  const revenue = where('service_log.kind', '=', 'revenue')
  if (group === 'waiting') return where('service_log.state', 'in', waits)
  if (group === 'disputed') return state('disputed')
  if (group === 'confirmed') return state('confirmed')
  if (group === 'all') return where.lit(true)
  if (role === 'expert') return where.and([state('disputed'), where.not(revenue)])
  if (role === 'enterprise') return where.or([state('filed'), where.and([state('disputed'), revenue])])
  if (role === 'county') return state('approving')
  return where.lit(false)
}

/** The people and places of a record stand with its filing. */
const withFiling = (db: Db | Tx) =>
  db
    .selectFrom('service_log')
    .innerJoin('filing', (join) =>
      join.onRef('filing.city_id', '=', 'service_log.city_id').onRef('filing.id', '=', 'service_log.filing_id'),
    )
    .select(columns)
    .select([
      'filing.number as filing_number',
      'filing.post',
      'filing.expert_name',
      'filing.institution_name',
      'filing.enterprise_name',
      ({ ref }) => ref('filing.form', '->').key('expert').key('title').as('expert_title'),
    ])
    .select(({ selectFrom }) =>
      selectFrom('service_log_photo')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('service_log_photo.city_id', '=', 'service_log.city_id')
        .whereRef('service_log_photo.log_id', '=', 'service_log.id')
        .where('service_log_photo.removed_at', 'is', null)
        .as('photos'),
    )

export type ListedLog = Awaited<ReturnType<typeof listLogs>>[number]

const listedOne = kept((db, { cityId, id }: Key) =>
  withFiling(db).where('service_log.city_id', '=', cityId).where('service_log.id', '=', id),
)
export const listedLog = async (db: Tx, cityId: string, id: string): Promise<ListedLog> =>
  only(await listedOne(db, { cityId, id }))

export type Filter = {
  group: Group
  kind?: ServiceLogKind | undefined
  filing?: string | undefined
  q?: string | undefined
  after?: string | undefined
  limit: number
}

/** What waits for somebody else's word stands in the order it came; everything else by its newest change. */
const waitsInTurn = ({ group }: Filter, role: Viewer['role']) => group === 'todo' && role !== 'expert'

export const listLogs = (db: Tx, viewer: Viewer, filter: Filter) => {
  const cursor = readTimeCursor(filter.after)
  const inTurn = waitsInTurn(filter, viewer.role)
  const column = inTurn ? 'service_log.filed_at' : 'service_log.updated_at'
  return withFiling(db)
    .where('service_log.city_id', '=', viewer.cityId)
    .where((where) => visibleTo(viewer)(where as never))
    .where((where) => inGroup(filter.group, viewer.role)(where as never))
    .$if(filter.kind !== undefined, (query) => query.where('service_log.kind', '=', filter.kind ?? 'problem'))
    .$if(filter.filing !== undefined, (query) => query.where('service_log.filing_id', '=', filter.filing ?? ''))
    .$if(Boolean(filter.q), (query) => query.where(holds('service_log.words', filter.q ?? '')))
    .$if(cursor !== undefined, (query) =>
      query.where((where) =>
        where(
          where.refTuple(column, 'service_log.id'),
          inTurn ? '>' : '<',
          where.tuple(cursor?.at ?? new Date(0), cursor?.id ?? ''),
        ),
      ),
    )
    .orderBy(column, inTurn ? 'asc' : 'desc')
    .orderBy('service_log.id', inTurn ? 'asc' : 'desc')
    .limit(filter.limit + 1)
    .execute()
}

export const cursorOf = (row: LogRow, filter: Filter, role: Viewer['role']) =>
  writeCursor((waitsInTurn(filter, role) ? row.filed_at : row.updated_at).toISOString(), row.id)

export const countGroups = async (db: Tx, viewer: Viewer) => {
  const countIf = (group: Group) => (where: ExpressionBuilder<Tables, 'service_log'>) =>
    where.fn.countAll<number>().filterWhere(inGroup(group, viewer.role)(where)).as(group)
  return db
    .selectFrom('service_log')
    .select([countIf('todo'), countIf('waiting'), countIf('disputed'), countIf('confirmed')])
    .where('service_log.city_id', '=', viewer.cityId)
    .where(visibleTo(viewer))
    .executeTakeFirstOrThrow()
}
