import { Problem } from '@kefutong/contract/problem'
import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { paged } from '../cursor'
import { regionNames } from '../filing/view'
import type { Ask, On } from '../http'
import { nudge } from '../ledger/seal'
import type { World } from '../world'
import { beginning } from './begin'
import { confirmMany } from './confirm-many'
import { fileLog } from './file'
import { makeMove } from './move'
import { takeNumber } from './number'
import { photoRoutes } from './photos'
import { countGroups, cursorOf, findLog, listedLog, listLogs, lockLog } from './queries'
import { cardOf, logOf } from './view'

/** What was confirmed gets its place in the city's chain once it is committed. */
const sealed = ({ world, after }: Pick<Ask<unknown>, 'world' | 'after'>) => after(async () => nudge(world))

export const serviceLogRoutes = (on: On) => {
  on(serviceLogs.begin, ({ db, viewer, at }) => beginning(db, viewer, at))

  // the number is taken before the request holds a connection: it comes from a block of this process
  on(
    serviceLogs.file,
    async (ask: Ask<typeof serviceLogs.file, string>) => {
      sealed(ask)
      return logOf(ask, await fileLog(ask, ask.input, ask.first))
    },
    { beforehand: (world: World) => takeNumber(world) },
  )

  on(serviceLogs.read, async (ask) => {
    const found = await findLog(ask.db, ask.viewer, ask.input.id)
    if (!found) throw new Problem('notFound')
    return logOf(ask, await listedLog(ask.db, ask.viewer.cityId, found.id))
  })

  on(serviceLogs.list, async (ask) => {
    const { db, viewer, input } = ask
    const rows = await listLogs(db, viewer, input)
    const regions = await regionNames(db, viewer.cityId)
    const page = paged(rows, input.limit, (row) => cursorOf(row, input, viewer.role))
    return { ...page, items: page.items.map((row) => cardOf(ask, row, regions)) }
  })

  on(serviceLogs.counts, async ({ db, viewer }) => {
    const { todo, waiting, disputed, confirmed } = await countGroups(db, viewer)
    return { todo: Number(todo), waiting: Number(waiting), disputed: Number(disputed), confirmed: Number(confirmed) }
  })

  on(serviceLogs.move, async (ask) => {
    const { db, viewer, input } = ask
    const row = await lockLog(db, viewer, input.id)
    if (!row) throw new Problem('notFound')
    if (row.version !== input.version)
      throw new Problem('changedByOthers', { latest: await logOf(ask, await listedLog(db, viewer.cityId, row.id)) })
    sealed(ask)
    return logOf(ask, await makeMove(ask, row, input.move, { reason: input.reason, form: input.form }))
  })

  on(serviceLogs.confirmMany, async (ask) => {
    sealed(ask)
    return { items: await confirmMany(ask, ask.input) }
  })

  photoRoutes(on)
}
