import type { ParsedOf, ReplyOf } from '@kefutong/contract/endpoint'
import type { filings } from '@kefutong/contract/filing/endpoints'
import { Problem, problems } from '@kefutong/contract/problem'
import { sql } from 'kysely'
import { type Doing, makeMove } from './move'
import { lockFiling } from './queries'

type Many = typeof filings.moveMany
type Outcome = ReplyOf<Many>['items'][number]

const tellsWhy = (problem: Problem) => {
  const fault = problem.more.faults?.[0]?.says
  return fault && fault !== problems[problem.code].text
    ? `${problems[problem.code].text}：${fault}`
    : problems[problem.code].text
}

/** Up to twenty at once, each to its own success or problem: one that fails is rolled back alone, to its savepoint. */
export const moveMany = async (doing: Doing, { items, move, reason }: ParsedOf<Many>): Promise<Outcome[]> => {
  const outcomes: Outcome[] = []
  // in one order for everybody, so that two people with the same twenty never wait for each other
  for (const item of [...items].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    await sql`savepoint one`.execute(doing.db)
    try {
      const row = await lockFiling(doing.db, doing.viewer, item.id)
      if (!row) throw new Problem('notFound')
      if (row.version !== item.version) throw new Problem('changedByOthers')
      const moved = await makeMove(doing, row, move, reason)
      outcomes.push({ id: item.id, ok: true, state: moved.state })
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      await sql`rollback to savepoint one`.execute(doing.db)
      outcomes.push({ id: item.id, ok: false, says: tellsWhy(error) })
    }
  }
  if (outcomes.every((outcome) => !outcome.ok))
    await doing.record({ thing: 'filing', id: 'many', move: `${move}-refused` })
  return items.map((item) => outcomes.find((outcome) => outcome.id === item.id) ?? { id: item.id, ok: false })
}
