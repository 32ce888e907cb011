import { type MatchExpert, type Reason, type ReasonKind, reasonLabels } from './match'
import type { Line, Plan } from './plan'
import { loadPoints, place } from './points'
import { chainPlace } from './profile'
import { type Reading, readingOf } from './reading'

export type Words = { chain: (id: string) => string; segment: (id: string) => string }

const mostNamed = 3

type Hit = { term: string; points: number; places: number }

type Said = { says: string; brief?: string; terms?: readonly string[] }

const reason = (kind: ReasonKind, points: number, { terms, ...said }: Said): Reason => ({
  ...{ kind, label: reasonLabels[kind], points },
  ...said,
  ...(terms ? { terms: [...terms] } : {}),
})

const sum = (values: ReadonlyArray<{ points: number }>) => values.reduce((total, { points }) => total + points, 0)

const linesOf = (plan: Plan, list: Line['list']) => plan.filter((line) => line.list === list)

/** The words of the need that stand in a profile, the one with the most points first. */
const hitsOf = (plan: Plan, { profile }: Reading, from: 'own' | 'solved'): Hit[] =>
  linesOf(plan, 'terms')
    .map((line) => ({ line, places: profile.get(line.key) ?? 0 }))
    .map(({ line, places }) => ({ term: line.key, places, points: line[from][places] ?? 0 }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)

/** As the expert wrote it where a keyword holds the word, otherwise the word; nothing that is within another. */
const named = (hits: readonly Hit[], keywords: Reading['keywords']) => {
  const said: string[] = []
  for (const { term } of hits) {
    if (said.some((phrase) => phrase.toLowerCase().includes(term))) continue
    said.push(keywords.find(({ words }) => words.has(term))?.keyword ?? term)
  }
  return [...new Set(said)].slice(0, mostNamed).join('、')
}

const keywordsReason = (plan: Plan, reading: Reading) => {
  const hits = hitsOf(plan, reading, 'own')
  if (hits.length === 0) return []
  const direct = hits.filter(({ places }) => places & (place.keywords | place.direction))
  const says = direct.length > 0 ? `研究方向含${named(direct, reading.keywords)}` : `成果涉及${named(hits, [])}`
  const terms = hits.map(({ term }) => term)
  return [reason('keywords', sum(hits), { says, terms })]
}

const chainReason = (plan: Plan, expert: MatchExpert, { chains }: Reading, words: Words) => {
  const same = linesOf(plan, 'chains')
    .filter(({ key }) => (chains.get(key) ?? 0) & chainPlace.own)
    .map(({ key, own }) => ({ says: words.chain(key), points: own[chainPlace.own] ?? 0 }))
  const segments = linesOf(plan, 'segments')
    .filter(({ key }) => expert.segments?.includes(key))
    .map(({ key, own }) => ({ says: words.segment(key), points: own[0] ?? 0 }))
  if (same.length + segments.length === 0) return []
  const list = (items: typeof same) => items.map(({ says }) => says).join('、')
  const says = [
    ...(same.length > 0 ? [`产业链同为${list(same)}`] : []),
    ...(segments.length > 0 ? [`环节同为${list(segments)}`] : []),
  ]
  return [reason('chain', sum([...same, ...segments]), { says: says.join('，') })]
}

const institutionReason = (plan: Plan, { institution }: MatchExpert) =>
  linesOf(plan, 'institutions')
    .filter(({ key }) => key === institution)
    .map(({ own }) => reason('institution', own[0] ?? 0, { says: `来自合作意向单位${institution}` }))

const solvedReason = (plan: Plan, reading: Reading) => {
  const hits = hitsOf(plan, reading, 'solved')
  const same = linesOf(plan, 'chains')
    .filter(({ key }) => (reading.chains.get(key) ?? 0) & chainPlace.solved)
    .map(({ key, solved }) => ({ key, points: solved[chainPlace.solved] ?? 0 }))
  if (hits.length + same.length === 0) return []
  const alike = reading.solved.filter(({ words }) => hits.some(({ term }) => words.has(term))).length
  const near = reading.solved.filter(({ chain }) => same.some(({ key }) => key === chain)).length
  const says =
    hits.length > 0
      ? `涉及${named(hits, [])}的难题 ${alike} 项，企业均确认解决`
      : `本产业链难题 ${near} 项，企业均确认解决`
  const terms = hits.map(({ term }) => term)
  const brief = hits.length > 0 ? `同类做成过 ${alike} 项` : `本链做成过 ${near} 项`
  return [reason('solved', sum(hits) + sum(same), { says, brief, terms })]
}

const loadReason = ({ load, capacity, posts, daysLeft }: MatchExpert) => {
  const needs = load - posts
  const days = daysLeft === undefined ? [] : [daysLeft]
  const desk = needs > 0 ? [`在办需求 ${needs} 条`] : []
  const says = [...days.map((left) => `本年还可服务 ${left} 天`), ...(posts > 0 ? [`在聘 ${posts} 家`] : []), ...desk]
  const brief = [...days.map((left) => `还有 ${left} 天`), ...desk]
  const idle = '没有在办的需求'
  return reason('load', loadPoints(load, capacity), {
    says: says.join('，') || idle,
    brief: brief.join('，') || idle,
  })
}

/** Whether a word of the need stands in the profile or in a problem solved: the chain alone says little. */
export const speaksOf = (plan: Plan, expert: MatchExpert) => {
  const reading = readingOf(expert)
  return hitsOf(plan, reading, 'own').length > 0 || hitsOf(plan, reading, 'solved').length > 0
}

/** Why this expert, in words; the points add up to the score to the last one. */
export const reasonsFor = (plan: Plan, expert: MatchExpert, words: Words): Reason[] => {
  const reading = readingOf(expert)
  return [
    ...keywordsReason(plan, reading),
    ...chainReason(plan, expert, reading, words),
    ...institutionReason(plan, expert),
    ...solvedReason(plan, reading),
    loadReason(expert),
  ]
}
