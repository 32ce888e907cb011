import { needs } from '@kefutong/contract/need/endpoints'
import { Problem } from '@kefutong/contract/problem'
import { today } from '../calendar/dates'
import { paged } from '../cursor'
import { deskFor } from '../filing/desk'
import { regionNames } from '../filing/view'
import type { On } from '../http'
import { difference } from '../metric/counts'
import { countsOfNeed } from '../metric/of-need'
import { enrichment } from './enrich'
import { grantOf } from './grant'
import { countNeeds, cursorOf, listNeeds } from './list'
import { moveNeed } from './move'
import { offerRoutes } from './offer'
import { findNeed, lockNeed } from './queries'
import { raiseRoutes } from './raise'
import { recommend } from './recommend'
import { revealRoutes } from './reveal'
import { keepWords } from './search'
import { similarTo } from './similar'
import { trackRoutes } from './track'
import { cardOf, isEditable, needOf } from './view'

export const needRoutes = (on: On) => {
  raiseRoutes(on)
  trackRoutes(on)
  revealRoutes(on)
  offerRoutes(on)

  on(needs.list, async (ask) => {
    const { db, viewer, input } = ask
    const desk = await deskFor(ask)
    const regions = await regionNames(db, viewer.cityId)
    const page = paged(await listNeeds(db, viewer, input), input.limit, cursorOf(input.group))
    return { ...page, items: page.items.map((row) => cardOf(desk, row, regions)) }
  })

  on(needs.counts, ({ db, viewer, at }) => countNeeds(db, viewer, today(at)))

  on(needs.read, async (ask) => {
    const row = await findNeed(ask.db, ask.viewer, ask.input.id)
    if (!row) throw new Problem('notFound')
    return needOf(await deskFor(ask), row)
  })

  on(needs.enrich, async (ask) => {
    const { db, viewer, input, at } = ask
    const row = await lockNeed(db, viewer, input.id)
    if (!row) throw new Problem('notFound')
    const grant = grantOf(viewer, row)
    if (grant !== 'owner' && grant !== 'official') throw new Problem('moveNotYours')
    if (!isEditable(viewer, row, grant)) throw new Problem('moveNotPossible')
    const desk = await deskFor(ask)
    if (row.version !== input.version) throw new Problem('changedByOthers', { latest: await needOf(desk, row) })
    const changed = await db
      .updateTable('need')
      .set({ ...(await enrichment(desk, row, input, grant)), version: row.version + 1, updated_at: at })
      .where('city_id', '=', viewer.cityId)
      .where('id', '=', row.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    await keepWords(db, changed)
    await ask.record({
      ...{ thing: 'need', id: row.id, move: 'enrich', version: changed.version },
      counts: difference(countsOfNeed(row), countsOfNeed(changed)),
    })
    return needOf(desk, changed)
  })

  on(needs.move, async (ask) => {
    const { db, viewer } = ask
    const { id, version, move, ...brought } = ask.input
    const row = await lockNeed(db, viewer, id)
    if (!row) throw new Problem('notFound')
    const desk = await deskFor(ask)
    if (row.version !== version) throw new Problem('changedByOthers', { latest: await needOf(desk, row) })
    return needOf(desk, await moveNeed({ ...desk, record: ask.record }, row, move, brought))
  })

  on(needs.similar, async ({ db, viewer, input, at }) => {
    const row = await findNeed(db, viewer, input.id)
    if (!row || grantOf(viewer, row) !== 'official') throw new Problem('notFound')
    return { items: await similarTo(db, viewer, row, at) }
  })

  on(needs.recommend, async (ask) => {
    const row = await findNeed(ask.db, ask.viewer, ask.input.id)
    if (!row || grantOf(ask.viewer, row) !== 'official') throw new Problem('notFound')
    return recommend(ask, row)
  })

  on(needs.enterpriseNames, async ({ db, viewer, input }) => {
    const rows = await db
      .selectFrom('enterprise')
      .select('name')
      .distinct()
      .where('city_id', '=', viewer.cityId)
      .where('name', 'like', `%${input.q.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`)
      .orderBy('name')
      .limit(8)
      .execute()
    return { items: rows.map(({ name }) => name) }
  })
}
