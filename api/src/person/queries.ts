import type { Viewer } from '@kefutong/contract/role'
import { sql } from 'kysely'
import { readCursor } from '../cursor'
import { hasAgreement } from '../filing/queries'
import { visibleTo } from '../filing/visible'
import type { Tx } from '../world'

export type PeopleFilter = {
  q?: string | undefined
  chain?: string | undefined
  region?: string | undefined
  after?: string | undefined
  limit: number
}

const like = (text: string) => `%${text.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`

const inForce = (column: 'expert_id' | 'enterprise_id', owner: string) =>
  sql<number>`(select count(*) from filing f where f.city_id = ${sql.ref(`${owner}.city_id`)} and f.${sql.ref(column)} = ${sql.ref(`${owner}.id`)} and f.state = 'in-force')`.as(
    'in_force',
  )

const experts = (db: Tx, viewer: Viewer) =>
  db
    .selectFrom('expert as x')
    .innerJoin('institution as i', (join) =>
      join.onRef('i.city_id', '=', 'x.city_id').onRef('i.id', '=', 'x.institution_id'),
    )
    .innerJoin('person as p', (join) => join.onRef('p.city_id', '=', 'x.city_id').onRef('p.id', '=', 'x.id'))
    .selectAll('x')
    .select(['i.name as institution', 'p.phone', inForce('expert_id', 'x')])
    .where('x.city_id', '=', viewer.cityId)
    // a county sees the experts who file or filed in it
    .$if(viewer.role === 'county', (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('filing as g')
            .select('g.id')
            .whereRef('g.city_id', '=', 'x.city_id')
            .whereRef('g.expert_id', '=', 'x.id')
            .where('g.region_code', '=', viewer.regionCode ?? '')
            .where('g.case_number', 'is not', null),
        ),
      ),
    )

export const listExperts = (db: Tx, viewer: Viewer, filter: PeopleFilter) => {
  const cursor = readCursor(filter.after)
  return experts(db, viewer)
    .$if(Boolean(filter.q), (query) =>
      query.where((where) =>
        where.or([
          where('x.name', 'ilike', like(filter.q ?? '')),
          where('i.name', 'ilike', like(filter.q ?? '')),
          where('x.direction', 'ilike', like(filter.q ?? '')),
          where(where.val(filter.q ?? ''), '=', where.fn.any('x.keywords')),
        ]),
      ),
    )
    .$if(Boolean(filter.chain), (query) =>
      query.where((where) => where(where.val(filter.chain ?? ''), '=', where.fn.any('x.chains'))),
    )
    .$if(Boolean(filter.region), (query) =>
      query.where(({ exists, selectFrom }) =>
        exists(
          selectFrom('filing as h')
            .select('h.id')
            .whereRef('h.city_id', '=', 'x.city_id')
            .whereRef('h.expert_id', '=', 'x.id')
            .where('h.region_code', '=', filter.region ?? '')
            .where('h.case_number', 'is not', null),
        ),
      ),
    )
    .$if(cursor !== undefined, (query) =>
      query.where((where) =>
        where(where.refTuple('x.name', 'x.id'), '>', where.tuple(cursor?.key ?? '', cursor?.id ?? '')),
      ),
    )
    .orderBy('x.name')
    .orderBy('x.id')
    .limit(filter.limit + 1)
    .execute()
}

export const findExpert = (db: Tx, viewer: Viewer, id: string) =>
  experts(db, viewer).where('x.id', '=', id).executeTakeFirst()

const enterprises = (db: Tx, viewer: Viewer) =>
  db
    .selectFrom('enterprise as e')
    .selectAll('e')
    .select(inForce('enterprise_id', 'e'))
    .where('e.city_id', '=', viewer.cityId)
    .$if(viewer.role === 'county', (query) => query.where('e.region_code', '=', viewer.regionCode ?? ''))

export const listEnterprises = (db: Tx, viewer: Viewer, filter: PeopleFilter) => {
  const cursor = readCursor(filter.after)
  return enterprises(db, viewer)
    .$if(Boolean(filter.q), (query) =>
      query.where((where) =>
        where.or([
          where('e.name', 'ilike', like(filter.q ?? '')),
          where('e.uscc', 'ilike', like(filter.q ?? '')),
          where('e.business', 'ilike', like(filter.q ?? '')),
        ]),
      ),
    )
    .$if(Boolean(filter.chain), (query) =>
      query.where((where) => where(where.val(filter.chain ?? ''), '=', where.fn.any('e.chains'))),
    )
    .$if(Boolean(filter.region), (query) => query.where('e.region_code', '=', filter.region ?? ''))
    .$if(cursor !== undefined, (query) =>
      query.where((where) =>
        where(where.refTuple('e.name', 'e.id'), '>', where.tuple(cursor?.key ?? '', cursor?.id ?? '')),
      ),
    )
    .orderBy('e.name')
    .orderBy('e.id')
    .limit(filter.limit + 1)
    .execute()
}

export const findEnterprise = (db: Tx, viewer: Viewer, id: string) =>
  enterprises(db, viewer).where('e.id', '=', id).executeTakeFirst()

export const filingsOf = (db: Tx, viewer: Viewer, column: 'expert_id' | 'enterprise_id', id: string) =>
  db
    .selectFrom('filing')
    .selectAll()
    .select(hasAgreement)
    .where('city_id', '=', viewer.cityId)
    .where(column, '=', id)
    .where(visibleTo(viewer))
    .orderBy('updated_at', 'desc')
    .limit(50)
    .execute()
