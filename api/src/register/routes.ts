import { platforms } from '@kefutong/contract/platform'
import { type Fault, Problem } from '@kefutong/contract/problem'
import { projects } from '@kefutong/contract/project'
import { results } from '@kefutong/contract/result'
import { paged, writeCursor } from '../cursor'
import type { Ask, On } from '../http'
import { columnsOf } from './columns'
import { type Directory, directoryOf } from './directory'
import { deleteRow, insertRow, mayKeep, updateRow } from './keep'
import { findInRegister, listRegister, lockInRegister, type RegisterRow, type RegisterThing } from './queries'
import { viewOf } from './view'

type Asking = Pick<Ask<never>, 'db' | 'viewer' | 'at' | 'record'>
type Rows = Awaited<ReturnType<typeof listRegister<RegisterThing>>>
/** One register as the routes below need it: how its form becomes columns, and how its row is shown. */
type Room = {
  thing: RegisterThing
  columns: (form: never, directory: Directory) => { columns: { region_code: string | null }; faults: Fault[] }
  view: (seen: { viewer: Asking['viewer']; directory: Directory }, row: never) => never
}

const hosts = (form: object) => {
  const { enterprise, institution } = form as { enterprise?: string; institution?: string }
  return { enterprises: [enterprise], institutions: [institution] }
}

/** The form as columns, or its faults; and whether this viewer keeps what lies there. */
const checked = async ({ db, viewer }: Asking, room: Room, form: object) => {
  const directory = await directoryOf(db, viewer.cityId, hosts(form))
  const { columns, faults } = room.columns(form as never, directory)
  if (faults.length > 0) throw new Problem('inputInvalid', { faults })
  if (!mayKeep(viewer, columns.region_code)) throw new Problem('registerElsewhere')
  return columns
}

const shown = async ({ db, viewer }: Asking, room: Room, id: string) => {
  const row = await findInRegister(db, room.thing, viewer, id)
  if (!row) throw new Problem('notFound')
  return room.view({ viewer, directory: await directoryOf(db, viewer.cityId, {}) }, row as never)
}

/** The row this viewer is about to change, as they saw it. */
const held = async (asking: Asking, room: Room, id: string, version: number) => {
  await lockInRegister(asking.db, room.thing, asking.viewer, id)
  const row = await findInRegister(asking.db, room.thing, asking.viewer, id)
  if (!row) throw new Problem('notFound')
  if (!mayKeep(asking.viewer, row.region_code)) throw new Problem('registerElsewhere')
  if (row.version !== version) throw new Problem('changedByOthers', { latest: await shown(asking, room, id) })
  return row as RegisterRow<RegisterThing>
}

const list = async ({ db, viewer }: Asking, room: Room, input: Parameters<typeof listRegister>[3]) => {
  const directory = await directoryOf(db, viewer.cityId, {})
  const rows: Rows = await listRegister(db, room.thing, viewer, input)
  const page = paged(rows, input.limit, (row) => writeCursor(row.name, row.id))
  return {
    ...page,
    items: page.items.map((row) => room.view({ viewer, directory }, row as never)),
    mayAdd: viewer.role === 'city' || viewer.role === 'county',
  }
}

const add = async (ask: Asking & { input: object }, room: Room) => {
  const columns = await checked(ask, room, ask.input)
  return shown(ask, room, await insertRow(ask, room.thing, columns))
}

const change = async (ask: Asking & { input: { id: string; version: number } }, room: Room) => {
  const { id, version, ...form } = ask.input
  const before = await held(ask, room, id, version)
  await updateRow(ask, room.thing, before, await checked(ask, room, form))
  return shown(ask, room, id)
}

const remove = async (ask: Asking & { input: { id: string; version: number; reason: string } }, room: Room) => {
  const { id, version, reason } = ask.input
  await deleteRow(ask, room.thing, await held(ask, room, id, version), reason)
  return { id }
}

const rooms = [
  [platforms, { thing: 'platform', columns: columnsOf.platform, view: viewOf.platform }],
  [results, { thing: 'result', columns: columnsOf.result, view: viewOf.result }],
  [projects, { thing: 'project', columns: columnsOf.project, view: viewOf.project }],
] as const

export const registerRoutes = (on: On) => {
  for (const [points, exact] of rooms) {
    const room = exact as unknown as Room
    on(points.list as typeof platforms.list, (ask) => list(ask, room, ask.input))
    on(points.read as typeof platforms.read, (ask) => shown(ask, room, ask.input.id))
    on(points.add as typeof platforms.add, (ask) => add(ask, room))
    on(points.change as typeof platforms.change, (ask) => change(ask, room))
    on(points.remove as typeof platforms.remove, (ask) => remove(ask, room))
  }
}
