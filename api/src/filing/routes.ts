import { normaliseUscc } from '@kefutong/contract/check'
import { filings } from '@kefutong/contract/filing/endpoints'
import { Problem } from '@kefutong/contract/problem'
import { paged, writeCursor } from '../cursor'
import type { On } from '../http'
import { deskFor } from './desk'
import { mirror, renewalDraft, startDraft } from './draft'
import { makeMove } from './move'
import { moveMany } from './move-many'
import { noticeRoutes } from './notices'
import { countAppointments, countByState, findFiling, listFilings, lockFiling, sortTime, statesOf } from './queries'
import { cardOf, filingOf, regionNames } from './view'

export const filingRoutes = (on: On) => {
  on(filings.start, async (ask) => {
    const desk = await deskFor(ask)
    const { row, created } = await startDraft(desk)
    await ask.record({
      thing: 'filing',
      id: row.id,
      move: created ? 'start' : 'open',
      to: 'draft',
      version: row.version,
    })
    return filingOf(desk, row)
  })

  on(filings.save, async (ask) => {
    const { db, viewer, input, at } = ask
    const row = await lockFiling(db, viewer, input.id)
    if (!row) throw new Problem('notFound')
    if (row.state !== 'draft' && row.state !== 'returned') throw new Problem('moveNotPossible')
    if (row.version !== input.version)
      throw new Problem('changedByOthers', { latest: await filingOf(await deskFor(ask), row) })
    const version = row.version + 1
    await db
      .updateTable('filing')
      .set({
        form: JSON.stringify(input.form),
        version,
        updated_at: at,
        ...(row.state === 'draft' ? mirror(input.form) : {}),
      })
      .where('city_id', '=', viewer.cityId)
      .where('id', '=', row.id)
      .execute()
    await ask.record({ thing: 'filing', id: row.id, move: 'save', from: row.state, to: row.state, version })
    return { id: row.id, version, savedAt: at.toISOString() }
  })

  on(filings.read, async (ask) => {
    const row = await findFiling(ask.db, ask.viewer, ask.input.id)
    if (!row) throw new Problem('notFound')
    return filingOf(await deskFor(ask), row)
  })

  on(filings.list, async (ask) => {
    const { db, viewer, input } = ask
    const desk = await deskFor(ask)
    const rows = await listFilings(db, viewer, input)
    const regions = await regionNames(db, viewer.cityId)
    const page = paged(rows, input.limit, (row) => writeCursor(sortTime(row, input, viewer.role), row.id))
    return { ...page, items: page.items.map((row) => cardOf(desk, row, regions)) }
  })

  on(filings.counts, async ({ db, viewer }) => {
    const rows = await countByState(db, viewer)
    const sum = (group: 'todo' | 'open' | 'in-force' | 'closed') => {
      const states = statesOf(group, viewer.role) ?? []
      return rows.filter((row) => states.includes(row.state)).reduce((total, row) => total + Number(row.count), 0)
    }
    return { todo: sum('todo'), open: sum('open'), 'in-force': sum('in-force'), closed: sum('closed') }
  })

  on(filings.move, async (ask) => {
    const { db, viewer, input } = ask
    const row = await lockFiling(db, viewer, input.id)
    if (!row) throw new Problem('notFound')
    const desk = await deskFor(ask)
    if (row.version !== input.version) throw new Problem('changedByOthers', { latest: await filingOf(desk, row) })
    const moved = await makeMove({ ...desk, record: ask.record }, row, input.move, input.reason)
    if (input.move !== 'renew') return filingOf(desk, moved)
    const draft = await renewalDraft(desk, moved)
    await ask.record({ thing: 'filing', id: draft.id, move: 'start', to: 'draft', version: draft.version })
    return filingOf(desk, draft)
  })

  on(filings.moveMany, async (ask) => {
    const desk = await deskFor(ask)
    return { items: await moveMany({ ...desk, record: ask.record }, ask.input) }
  })

  on(filings.eligibility, async ({ db, viewer, input }) => {
    const uscc = input.uscc ? normaliseUscc(input.uscc) : undefined
    const own = input.filing ? await findFiling(db, viewer, input.filing) : undefined
    const except = [own?.id, own?.renews].flatMap((id) => id ?? [])
    const counts = await countAppointments(db, viewer.cityId, { expertId: viewer.personId ?? '', uscc, except })
    const known = uscc
      ? await db
          .selectFrom('enterprise')
          .select(['name', 'region_code', 'chains', 'standings', 'business'])
          .where('city_id', '=', viewer.cityId)
          .where('uscc', '=', uscc)
          .executeTakeFirst()
      : undefined
    return {
      ...counts,
      enterprise: known
        ? {
            name: known.name,
            regionCode: known.region_code,
            chains: known.chains,
            standings: known.standings,
            business: known.business,
          }
        : null,
    }
  })

  noticeRoutes(on)
}
