import { titleWords } from '@kefutong/contract/filing/form'
import { type Match, matchWords } from '@kefutong/contract/match'
import type { Viewer } from '@kefutong/contract/role'
import type { Desk } from '../filing/effects'
import type { Tx } from '../world'
import { offerOf } from './dispatch'
import type { Grant } from './grant'
import type { NeedRow } from './queries'

const withExpert = (db: Tx, need: Pick<NeedRow, 'city_id' | 'id'>) =>
  db
    .selectFrom('match as m')
    .innerJoin('expert as x', (join) => join.onRef('x.city_id', '=', 'm.city_id').onRef('x.id', '=', 'm.expert_id'))
    .innerJoin('institution as i', (join) =>
      join.onRef('i.city_id', '=', 'x.city_id').onRef('i.id', '=', 'x.institution_id'),
    )
    .select([
      'm.id',
      'm.state',
      'm.expert_id',
      'm.expert_yes_at',
      'm.enterprise_yes_at',
      'm.lapses_on',
      'x.name',
      'x.title',
      'x.direction',
      'i.name as institution',
    ])
    .where('m.city_id', '=', need.city_id)
    .where('m.need_id', '=', need.id)

type Row = Awaited<ReturnType<ReturnType<typeof withExpert>['execute']>>[number]

const matchOf = (row: Row, mayReveal: boolean): Match => ({
  id: row.id,
  state: row.state,
  label: matchWords[row.state],
  expertId: row.expert_id,
  expertName: row.name,
  expertTitle: titleWords[row.title as keyof typeof titleWords] ?? '',
  institutionName: row.institution,
  direction: row.direction,
  expertAgreed: row.expert_yes_at !== null,
  enterpriseAgreed: row.enterprise_yes_at !== null,
  lapsesOn: row.lapses_on,
  mayReveal,
})

/** The match a need stands in now, or stood in when it was solved. */
export const shownMatch = async ({ db }: Desk, need: NeedRow, grant: Grant): Promise<Match | null> => {
  if (!need.match_id) return null
  const row = await withExpert(db, need).where('m.id', '=', need.match_id).executeTakeFirst()
  return row ? matchOf(row, row.state === 'agreed' && (grant === 'owner' || grant === 'matched')) : null
}

export const offersFor = async (db: Tx, need: NeedRow) =>
  (await withExpert(db, need).where('m.state', '=', 'offered').orderBy('m.made_at').orderBy('m.id').execute()).map(
    (row) => matchOf(row, false),
  )

const offerable: readonly NeedRow['state'][] = ['verified', 'reopened']

/** Whether this expert may still say 我来对接. */
export const mayOffer = async (db: Tx, viewer: Viewer, need: NeedRow) =>
  viewer.role === 'expert' &&
  offerable.includes(need.state) &&
  need.raised_by !== viewer.personId &&
  (await offerOf(db, need, viewer.personId ?? '')) === undefined
