import {
  dayOf,
  kindWords,
  outcomeWords,
  type ServiceLogForm,
  transferWayWords,
} from '@kefutong/contract/service-log/form'
import { dayWords } from '@kefutong/contract/time'
import type { Tx } from '../world'
import type { Counted } from './counted'

type Kind = 'problem' | 'transfer'

/** Records of a kind that count; one that is being corrected counts as what was confirmed. */
const rowsOf = (db: Tx, cityId: string, kind: Kind) =>
  db
    .selectFrom('service_log as log')
    .innerJoin('service_log_edition as counted', (join) =>
      join
        .onRef('counted.city_id', '=', 'log.city_id')
        .onRef('counted.log_id', '=', 'log.id')
        .onRef('counted.edition', '=', 'log.counted_edition'),
    )
    .where('log.city_id', '=', cityId)
    .where(({ eb, ref }) => eb(ref('counted.form', '->>').key('kind'), '=', kind))

const howOf = (form: ServiceLogForm) => {
  if (form.kind === 'transfer') return transferWayWords[form.way]
  return form.kind === 'problem' ? outcomeWords[form.outcome] : kindWords[form.kind].label
}

/** What everybody may read of a record: who, where, when and in what way. The sentence and the amount stay with the parties. */
export const fromServiceLogs = (kind: Kind): Counted => ({
  rows: async (db, cityId, { after, limit }) => {
    const rows = await rowsOf(db, cityId, kind)
      .innerJoin('filing', (join) =>
        join.onRef('filing.city_id', '=', 'log.city_id').onRef('filing.id', '=', 'log.filing_id'),
      )
      .select(['log.id', 'log.number', 'counted.form', 'filing.expert_name', 'filing.enterprise_name'])
      .$if(after !== undefined, (query) => query.where('log.id', '>', after ?? ''))
      .orderBy('log.id')
      .limit(limit)
      .execute()
    return rows.map(({ id, number, form, expert_name, enterprise_name }) => ({
      id,
      title: enterprise_name,
      line: `${expert_name}，${howOf(form)}，${dayWords(dayOf(form), 0)}`,
      number,
    }))
  },
})
