import { titleWords } from '@kefutong/contract/filing/form'
import { howRecommended, type MatchReason, type Recommendation, type RecommendedExpert } from '@kefutong/contract/match'
import { sql } from 'kysely'
import type { Tx } from '../world'
import { offersFor } from './matches'
import type { NeedRow } from './queries'
import { wordsOf } from './search'
import { tokensOf } from './tokens'

const three = 3
const most = 2000
const mostAtOnce = 3

/** Experts who can be asked: in the directory with a seat, willing, not the asker, with their load in force and under way. */
const candidates = (db: Tx, need: NeedRow) =>
  db
    .selectFrom('expert as x')
    .innerJoin('institution as i', (join) =>
      join.onRef('i.city_id', '=', 'x.city_id').onRef('i.id', '=', 'x.institution_id'),
    )
    .innerJoin('person as p', (join) => join.onRef('p.city_id', '=', 'x.city_id').onRef('p.id', '=', 'x.id'))
    .select([
      'x.id',
      'x.name',
      'x.title',
      'x.direction',
      'x.keywords',
      'x.chains',
      'x.results',
      'i.name as institution',
    ])
    .select([
      sql<number>`(select count(*) from match m where m.city_id = x.city_id and m.expert_id = x.id and m.state in ('proposed', 'agreed'))`.as(
        'load',
      ),
      sql<number>`(select count(*) from need n where n.city_id = x.city_id and n.expert_id = x.id and n.state in ('confirmed', 'follow-up', 'settled') and n.chains && ${need.chains}::text[])`.as(
        'solved',
      ),
    ])
    .where('x.city_id', '=', need.city_id)
    .where('x.match_opt_out', '=', false)
    .where('p.phone', 'is distinct from', need.phone)
    .where('x.id', 'is distinct from', need.raised_by)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('membership as s')
          .select('s.id')
          .whereRef('s.city_id', '=', 'x.city_id')
          .whereRef('s.person_id', '=', 'x.id')
          .where('s.role', '=', 'expert')
          .where('s.until', 'is', null),
      ),
    )
    .orderBy('x.id')
    .limit(most)
    .execute()

type Candidate = Awaited<ReturnType<typeof candidates>>[number]

const weigh = (need: NeedRow, words: ReadonlySet<string>, expert: Candidate): RecommendedExpert => {
  const own = [...expert.keywords, expert.direction, ...expert.results]
  const terms = expert.keywords.filter((keyword) => tokensOf(keyword).some((token) => words.has(token)))
  const shared = new Set(own.flatMap(tokensOf).filter((token) => words.has(token))).size
  const chains = expert.chains.filter((chain) => need.chains.includes(chain))
  const reasons: MatchReason[] = [
    ...(shared > 0
      ? [
          {
            kind: 'keywords' as const,
            label: '对得上',
            says: `研究方向含${terms.length > 0 ? terms.slice(0, 3).join('、') : expert.direction}`,
            points: 10 * shared,
          },
        ]
      : []),
    ...(chains.length > 0 ? [{ kind: 'chain' as const, label: '对得上', says: '在同一条产业链', points: 8 }] : []),
    ...(Number(expert.solved) > 0
      ? [
          {
            kind: 'solved' as const,
            label: '做成过',
            says: `同类难题 ${expert.solved} 项，企业均确认解决`,
            points: 6 * Number(expert.solved),
          },
        ]
      : []),
    ...(need.partner?.includes(expert.institution)
      ? [{ kind: 'institution' as const, label: '对得上', says: '在企业想合作的单位', points: 6 }]
      : []),
    {
      kind: 'load',
      label: '有时间',
      says: Number(expert.load) === 0 ? '手上没有在办的需求' : `手上有 ${expert.load} 条在办的需求`,
      points: mostAtOnce - Number(expert.load),
    },
  ]
  return {
    expertId: expert.id,
    name: expert.name,
    title: titleWords[expert.title as keyof typeof titleWords] ?? '',
    institutionName: expert.institution,
    direction: expert.direction,
    score: reasons.reduce((sum, { points }) => sum + points, 0),
    reasons,
    offered: false,
  }
}

/**
 * Three experts for a need. This is the one place the matching engine is asked from; it weighs words, chain, solved problems
 * and load in plain SQL and sets, enough for a city of two thousand experts.
 */
export const recommend = async (db: Tx, need: NeedRow): Promise<Recommendation> => {
  const words = new Set(wordsOf(need))
  const offers = await offersFor(db, need)
  const offered = new Set(offers.map(({ expertId }) => expertId))
  const all = (await candidates(db, need))
    .filter(({ load }) => Number(load) < mostAtOnce)
    .map((expert) => ({ ...weigh(need, words, expert), offered: offered.has(expert.id) }))
    .filter(({ reasons, offered: willing }) => willing || reasons.some(({ kind }) => kind !== 'load'))
    .sort((a, b) => b.score - a.score || (a.expertId < b.expertId ? -1 : 1))
  const items = all.slice(0, three)
  return { items, whatIf: [], offers: all.slice(three).filter((one) => one.offered), how: howRecommended }
}
