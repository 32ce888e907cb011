import type { NeedGroup } from '@kefutong/contract/need/endpoints'
import { type Shelf, shelves } from '@kefutong/contract/need/lifecycle'
import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import type { ExpressionBuilder } from 'kysely'
import { readCursor, readTimeCursor, writeCursor } from '../cursor'
import type { Tables } from '../db/tables'
import type { Tx } from '../world'
import type { NeedRow } from './queries'
import { matching } from './search'
import { openTo, scopeOf } from './visible'

/** A row of a list, which also knows whom it was dispatched to. */
export type ListedNeed = NeedRow & { expert_name: string | null }

export type Filter = {
  group: NeedGroup
  q?: string | undefined
  region?: string | undefined
  chain?: string | undefined
  after?: string | undefined
  limit: number
}

const isShelf = (group: NeedGroup): group is Shelf => (shelves as readonly string[]).includes(group)
const officials: readonly Viewer['role'][] = ['commissioner', 'county', 'city']

/** Which rows a group holds for this viewer. */
const inGroup = (group: NeedGroup, viewer: Viewer) => (where: ExpressionBuilder<Tables, 'need'>) => {
  if (group === 'hall')
    return where.and([
      openTo(viewer)(where),
      where('need.shelf', '=', 'pool'),
      where('need.state', '<>', 'arbitration'),
    ])
  const mine = scopeOf(viewer)(where)
  if (isShelf(group)) return where.and([mine, where('need.shelf', '=', group)])
  if (group === 'watch') return where.and([mine, where('need.due', 'is not', null)])
  if (group === 'mine' && officials.includes(viewer.role))
    return where.and([mine, where('need.handled_by', '=', viewer.personId ?? '')])
  return mine
}

/** What is promised first stands first where promises are watched; what waits longest where somebody has to verify. */
const orderOf = (group: NeedGroup) =>
  group === 'watch'
    ? ({ column: 'due', direction: 'asc' } as const)
    : ({ column: 'raised_at', direction: group === 'to-verify' ? 'asc' : 'desc' } as const)

const dayCursor = (after: string | undefined) => {
  const cursor = readCursor(after)
  if (cursor && !/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.test(cursor.key))
    throw new Problem('inputInvalid', { faults: [{ field: 'after', says: '翻页位置已失效，请从头看' }] })
  return cursor && { key: cursor.key, id: cursor.id }
}
const timeCursor = (after: string | undefined) => {
  const cursor = readTimeCursor(after)
  return cursor && { key: cursor.at, id: cursor.id }
}

export const listNeeds = (db: Tx, viewer: Viewer, filter: Filter): Promise<ListedNeed[]> => {
  const { column, direction } = orderOf(filter.group)
  const cursor = column === 'due' ? dayCursor(filter.after) : timeCursor(filter.after)
  return db
    .selectFrom('need')
    .selectAll('need')
    .select(({ selectFrom }) =>
      selectFrom('expert')
        .select('expert.name')
        .whereRef('expert.city_id', '=', 'need.city_id')
        .whereRef('expert.id', '=', 'need.expert_id')
        .as('expert_name'),
    )
    .where('need.city_id', '=', viewer.cityId)
    .where(inGroup(filter.group, viewer))
    .$if(Boolean(filter.region), (query) => query.where('need.region_code', '=', filter.region ?? ''))
    .$if(Boolean(filter.chain), (query) =>
      query.where((where) => where(where.val(filter.chain ?? ''), '=', where.fn.any('need.chains'))),
    )
    .$if(Boolean(filter.q), (query) => query.where(matching(filter.q ?? '', viewer, filter.group === 'hall')))
    .$if(cursor !== undefined, (query) =>
      query.where((where) =>
        where(
          where.refTuple(`need.${column}`, 'need.id'),
          direction === 'asc' ? '>' : '<',
          where.tuple(cursor?.key as never, cursor?.id ?? ''),
        ),
      ),
    )
    .orderBy(`need.${column}`, direction)
    .orderBy('need.id', direction)
    .limit(filter.limit + 1)
    .execute()
}

export const cursorOf = (group: NeedGroup) => (row: NeedRow) =>
  writeCursor(orderOf(group).column === 'due' ? (row.due ?? '') : row.raised_at.toISOString(), row.id)

const most = 100

/** How many stand on each shelf, and how many promises are overdue. Nobody reads beyond a hundred, so nothing is counted beyond. */
export const countNeeds = async (db: Tx, viewer: Viewer, day: string) => {
  const upTo = async (narrow: (where: ExpressionBuilder<Tables, 'need'>) => ReturnType<ReturnType<typeof scopeOf>>) => {
    const rows = db
      .selectFrom('need')
      .select('need.id')
      .where('need.city_id', '=', viewer.cityId)
      .where(scopeOf(viewer))
      .where(narrow)
      .limit(most)
      .as('some')
    const { count } = await db
      .selectFrom(rows)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    return Number(count)
  }
  const counts: Record<Shelf | 'overdue', number> = {
    'to-verify': 0,
    pool: 0,
    'under-way': 0,
    paused: 0,
    'follow-up': 0,
    closed: 0,
    overdue: await upTo((where) => where('need.due', '<', day)),
  }
  for (const shelf of shelves) counts[shelf] = await upTo((where) => where('need.shelf', '=', shelf))
  return counts
}
