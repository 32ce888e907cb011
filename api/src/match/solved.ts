import { sql } from 'kysely'
import type { Tx } from '../world'
import type { ExpertPart } from './source'
import { solvedNeeds } from './under-way'

/** Records of problems solved, in the edition that the enterprise confirmed, oldest first. */
const solvedInRecords = (db: Tx, cityId: string, ids: readonly string[]) =>
  db
    .selectFrom('service_log as log')
    .innerJoin('service_log_edition as counted', (join) =>
      join
        .onRef('counted.city_id', '=', 'log.city_id')
        .onRef('counted.log_id', '=', 'log.id')
        .onRef('counted.edition', '=', 'log.counted_edition'),
    )
    .innerJoin('enterprise as e', (join) =>
      join.onRef('e.city_id', '=', 'log.city_id').onRef('e.id', '=', 'log.enterprise_id'),
    )
    .select(['log.expert_id', 'counted.form', 'e.chains'])
    .where('log.city_id', '=', cityId)
    .where('log.expert_id', 'in', ids)
    .where(sql<boolean>`counted.form ->> 'kind' = 'problem' and counted.form ->> 'outcome' = 'solved'`)
    .orderBy('log.id')
    .execute()

const problem = (text: string, chains: readonly string[]) => ({ text, ...(chains[0] ? { chain: chains[0] } : {}) })

/** What somebody has solved: needs and records alike, and a record that answers such a need not twice. */
export const solved: ExpertPart = {
  // whoever changes a record or confirms a need is named by the other parts
  changedSince: async () => [],

  add: async (db, cityId, experts) => {
    const ids = [...experts.keys()]
    const needs = await solvedNeeds(db, cityId, ids)
    const answered = new Set(needs.map(({ id }) => id))
    for (const { expert_id, sentence, visibility, chains } of needs)
      experts.get(expert_id ?? '')?.solved.push(problem(visibility === 'handlers' ? '' : sentence, chains))
    for (const { expert_id, form, chains } of await solvedInRecords(db, cityId, ids)) {
      if (form.kind !== 'problem' || (form.needId && answered.has(form.needId))) continue
      experts.get(expert_id)?.solved.push(problem(form.summary, chains))
    }
  },
}
