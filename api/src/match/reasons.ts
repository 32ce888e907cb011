import { type MatchExpert, type Reason, type ReasonKind, reasonLabels } from './match'
import type { Plan } from './plan'
import { loadPoints, place } from './points'
import { chainPlace, chainsOf, profileOf } from './profile'
import { termsOf } from './terms'

export type Words = { chain: (id: string) => string; segment: (id: string) => string }

const mostNamed = 3

type Hit = { term: string; points: number; places: number }

/** As the expert wrote it where a keyword holds the word, otherwise the word; nothing that is within another. */
const named = (hits: readonly Hit[], keywords: readonly string[]) => {
  const said: string[] = []
  for (const { term } of hits) {
    if (said.some((phrase) => phrase.toLowerCase().includes(term))) continue
    said.push(keywords.find((keyword) => termsOf(keyword).some(({ text }) => text === term)) ?? term)
  }
  return [...new Set(said)].slice(0, mostNamed).join('、')
}

const byPoints = (a: Hit, b: Hit) => b.points - a.points

const reason = (kind: ReasonKind, points: number, says: string, terms?: readonly string[]): Reason => ({
  ...{ kind, label: reasonLabels[kind], says, points },
  ...(terms ? { terms: [...terms] } : {}),
})
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

const keywordsReason = (plan: Plan, expert: MatchExpert, profile: Map<string, number>) => {
  const hits = plan.terms
    .map(({ key, profile: points }) => ({
      term: key,
      places: profile.get(key) ?? 0,
      points: points[profile.get(key) ?? 0] ?? 0,
    }))
    .filter(({ points }) => points > 0)
    .sort(byPoints)
  if (hits.length === 0) return []
  const direct = hits.filter(({ places }) => places & (place.keywords | place.direction))
  const says = direct.length > 0 ? `研究方向含${named(direct, expert.keywords)}` : `成果涉及${named(hits, [])}`
  return [
    reason(
      'keywords',
      sum(hits.map(({ points }) => points)),
      says,
      hits.map(({ term }) => term),
    ),
  ]
}

const chainReason = (plan: Plan, expert: MatchExpert, chains: Map<string, number>, words: Words) => {
  const own = plan.chains.filter(({ key }) => (chains.get(key) ?? 0) & chainPlace.own)
  const segment = plan.segment && expert.segments?.includes(plan.segment.key) ? plan.segment : undefined
  if (own.length === 0 && !segment) return []
  const says = [
    ...(own.length > 0 ? [`产业链同为${own.map(({ key }) => words.chain(key)).join('、')}`] : []),
    ...(segment ? [`环节同为${words.segment(segment.key)}`] : []),
  ]
  return [reason('chain', sum(own.map(({ points }) => points)) + (segment?.points ?? 0), says.join('，'))]
}

const institutionReason = (plan: Plan, { institution }: MatchExpert) =>
  plan.institutions
    .filter(({ key }) => key === institution)
    .map(({ points }) => reason('institution', points, `来自合作意向单位${institution}`))

const solvedReason = (plan: Plan, expert: MatchExpert, profile: Map<string, number>, chains: Map<string, number>) => {
  const hits = plan.terms
    .map(({ key, solved }) => ({ term: key, places: place.solved, points: solved[profile.get(key) ?? 0] ?? 0 }))
    .filter(({ points }) => points > 0)
    .sort(byPoints)
  const same = plan.chains.filter(({ key }) => (chains.get(key) ?? 0) & chainPlace.solved)
  if (hits.length === 0 && same.length === 0) return []
  const terms = new Set(hits.map(({ term }) => term))
  const like = expert.solved.filter(({ text }) => termsOf(text).some(({ text: term }) => terms.has(term)))
  const near = expert.solved.filter(({ chain }) => same.some(({ key }) => key === chain))
  const says =
    hits.length > 0
      ? `解决过涉及${named(hits, [])}的难题 ${like.length} 项，企业均已确认`
      : `解决过本产业链难题 ${near.length} 项，企业均已确认`
  const points = sum(hits.map((hit) => hit.points)) + sum(same.map(({ solved = 0 }) => solved))
  return [reason('solved', points, says, [...terms])]
}

const loadReason = ({ load, capacity, daysLeft }: MatchExpert) => {
  const days = daysLeft === undefined ? [] : [`本年还可服务 ${daysLeft} 天`]
  const desk = load === 0 ? '手上没有在办的事' : `在手 ${load} 项`
  return reason('load', loadPoints(load, capacity), [...days, desk, `还可接 ${capacity - load} 项`].join('，'))
}

/** Why this expert, in words; the points add up to the score to the last one. */
export const reasonsFor = (plan: Plan, expert: MatchExpert, words: Words): Reason[] => {
  const [profile, chains] = [profileOf(expert), chainsOf(expert)]
  return [
    ...keywordsReason(plan, expert, profile),
    ...chainReason(plan, expert, chains, words),
    ...institutionReason(plan, expert),
    ...solvedReason(plan, expert, profile, chains),
    loadReason(expert),
  ]
}
