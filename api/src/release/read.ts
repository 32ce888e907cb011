import { type PublicId, publicIds, slack } from '@kefutong/contract/release/coarse'
import type { Release } from '@kefutong/contract/release/endpoints'
import { releaseSays } from '@kefutong/contract/release/says'
import type { Tx } from '../world'

/** Months that were published, the newest first. */
export const monthsPublished = async (db: Tx, cityId: string) => {
  const rows = await db
    .selectFrom('release')
    .select('month')
    .where('city_id', '=', cityId)
    .orderBy('month', 'desc')
    .execute()
  return rows.map(({ month }) => month)
}

/** What is shown of a cell: nothing finer than what was published, and 「<3」 for what is below it. */
const shown = (value: number) => (value === 0 ? null : value)

/** One month as it was published; nothing for a month that was not. */
export const releaseOf = async (db: Tx, cityId: string, month: string): Promise<Release | null> => {
  const release = await db
    .selectFrom('release')
    .select('as_of')
    .where('city_id', '=', cityId)
    .where('month', '=', month)
    .executeTakeFirst()
  if (!release) return null
  const rows = await db
    .selectFrom('release_cell')
    .select(['metric', 'region_code', 'region_name', 'value'])
    .where('city_id', '=', cityId)
    .where('month', '=', month)
    .orderBy('position')
    .execute()
  const names = new Map(rows.map(({ region_code, region_name }) => [region_code, region_name]))
  const of = (id: PublicId) => rows.filter(({ metric }) => metric === id)
  return {
    month,
    asOf: release.as_of,
    figures: publicIds.map((id) => {
      const cells = of(id)
      const atLeast = cells.reduce((sum, { value }) => sum + value, 0)
      const told = cells.map(({ region_name, value }) => ({ name: region_name, value: shown(value) }))
      return { id, atLeast, atMost: atLeast + slack * cells.length, says: releaseSays(id, told) }
    }),
    regions: [...names].map(([code, name]) => ({
      ...{ code, name },
      cells: publicIds.map((id) => ({
        id,
        value: shown(of(id).find(({ region_code }) => region_code === code)?.value ?? 0),
      })),
    })),
  }
}
