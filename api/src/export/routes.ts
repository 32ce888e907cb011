import {
  type Export,
  type ExportFormat,
  type ExportMove,
  exportAlone,
  exportHours,
  exportLifecycle,
  exportListWords,
  exportsADay,
  takeaways,
} from '@kefutong/contract/export'
import { advance } from '@kefutong/contract/lifecycle'
import { Problem } from '@kefutong/contract/problem'
import type { Role } from '@kefutong/contract/role'
import { uuidv7 } from 'uuidv7'
import { shanghai, startOf, today } from '../calendar/dates'
import { paged, writeCursor } from '../cursor'
import type { Tables } from '../db/tables'
import { asDownload } from '../files/keep'
import type { Ask, On } from '../http'
import { seatedAt, tell } from '../message/tell'
import { directoryOf } from '../register/directory'
import { workbookMime } from '../sheet/write'
import { fileOf } from './file'
import { exportOf, factsOf, findExport, listExports, lockExport } from './queries'
import { wantedOf } from './wanted'

type Asking = Pick<Ask<never>, 'db' | 'viewer' | 'at' | 'record'>

const mimes: Record<ExportFormat, string> = { xlsx: workbookMime, pdf: 'application/pdf' }

const later = (at: Date) => new Date(at.getTime() + exportHours * 3_600_000)

const askedToday = async ({ db, viewer, at }: Asking) => {
  const { count } = await db
    .selectFrom('export')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('city_id', '=', viewer.cityId)
    .where('person_id', '=', viewer.personId ?? '')
    .where('created_at', '>=', startOf(today(at)))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The one that is there, as its asker or a colleague sees it. */
const found = async ({ db, viewer }: Asking, id: string, held = true) => {
  const row = await (held ? lockExport : findExport)(db, viewer, id)
  if (!row) throw new Problem('notFound')
  return row
}

const shown = async (asking: Asking, id: string) => {
  const row = await found(asking, id, false)
  return exportOf(asking.viewer, row, await directoryOf(asking.db, asking.viewer.cityId, {}))
}

/** A second person has to know that somebody waits for their word. */
const askColleagues = async ({ db, viewer, at }: Asking, { id, listName, rows, purpose }: Export) => {
  const seat = viewer.regionCode
    ? { role: 'county' as const, regionCode: viewer.regionCode }
    : { role: 'city' as const }
  const colleagues = (await seatedAt(db, viewer.cityId, seat)).filter((person) => person !== viewer.personId)
  const note = {
    title: '有一份导出等您批准',
    body: `${viewer.name ?? ''}要导出${listName} ${rows} 行，用途：${purpose}。请到“导出”里办理。`,
  }
  const notes = colleagues.map((person) => ({ person, ...note }))
  await tell(db, { cityId: viewer.cityId, thing: 'export', thingId: id, at }, notes)
}

/** Whoever asked hears what became of it, and why not. */
const tellAsker = async ({ db, viewer, at }: Asking, person: string, { id, listName, rows, state, reason }: Export) => {
  const who = viewer.name ?? '同事'
  const note =
    state === 'ready'
      ? {
          title: '您的导出批准了',
          body: `${who}批准了导出${listName} ${rows} 行。请在 ${exportHours} 小时内到“导出”里下载，只能下载一次。`,
        }
      : {
          title: '您的导出没有批准',
          body: `${who}没有批准导出${listName} ${rows} 行：${reason ?? ''}。可以换个范围或写清用途再提。`,
        }
  await tell(db, { cityId: viewer.cityId, thing: 'export', thingId: id, at }, [{ person, ...note }])
}

/** The row goes where the table says, with its trace in the history. */
const move = async (
  asking: Asking,
  id: string,
  name: ExportMove,
  change: Partial<Tables['export']> = {},
  reason?: string,
) => {
  const { db, viewer, at, record } = asking
  const row = await found(asking, id)
  const { to } = advance(exportLifecycle, viewer, factsOf(row), name, reason)
  if (row.expires_at <= at) throw new Problem('exportOver')
  const version = row.version + 1
  await db
    .updateTable('export')
    .set({ ...(change as object), state: to, version })
    .where('city_id', '=', viewer.cityId)
    .where('id', '=', id)
    .execute()
  const told =
    reason ?? (name === 'take' ? `${exportListWords[row.list]} ${row.rows} 行，用途：${row.purpose}` : undefined)
  await record({ thing: 'export', id, move: name, from: row.state, to, version, reason: told })
}

export const exportRoutes = (on: On) => {
  on(takeaways.ask, async (ask) => {
    const { db, viewer, input, at, record } = ask
    const { list, format, purpose, ...asked } = input
    if ((await askedToday(ask)) >= exportsADay) throw new Problem('exportLimit')
    const { filter, rows } = await wantedOf(ask, { list, format, filter: asked })
    if (rows === 0) throw new Problem('exportNothing')
    const id = uuidv7()
    const state = rows > exportAlone ? 'requested' : 'ready'
    await db
      .insertInto('export')
      .values({
        ...{ city_id: viewer.cityId, id, list, format, state, purpose, filter: JSON.stringify(filter), rows },
        ...{ person_id: viewer.personId ?? '', role: viewer.role as Role, region_code: viewer.regionCode ?? null },
        ...{ created_at: at, expires_at: later(at) },
      })
      .execute()
    await record({ thing: 'export', id, move: 'ask', to: state, version: 1, reason: purpose })
    const seen = await shown(ask, id)
    if (state === 'requested') await askColleagues(ask, seen)
    return seen
  })

  on(takeaways.list, async ({ db, viewer, input }) => {
    const names = await directoryOf(db, viewer.cityId, {})
    const page = paged(await listExports(db, viewer, input), input.limit, ({ id }) => writeCursor('', id))
    return { ...page, items: page.items.map((row) => exportOf(viewer, row, names)) }
  })

  on(takeaways.move, async (ask) => {
    const { input, viewer, at } = ask
    const row = await found(ask, input.id)
    if (row.version !== input.version) throw new Problem('changedByOthers', { latest: await shown(ask, input.id) })
    const change = { decided_by: viewer.personId ?? null, reason: input.reason ?? null, expires_at: later(at) }
    await move(ask, input.id, input.move, change, input.reason)
    const seen = await shown(ask, input.id)
    await tellAsker(ask, row.person_id, seen)
    return seen
  })

  on(takeaways.file, async (ask) => {
    const { viewer, at, reply, input } = ask
    const row = await found(ask, input.id)
    if (row.person_id !== viewer.personId) throw new Problem('notFound')
    if (row.state === 'requested') throw new Problem('exportWaits')
    if (row.state !== 'ready') throw new Problem('exportOver')
    await move(ask, row.id, 'take')
    const about = await shown(ask, row.id)
    const { hour, minute } = shanghai(at)
    const when = `${today(at)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
    const name = `${[row.list === 'chain' && about.scope, about.listName, today(at)].filter(Boolean).join(' ')}.${row.format}`
    asDownload(reply, { mime: mimes[row.format], name })
    return fileOf(ask, row, about, when)
  })
}
