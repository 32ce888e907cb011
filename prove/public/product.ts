import { publicIds } from '@kefutong/contract/release/coarse'
import { keepCounts } from '../../api/src/metric/write'
import { lastDay } from '../../api/src/release/months'
import { publish } from '../../api/src/release/publish'
import { releaseOf } from '../../api/src/release/read'
import type { TestWorld } from '../../test/world'
import type { Dice } from '../world'
import type { Range, Told } from './told'
import { districtsOf, type Truth } from './truth'

const monthOf = (table: number) => `2026-${String(table + 1).padStart(2, '0')}`
const codeOf = (district: number) => String(370_301 + district)

/** What changed in a month, written as events of that month are. */
const live = async ({ db }: TestWorld, cityId: string, truth: Truth, table: number, dice: Dice) => {
  const counts = publicIds
    .flatMap((metric, at) =>
      Array.from({ length: districtsOf(truth) }, (_, district) => {
        const before = truth.tables[table - 1]?.[at]?.[district] ?? 0
        const amount = (truth.tables[table]?.[at]?.[district] ?? 0) - before
        return { metric, thing: dice.uuid(), region: codeOf(district), chain: '', institution: '', slice: '', amount }
      }),
    )
    .filter(({ amount }) => amount !== 0)
  await keepCounts(db, cityId, lastDay(monthOf(table)), counts)
}

/** A city of its own lives through its months, and the product's code publishes each of them. */
export const publishedByProduct = async (world: TestWorld, cityId: string, truth: Truth, dice: Dice): Promise<Told> => {
  const { db } = world
  await db.insertInto('city').values({ city_id: cityId, name: '某市', bureau: '某市科技局' }).execute()
  await db
    .insertInto('region')
    .values(
      Array.from({ length: districtsOf(truth) }, (_, position) => ({
        ...{ city_id: cityId, code: codeOf(position), name: `第 ${position} 区`, position },
      })),
    )
    .execute()
  const cells: Range[][][] = []
  const totals: Range[][] = []
  for (const table of truth.tables.keys()) {
    await live(world, cityId, truth, table, dice)
    const month = monthOf(table)
    await db.transaction().execute((tx) => publish(tx, cityId, month, new Date(`${lastDay(month)}T18:00:00Z`)))
  }
  // read in the end, when everything has been published
  for (const table of truth.tables.keys()) {
    const release = await db.transaction().execute((tx) => releaseOf(tx, cityId, monthOf(table)))
    if (!release) throw new Error(`${monthOf(table)} 没有公布`)
    cells.push(
      publicIds.map((id) =>
        release.regions.map((region): Range => {
          const value = region.cells.find((cell) => cell.id === id)?.value ?? null
          return value === null ? [0, 2] : [value, value + 2]
        }),
      ),
    )
    totals.push(release.figures.map(({ atLeast, atMost }): Range => [atLeast, atMost]))
  }
  return { cells, totals, rising: truth.grows ? [1, 2, 3] : [], within: [], same: [] }
}
