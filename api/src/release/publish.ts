import { publicIds } from '@kefutong/contract/release/coarse'
import type { Viewer } from '@kefutong/contract/role'
import { uuidv7 } from 'uuidv7'
import { today } from '../calendar/dates'
import { recorder } from '../history'
import { sumsOf } from '../metric/read'
import { namesOf } from '../metric/scope'
import { keptSums, sumsBy } from '../metric/sums'
import { isOurTurn } from '../turn'
import type { Tx, World } from '../world'
import { cellsOf } from './cells'
import { lastDay, monthsDue } from './months'

/** Publishes one month as it was known at its end. What is published is never written again. */
export const publish = async (db: Tx, cityId: string, month: string, at: Date) => {
  const asOf = lastDay(month)
  const { regions } = await namesOf(db, cityId)
  const sums = sumsBy(
    keptSums(await sumsOf(db, cityId, asOf, [{ name: 'regions', metrics: publicIds, scope: {}, by: 'region' }])),
  )
  const id = uuidv7()
  await db.insertInto('release').values({ city_id: cityId, month, id, as_of: asOf, published_at: at }).execute()
  const cells = cellsOf(sums, regions).map(({ metric, region, value }) => ({
    ...{ city_id: cityId, month, metric, value },
    ...{ region_code: region.code, region_name: region.name, position: regions.indexOf(region) },
  }))
  if (cells.length > 0) await db.insertInto('release_cell').values(cells).execute()
  const clock: Viewer = { cityId, role: 'clock' }
  await recorder(db, clock, 'clock', at).record({ thing: 'release', id, move: 'publish', to: 'published' })
}

/** Every month that is over and not yet published. Any number of processes may run this. */
export const publishDue = (world: World) =>
  world.db.transaction().execute(async (db) => {
    const { cityId } = world.config
    const at = world.now()
    if (!(await isOurTurn(db, cityId, 'publish'))) return 0
    const city = await db.selectFrom('city').select('created_at').where('city_id', '=', cityId).executeTakeFirst()
    if (!city) return 0
    const known = await db.selectFrom('release').select('month').where('city_id', '=', cityId).execute()
    const due = monthsDue(today(city.created_at), new Set(known.map(({ month }) => month)), at)
    for (const month of due) await publish(db, cityId, month, at)
    return due.length
  })
