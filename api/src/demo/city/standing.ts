import { today } from '../../calendar/dates'
import { difference } from '../../metric/counts'
import { type Counting, countsOfExpert, countsOfFiling, countsOfInstitution } from '../../metric/of-filing'
import type { Draft } from './draft'
import type { Lived } from './filings'
import type { CountedLog } from './logs'

const inForce = (row: Counting): Counting => ({ ...row, state: 'in-force' })

/** What appointments changed in the numbers on the day they began and on the day they ceased to stand. */
export const countStanding = (
  draft: Draft,
  lived: readonly Lived[],
  logs: readonly CountedLog[],
  /** appointments that were there before: they share institutions, and nothing else */
  before: readonly Counting[],
) => {
  const under = new Map<string, CountedLog[]>()
  for (const log of logs) under.set(log.filingId, [...(under.get(log.filingId) ?? []), log])
  const events = lived
    .flatMap(({ row, from, until }) => [
      { row, at: from, begins: true },
      ...(until ? [{ row, at: until, begins: false }] : []),
    ])
    .sort((a, b) => a.at.getTime() - b.at.getTime())
  const standing = new Map<string, Counting[]>()
  for (const { row, at, begins } of events) {
    const day = today(at)
    const person = standing.get(row.expert_id) ?? []
    const left = begins ? [...person, inForce(row)] : person.filter(({ id }) => id !== row.id)
    draft.count(day, difference(countsOfExpert(row.expert_id, person), countsOfExpert(row.expert_id, left)))
    standing.set(row.expert_id, left)
    if (begins) {
      draft.count(day, countsOfFiling(inForce(row), []))
    } else {
      const forms = under.get(row.id) ?? []
      draft.count(day, difference(countsOfFiling(inForce(row), forms), countsOfFiling(row, forms)))
    }
  }
  const everInForce = [...before, ...lived.map(({ row }) => row)]
  for (const id of new Set(everInForce.map(({ institution_id }) => institution_id ?? ''))) {
    const own = everInForce.filter(({ institution_id }) => institution_id === id)
    const first = Math.min(...own.map(({ in_force_at }) => in_force_at?.getTime() ?? 0))
    draft.count(today(new Date(first)), countsOfInstitution(id, own))
  }
}
