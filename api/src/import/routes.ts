import {
  type ImportKind,
  importHours,
  importKinds,
  importLifecycle,
  imports,
  importWords,
} from '@kefutong/contract/import'
import { advance } from '@kefutong/contract/lifecycle'
import { Problem } from '@kefutong/contract/problem'
import type { Role, Viewer } from '@kefutong/contract/role'
import { sql } from 'kysely'
import { uuidv7 } from 'uuidv7'
import { paged, writeCursor } from '../cursor'
import { asDownload, shownName } from '../files/keep'
import type { On } from '../http'
import { directoryOf } from '../register/directory'
import { workbookMime } from '../sheet/write'
import { standInLine } from '../turn'
import type { Tx, World } from '../world'
import { batchFor } from './batch'
import { annotatedCopy } from './copy'
import { judge } from './judge'
import { factsOf, findImport, type ImportRow, importOf, listImports, lockImport } from './queries'
import { templateFor } from './template'

const shownWrong = 50

const mayImport = (viewer: Viewer, kind: ImportKind) => importWords[kind].by.includes(viewer.role as Role)
const allowed = (viewer: Viewer, kind: ImportKind) => {
  if (!mayImport(viewer, kind)) throw new Problem('notAllowed')
}

/** A file takes longer than a question: its rows are read while the transaction waits. */
const takeTime = async (db: Tx) => {
  await sql`set local idle_in_transaction_session_timeout = '5min'`.execute(db)
  await sql`set local statement_timeout = '60s'`.execute(db)
}

const bytesOf = async (world: World, key: string) => {
  const pieces: Buffer[] = []
  for await (const piece of await world.files.get(key)) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}

const open = (row: ImportRow | undefined): ImportRow => {
  if (!row) throw new Problem('notFound')
  if (row.state === 'dropped' || row.state === 'done') throw new Problem('importOver')
  return row
}

export const importRoutes = (on: On) => {
  on(imports.kinds, async ({ viewer }) => ({
    items: importKinds
      .filter((kind) => mayImport(viewer, kind))
      .map((kind) => ({ kind, label: importWords[kind].label, key: importWords[kind].key })),
  }))

  on(imports.template, async ({ db, viewer, input, reply }) => {
    allowed(viewer, input.kind)
    const directory = await directoryOf(db, viewer.cityId, {})
    asDownload(reply, { mime: workbookMime, name: `${importWords[input.kind].label}导入模板.xlsx` })
    return templateFor(input.kind, directory)
  })

  on(imports.try, async (ask) => {
    const { world, db, viewer, input, at, file, record } = ask
    allowed(viewer, input.kind)
    if (!file || file.bytes.length === 0) throw new Problem('fileEmpty')
    await takeTime(db)
    const { rows, counts } = await judge(ask, input.kind, file.bytes)
    const id = uuidv7()
    const row = await db
      .insertInto('import')
      .values({
        ...{ city_id: viewer.cityId, id, kind: input.kind, state: counts.wrong > 0 ? 'faulty' : 'ready' },
        ...{ name: shownName(input.name ?? file.name), storage_key: `${viewer.cityId}/import-${id}.xlsx` },
        ...{ added: counts.new, changed: counts.change, same: counts.same, wrong: counts.wrong },
        ...{ person_id: viewer.personId ?? '', role: viewer.role as Role, region_code: viewer.regionCode ?? null },
        ...{ created_at: at, expires_at: new Date(at.getTime() + importHours * 3_600_000) },
      })
      .returningAll()
      .executeTakeFirstOrThrow()
    await world.files.put(row.storage_key, file.bytes, workbookMime)
    await record({ thing: 'import', id, move: 'try', to: row.state, version: 1 })
    const wrong = rows.filter(({ verdict }) => verdict === 'wrong').slice(0, shownWrong)
    return { ...importOf(viewer, row), wrong: wrong.map(({ row: number, says }) => ({ row: number, says })) }
  })

  on(imports.list, async ({ db, viewer, input }) => {
    const page = paged(await listImports(db, viewer, input), input.limit, ({ id }) => writeCursor('', id))
    return { ...page, items: page.items.map((row) => importOf(viewer, row)) }
  })

  on(imports.copy, async (ask) => {
    const row = open(await findImport(ask.db, ask.viewer, ask.input.id))
    await takeTime(ask.db)
    const judged = await judge(ask, row.kind, await bytesOf(ask.world, row.storage_key))
    asDownload(ask.reply, { mime: workbookMime, name: `${row.name.replace(/\.xlsx$/i, '')} 试导入结果.xlsx` })
    return annotatedCopy(row.kind, judged)
  })

  on(imports.move, async (ask) => {
    const { world, db, viewer, input, at, record, after } = ask
    const row = open(await lockImport(db, viewer, input.id))
    if (row.version !== input.version) throw new Problem('changedByOthers', { latest: importOf(viewer, row) })
    const { to } = advance(importLifecycle, viewer, factsOf(row), input.move)
    if (row.expires_at <= at) throw new Problem('importOver')
    if (input.move === 'confirm') {
      allowed(viewer, row.kind)
      await takeTime(db)
      // two imports at once would each find the other's rows missing
      await standInLine(db, viewer.cityId, 'import')
      const { rows, counts } = await judge(ask, row.kind, await bytesOf(world, row.storage_key))
      if (counts.wrong > 0) throw new Problem('importStale')
      const batch = batchFor(ask)
      for (const { act } of rows) act?.(batch)
      await batch.write()
      await db
        .updateTable('import')
        .set({ added: counts.new, changed: counts.change, same: counts.same })
        .where('city_id', '=', viewer.cityId)
        .where('id', '=', row.id)
        .execute()
    }
    const moved = await db
      .updateTable('import')
      .set({ state: to, version: row.version + 1 })
      .where('city_id', '=', viewer.cityId)
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await record({ thing: 'import', id: row.id, move: input.move, from: row.state, to, version: moved.version })
    after(() => world.files.remove(row.storage_key))
    return importOf(viewer, moved)
  })
}
