import type { groups } from '@kefutong/contract/filing/endpoints'
import { type FilingState, offices } from '@kefutong/contract/filing/lifecycle'
import type { Viewer } from '@kefutong/contract/role'
import type { ExpressionBuilder, Selectable, SqlBool } from 'kysely'
import { readTimeCursor } from '../cursor'
import type { Tables } from '../db/tables'
import type { Tx } from '../world'
import { visibleTo } from './visible'

export type FilingRow = Selectable<Tables['filing']>
/** A row of a list, which also knows whether the agreement is there. */
export type ListedFiling = FilingRow & { agreement: SqlBool }

export const hasAgreement = ({ exists, selectFrom }: ExpressionBuilder<Tables, 'filing'>) =>
  exists(
    selectFrom('attachment')
      .select('attachment.id')
      .whereRef('attachment.city_id', '=', 'filing.city_id')
      .whereRef('attachment.filing_id', '=', 'filing.id')
      .where('attachment.kind', '=', 'agreement')
      .where('attachment.removed_at', 'is', null),
  ).as('agreement')

export type Group = (typeof groups)[number]

export const reviewing: readonly FilingState[] = [...offices, 'notice', 'objection', 'returned']

const todoStates: Partial<Record<Viewer['role'], readonly FilingState[]>> = {
  expert: ['draft', 'returned'],
  enterprise: ['enterprise-review'],
  employer: ['employer-review'],
  county: ['county-review'],
  city: ['city-review', 'objection'],
}

/** The states of a group, as this viewer counts them. */
export const statesOf = (group: Group, role: Viewer['role']): readonly FilingState[] | undefined =>
  ({
    todo: todoStates[role] ?? [],
    open: role === 'expert' ? ['draft' as const, ...reviewing] : reviewing,
    'in-force': ['in-force' as const, 'suspended' as const],
    closed: ['ended' as const, 'expired' as const, 'withdrawn' as const],
    all: undefined,
  })[group]

const one = (db: Tx, viewer: Viewer, id: string) =>
  db.selectFrom('filing').selectAll().where('city_id', '=', viewer.cityId).where('id', '=', id).where(visibleTo(viewer))

export const findFiling = (db: Tx, viewer: Viewer, id: string) => one(db, viewer, id).executeTakeFirst()
export const lockFiling = (db: Tx, viewer: Viewer, id: string) => one(db, viewer, id).forUpdate().executeTakeFirst()

export type Filter = {
  group: Group
  q?: string | undefined
  region?: string | undefined
  chain?: string | undefined
  after?: string | undefined
  limit: number
}

const like = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

/** What waits longest stands first in a to-do list; otherwise the newest change stands first. */
export const listFilings = async (db: Tx, viewer: Viewer, filter: Filter) => {
  const states = statesOf(filter.group, viewer.role)
  if (states?.length === 0) return []
  const cursor = readTimeCursor(filter.after)
  const waiting = filter.group === 'todo' && viewer.role !== 'expert'
  const column = waiting ? 'arrived_at' : 'updated_at'
  return db
    .selectFrom('filing')
    .selectAll()
    .select(hasAgreement)
    .where('city_id', '=', viewer.cityId)
    .where(visibleTo(viewer))
    .$if(states !== undefined, (query) => query.where('state', 'in', states ?? []))
    .$if(Boolean(filter.region), (query) => query.where('region_code', '=', filter.region ?? ''))
    .$if(Boolean(filter.chain), (query) =>
      query.where((where) => where(where.val(filter.chain ?? ''), '=', where.fn.any('chains'))),
    )
    .$if(Boolean(filter.q), (query) =>
      query.where((where) =>
        where.or(
          (['expert_name', 'enterprise_name', 'number', 'case_number'] as const).map((name) =>
            where(name, 'ilike', like(filter.q ?? '')),
          ),
        ),
      ),
    )
    .$if(cursor !== undefined, (query) =>
      query.where((where) =>
        where(
          where.refTuple(column, 'id'),
          waiting ? '>' : '<',
          where.tuple(cursor?.at ?? new Date(0), cursor?.id ?? ''),
        ),
      ),
    )
    .orderBy(column, waiting ? 'asc' : 'desc')
    .orderBy('id', waiting ? 'asc' : 'desc')
    .limit(filter.limit + 1)
    .execute()
}

export const sortTime = (row: FilingRow, filter: Filter, role: Viewer['role']) =>
  (filter.group === 'todo' && role !== 'expert' ? (row.arrived_at ?? row.updated_at) : row.updated_at).toISOString()

export const countByState = (db: Tx, viewer: Viewer) =>
  db
    .selectFrom('filing')
    .select(['state', ({ fn }) => fn.countAll<number>().as('count')])
    .where('city_id', '=', viewer.cityId)
    .where(visibleTo(viewer))
    .groupBy('state')
    .execute()

/** Posts an expert holds (a renewed one is one) and experts an enterprise has, in force or suspended, these filings left out. */
export const countAppointments = async (
  db: Tx,
  cityId: string,
  of: { expertId: string; uscc?: string | undefined; except: readonly string[] },
) => {
  const held = (
    query = db
      .selectFrom('filing')
      .where('filing.city_id', '=', cityId)
      .where('filing.state', 'in', ['in-force', 'suspended']),
  ) => (of.except.length > 0 ? query.where('filing.id', 'not in', [...of.except]) : query)
  const posts = await held()
    .select(({ fn }) => fn.count<number>('filing.enterprise_id').distinct().as('count'))
    .where('filing.expert_id', '=', of.expertId)
    .executeTakeFirstOrThrow()
  const experts = of.uscc
    ? await held()
        .innerJoin('enterprise', (join) =>
          join.onRef('enterprise.city_id', '=', 'filing.city_id').onRef('enterprise.id', '=', 'filing.enterprise_id'),
        )
        .select(({ fn }) => fn.count<number>('filing.expert_id').distinct().as('count'))
        .where('enterprise.uscc', '=', of.uscc)
        .executeTakeFirstOrThrow()
    : { count: 0 }
  return { postsHeld: Number(posts.count), expertsHired: Number(experts.count) }
}
