import { exportHours, exportLifecycle } from '@kefutong/contract/export'
import { importLifecycle } from '@kefutong/contract/import'
import type { Lifecycle } from '@kefutong/contract/lifecycle'
import type { Viewer } from '@kefutong/contract/role'
import type { Selectable } from 'kysely'
import type { Tables } from './db/tables'
import { recorder } from './history'
import { tell } from './message/tell'
import type { World } from './world'

const batch = 50

type Thing = 'export' | 'import'
type Arrows = Pick<Lifecycle<string, string, string, { state: string }>, 'arrows'>

/** Where a thing goes when nobody came for it. */
const lapses = (life: unknown) =>
  new Map((life as Arrows).arrows.filter(({ move }) => move === 'lapse').map(({ from, to }) => [from, to]))
const ends = { export: lapses(exportLifecycle), import: lapses(importLifecycle) }

const unanswered = {
  title: '您的导出没有人批准',
  body: `同事在 ${exportHours} 小时内没有办理，这次导出已作废。需要的话请重新提出，并提醒同事。`,
}

const lapseBatch = (world: World, thing: Thing) =>
  world.db.transaction().execute(async (db) => {
    const at = world.now()
    const viewer: Viewer = { cityId: world.config.cityId, role: 'clock' }
    const { record } = recorder(db, viewer, 'clock', at)
    const rows = await db
      .selectFrom(thing as 'import')
      .selectAll()
      .where('city_id', '=', viewer.cityId)
      .where('state', 'in', [...ends[thing].keys()] as never)
      .where('expires_at', '<=', at)
      .orderBy('expires_at')
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute()
    for (const row of rows) {
      const to = ends[thing].get(row.state) ?? row.state
      const version = row.version + 1
      await db
        .updateTable(thing as 'import')
        .set({ state: to as typeof row.state, version })
        .where('city_id', '=', viewer.cityId)
        .where('id', '=', row.id)
        .execute()
      await record({ thing, id: row.id, move: 'lapse', from: row.state, to, version })
      if ((row.state as string) === 'requested')
        await tell(db, { cityId: viewer.cityId, thing: 'export', thingId: row.id, at }, [
          { person: row.person_id, ...unanswered },
        ])
    }
    return rows
  })

/** Exports nobody took and files nobody confirmed: over after a day, and the files are gone. */
export const lapse = async (world: World) => {
  for (let done = batch; done === batch; ) done = (await lapseBatch(world, 'export')).length
  for (let done = batch; done === batch; ) {
    const rows: Selectable<Tables['import']>[] = await lapseBatch(world, 'import')
    for (const { storage_key } of rows) await world.files.remove(storage_key)
    done = rows.length
  }
}
