import type { Visibility } from '@kefutong/contract/need/form'
import type { NeedState } from '@kefutong/contract/need/lifecycle'
import type { Viewer } from '@kefutong/contract/role'
import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Tables } from '../db/tables'

type Where = ExpressionBuilder<Tables, 'need'>

const closedToReaders: NeedState[] = ['raised', 'merged', 'refused', 'withdrawn']

/** Verified, held back by nothing, and open to these levels: what somebody with no part in it may read. */
const readable = (where: Where, levels: Visibility[]) =>
  where.and([
    where('need.verified_at', 'is not', null),
    where(sql<number>`cardinality(need.held)`, '=', 0),
    where('need.state', 'not in', closedToReaders),
    where('need.visibility', 'in', levels),
  ])

const isFiledExpert = ({ exists, selectFrom }: Where, viewer: Viewer) =>
  exists(
    selectFrom('filing')
      .select('filing.id')
      .whereRef('filing.city_id', '=', 'need.city_id')
      .where('filing.expert_id', '=', viewer.personId ?? '')
      .where('filing.state', '=', 'in-force'),
  )

/** What others may read: 公开 for everybody, 备案专家 for experts whose filing is in force, neither before it is verified. */
export const openTo =
  (viewer: Viewer) =>
  (where: Where): Expression<SqlBool> => {
    if (viewer.role === 'province') return readable(where, ['public', 'experts'])
    const open = readable(where, ['public'])
    if (viewer.role !== 'expert') return open
    return where.or([open, where.and([readable(where, ['experts']), isFiledExpert(where, viewer)])])
  }

/** Raised or adopted by this very person. Officials have no needs of their own here. */
const own = (where: Where, viewer: Viewer) =>
  viewer.personId ? where('need.raised_by', '=', viewer.personId) : where.lit(false)

/** What is somebody's business: their own needs, those dispatched to them, those of their county or city. */
export const scopeOf =
  (viewer: Viewer) =>
  (where: Where): Expression<SqlBool> => {
    switch (viewer.role) {
      case 'enterprise':
        return where.or([where('need.enterprise_id', '=', viewer.orgId ?? ''), own(where, viewer)])
      case 'expert':
        return where.or([
          where.and([
            where('need.expert_id', '=', viewer.personId ?? ''),
            where(sql<number>`cardinality(need.held)`, '=', 0),
          ]),
          own(where, viewer),
        ])
      case 'commissioner':
        return viewer.regionCode ? where('need.region_code', '=', viewer.regionCode) : where.lit(true)
      case 'county':
        return where('need.region_code', '=', viewer.regionCode ?? '')
      case 'city':
      case 'clock':
        return where.lit(true)
      case 'province':
        return readable(where, ['public', 'experts'])
      case 'guest':
      case 'employer':
        return own(where, viewer)
      default:
        return where.lit(false)
    }
  }

/** One's own business, and what is open to read. */
export const visibleTo =
  (viewer: Viewer) =>
  (where: Where): Expression<SqlBool> =>
    where.or([scopeOf(viewer)(where), openTo(viewer)(where)])
