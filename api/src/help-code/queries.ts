import { readHelpCode } from '@kefutong/contract/help-code'
import type { Viewer } from '@kefutong/contract/role'
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { today } from '../calendar/dates'
import type { Tables } from '../db/tables'
import { tokenHash } from '../token'
import type { Tx } from '../world'

const withPlaces = (db: Tx, cityId: string) =>
  db
    .selectFrom('help_code as h')
    .leftJoin('region as r', (join) => join.onRef('r.city_id', '=', 'h.city_id').onRef('r.code', '=', 'h.region_code'))
    .selectAll('h')
    .select('r.name as region')
    .where('h.city_id', '=', cityId)

export type HelpCodeRow = NonNullable<Awaited<ReturnType<ReturnType<typeof withPlaces>['executeTakeFirst']>>>

/**
 * A code that opens today. Unknown, malformed, revoked, expired or another city's: nothing, and nobody learns which.
 * The whole text is looked up either way, so that all of them take the same steps.
 */
export const liveCode = async (db: Tx, cityId: string, typed: string, at: Date): Promise<HelpCodeRow | undefined> => {
  const read = readHelpCode(typed)
  const row = await withPlaces(db, cityId)
    .where((where) =>
      read && 'short' in read
        ? where('h.short_code', '=', read.short)
        : where('h.token_hash', '=', tokenHash(read ? read.token : typed)),
    )
    .executeTakeFirst()
  const isLive = row && !row.revoked_at && (!row.expires_on || row.expires_on >= today(at))
  return isLive ? row : undefined
}

type Where = ExpressionBuilder<{ h: Tables['help_code'] }, 'h'>

/** The city sees every code, a county those of its region, an enterprise its own. */
export const codesOf =
  (viewer: Viewer) =>
  (where: Where): Expression<SqlBool> => {
    if (viewer.role === 'city') return where.lit(true)
    if (viewer.role === 'county') return where('h.region_code', '=', viewer.regionCode ?? '')
    if (viewer.role === 'enterprise') return where('h.enterprise_id', '=', viewer.orgId ?? '')
    return where.lit(false)
  }

export const findCode = (db: Tx, viewer: Viewer, id: string) =>
  withPlaces(db, viewer.cityId)
    .where('h.id', '=', id)
    .where((where) => codesOf(viewer)(where as unknown as Where))
    .executeTakeFirst()

export const listCodes = (db: Tx, viewer: Viewer, after: string | undefined, limit: number) =>
  withPlaces(db, viewer.cityId)
    .where((where) => codesOf(viewer)(where as unknown as Where))
    .$if(after !== undefined, (query) => query.where('h.id', '<', after ?? ''))
    .orderBy('h.id', 'desc')
    .limit(limit + 1)
    .execute()

/** How many needs came in by each of these codes. */
export const countNeedsBy = async (db: Tx, cityId: string, ids: readonly string[]) => {
  if (ids.length === 0) return new Map<string, number>()
  const rows = await db
    .selectFrom('need')
    .select(['help_code_id', ({ fn }) => fn.countAll<number>().as('count')])
    .where('city_id', '=', cityId)
    .where('help_code_id', 'in', [...ids])
    .groupBy('help_code_id')
    .execute()
  return new Map(rows.map((row) => [row.help_code_id ?? '', Number(row.count)]))
}
