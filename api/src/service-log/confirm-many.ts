import type { ParsedOf, ReplyOf } from '@kefutong/contract/endpoint'
import { Problem, problems } from '@kefutong/contract/problem'
import type { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { sql } from 'kysely'
import type { Doing } from './doing'
import { makeMove } from './move'
import { lockLog } from './queries'

type Many = typeof serviceLogs.confirmMany
type Outcome = ReplyOf<Many>['items'][number]

/** Up to twenty at once, each to its own success or problem: one that fails is rolled back alone, to its savepoint. */
export const confirmMany = async (doing: Doing, { items }: ParsedOf<Many>): Promise<Outcome[]> => {
  const outcomes = new Map<string, Outcome>()
  // in one order for everybody, so that two people with the same twenty never wait for each other
  for (const item of [...items].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    await sql`savepoint one`.execute(doing.db)
    try {
      const row = await lockLog(doing.db, doing.viewer, item.id)
      if (!row) throw new Problem('notFound')
      if (row.version !== item.version) throw new Problem('changedByOthers')
      const { state } = await makeMove(doing, row, 'confirm')
      outcomes.set(item.id, { id: item.id, ok: true, state })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      await sql`rollback to savepoint one`.execute(doing.db)
      outcomes.set(item.id, { id: item.id, ok: false, says: problems[error.code].text })
    }
  }
  if ([...outcomes.values()].every(({ ok }) => !ok))
    await doing.record({ thing: 'service-log', id: 'many', move: 'confirm-refused' })
  return items.map(({ id }) => outcomes.get(id) ?? { id, ok: false })
}
