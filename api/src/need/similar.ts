import type { ReplyOf } from '@kefutong/contract/endpoint'
import type { needs } from '@kefutong/contract/need/endpoints'
import type { NeedState } from '@kefutong/contract/need/lifecycle'
import type { Viewer } from '@kefutong/contract/role'
import { sql } from 'kysely'
import { today } from '../calendar/dates'
import type { Tx } from '../world'
import type { NeedRow } from './queries'
import { wordsOf } from './search'
import { stateLabel } from './timeline'
import { scopeOf } from './visible'

type Similar = ReplyOf<typeof needs.similar>['items'][number]

const days = 180
const most = 300
const shown = 5
const alike = 25

/** Needs of the same enterprise, phone or county of the last half year: where a duplicate is to be found. */
const nearby = (db: Tx, viewer: Viewer, need: NeedRow, at: Date) =>
  db
    .selectFrom('need')
    .innerJoin('need_search as s', (join) =>
      join.onRef('s.city_id', '=', 'need.city_id').onRef('s.need_id', '=', 'need.id'),
    )
    .select(['need.id', 'need.number', 'need.state', 'need.sentence', 'need.enterprise_id', 'need.enterprise_name'])
    .select(['need.phone', 'need.raised_at', sql<string[]>`tsvector_to_array(s.tokens)`.as('words')])
    .where('need.city_id', '=', need.city_id)
    .where('need.id', '<>', need.id)
    .where('need.raised_at', '>', new Date(at.getTime() - days * 86_400_000))
    .where(scopeOf(viewer) as never)
    .where((where) =>
      where.or([
        where('need.phone', '=', need.phone),
        ...(need.enterprise_id ? [where('need.enterprise_id', '=', need.enterprise_id)] : []),
        need.region_code ? where('need.region_code', '=', need.region_code) : where('need.region_code', 'is', null),
      ]),
    )
    .orderBy('need.raised_at', 'desc')
    .orderBy('need.id', 'desc')
    .limit(most)
    .execute()

const over: readonly NeedState[] = ['merged', 'refused', 'withdrawn', 'unsolved', 'settled']

/** Shared words of all words (Jaccard), in percent; the same enterprise or phone with few words in common is shown, too. */
export const similarTo = async (db: Tx, viewer: Viewer, need: NeedRow, at: Date): Promise<Similar[]> => {
  const own = new Set(wordsOf(need))
  const found = (await nearby(db, viewer, need, at)).map((row) => {
    const shared = row.words.filter((word) => own.has(word))
    const likeness = Math.round((100 * shared.length) / Math.max(1, own.size + row.words.length - shared.length))
    return {
      id: row.id,
      number: row.number,
      stateLabel: stateLabel(row.state),
      sentence: row.sentence,
      enterpriseName: row.enterprise_name,
      raisedOn: today(row.raised_at),
      likeness,
      sameEnterprise: row.enterprise_id
        ? row.enterprise_id === need.enterprise_id
        : row.enterprise_name === need.enterprise_name,
      samePhone: row.phone === need.phone,
      shared: shared.filter((word) => word.length > 1).slice(0, 8),
      mayMerge: need.state === 'raised' && !over.includes(row.state),
    }
  })
  return found
    .filter(({ likeness, sameEnterprise, samePhone }) => likeness >= (sameEnterprise || samePhone ? 10 : alike))
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? 1 : -1))
    .slice(0, shown)
}
