import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import { type Photo, serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { type Selectable, sql } from 'kysely'
import { kept } from '../db/kept'
import type { Tables } from '../db/tables'
import { keepFile, sendFile } from '../files/keep'
import type { On } from '../http'
import type { Db, Tx } from '../world'
import { findLog, type LogRow, lockLog } from './queries'

const most = 9

const photos = (db: Db | Tx, cityId: string) =>
  db.selectFrom('service_log_photo').where('city_id', '=', cityId).where('removed_at', 'is', null)

type PhotoRow = Selectable<Tables['service_log_photo']>

const viewOf = (row: PhotoRow, removable: boolean): Photo => ({
  id: row.id,
  name: row.name,
  mime: row.mime,
  bytes: row.bytes,
  late: row.late,
  removable,
  at: row.at.toISOString(),
})

const ofLog = kept((db, { cityId, logId }: { cityId: string; logId: string }) =>
  photos(db, cityId).selectAll().where('log_id', '=', logId).orderBy('at').orderBy('id'),
)
const rowsOf = (db: Tx, { city_id, id }: LogRow): Promise<PhotoRow[]> => ofLog(db, { cityId: city_id, logId: id })

/** Its files as one viewer sees them, and how many more that viewer may add: whoever wrote the record, up to nine. */
export const photosOf = async (db: Tx, log: LogRow, viewer: Viewer) => {
  const rows = await rowsOf(db, log)
  const mine = viewer.personId === log.author_id
  const confirmed = mine && rows.length > 0 ? await confirmedOf(db, log) : []
  return {
    files: rows.map((row) => viewOf(row, mine && mayGo(row, confirmed))),
    room: mine && log.state !== 'withdrawn' ? Math.max(0, most - rows.length) : 0,
  }
}

/** Confirmed as it stands: what comes now was not part of it. */
const isConfirmed = ({ state }: LogRow) => state === 'confirmed' || state === 'approving'

/** The digests a confirmation that stands names: told by what was sealed, since clocks of two requests may cross. */
const confirmedOf = async (db: Tx, log: LogRow): Promise<string[]> => {
  const rows = await db
    .selectFrom('service_log_edition as e')
    .innerJoin('ledger_entry as entry', (join) =>
      join
        .onRef('entry.city_id', '=', 'e.city_id')
        .on('entry.thing', '=', 'service-log')
        .onRef('entry.thing_id', '=', 'e.log_id')
        .onRef('entry.digest', '=', 'e.digest'),
    )
    .select(sql<string[]>`entry.payload::jsonb -> 'photos'`.as('named'))
    .where('e.city_id', '=', log.city_id)
    .where('e.log_id', '=', log.id)
    .where('e.revoked_at', 'is', null)
    .execute()
  return rows.flatMap(({ named }) => named ?? [])
}

/** What a confirmation rests on stays; what came after it may go. */
const mayGo = ({ late, sha256 }: PhotoRow, confirmed: readonly string[]) =>
  late || !confirmed.includes(sha256.toString('hex'))

export const photoRoutes = (on: On) => {
  on(serviceLogs.attach, async ({ world, db, viewer, input, file, at, record }) => {
    const log = await lockLog(db, viewer, input.id)
    if (!log || log.author_id !== viewer.personId) throw new Problem('notFound')
    const again = await db
      .selectFrom('service_log_photo')
      .selectAll()
      .where('city_id', '=', viewer.cityId)
      .where('id', '=', input.photoId)
      .executeTakeFirst()
    if (again) {
      if (again.log_id !== log.id) throw new Problem('sameKeyOtherBody')
      await record({ thing: 'service-log-photo', id: again.id, move: 'again' })
      return viewOf(again, mayGo(again, await confirmedOf(db, log)))
    }
    if (log.state === 'withdrawn') throw new Problem('moveNotPossible')
    if ((await rowsOf(db, log)).length >= most) throw new Problem('photoLimit')
    const { pages: _pages, ...kept } = await keepFile(world, input.photoId, file, input.name)
    const row = await db
      .insertInto('service_log_photo')
      .values({
        city_id: viewer.cityId,
        id: input.photoId,
        log_id: log.id,
        ...kept,
        uploaded_by: viewer.personId ?? '',
        late: isConfirmed(log),
        at,
        removed_at: null,
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await record({ thing: 'service-log-photo', id: row.id, move: 'attach' })
    return viewOf(row, true)
  })

  on(serviceLogs.detach, async ({ world, db, viewer, input, at, record, after }) => {
    const log = await lockLog(db, viewer, input.id)
    if (!log || log.author_id !== viewer.personId) throw new Problem('notFound')
    const row = await photos(db, viewer.cityId)
      .selectAll()
      .where('log_id', '=', log.id)
      .where('id', '=', input.photoId)
      .executeTakeFirst()
    if (!row) throw new Problem('notFound')
    if (!mayGo(row, await confirmedOf(db, log))) throw new Problem('photoConfirmed')
    await db
      .updateTable('service_log_photo')
      .set({ removed_at: at })
      .where('city_id', '=', viewer.cityId)
      .where('id', '=', row.id)
      .execute()
    await record({ thing: 'service-log-photo', id: row.id, move: 'detach' })
    after(() => world.files.remove(row.storage_key))
    return { id: row.id }
  })

  on(serviceLogs.photo, async ({ world, db, viewer, input, reply }) => {
    const log = await findLog(db, viewer, input.id)
    const row =
      log &&
      (await photos(db, viewer.cityId)
        .select(['mime', 'name', 'storage_key', 'bytes'])
        .where('log_id', '=', log.id)
        .where('id', '=', input.photoId)
        .executeTakeFirst())
    if (!row) throw new Problem('notFound')
    return sendFile(world, reply, row)
  })
}
