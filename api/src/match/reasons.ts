import type { Found } from './found'
import { type MatchExpert, type Reason, type ReasonKind, reasonLabels } from './match'
import type { Line } from './plan'
import { loadPoints, place } from './points'
import { chainPlace } from './profile'
import { keywordRead, solvedAlike } from './reading'

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

const linesOf = (found: readonly Found[], list: Line['list']) => found.filter(({ line }) => line.list === list)

/** The words of the need that stand in a profile, the one with the most points first. */
const hitsOf = (found: readonly Found[], from: 'own' | 'solved'): Hit[] =>
  linesOf(found, 'terms')
    .map(({ line, bits }) => ({ term: line.key, places: bits, points: line[from][bits] ?? 0 }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)

/** As the expert wrote it where a keyword holds the word, otherwise the word; nothing that is within another. */
const named = (hits: readonly Hit[], keywords: readonly string[]) => {
  const said: string[] = []
  for (const { term } of hits) {
    if (said.some((phrase) => phrase.toLowerCase().includes(term))) continue
    said.push(keywords.find((keyword) => keywordRead(keyword).words.has(term)) ?? term)
  }
  return [...new Set(said)].slice(0, mostNamed).join('、')
}

const keywordsReason = (found: readonly Found[], expert: MatchExpert) => {
  const hits = hitsOf(found, 'own')
  if (hits.length === 0) return []
  const direct = hits.filter(({ places }) => places & (place.keywords | place.direction))
  const says = direct.length > 0 ? `研究方向含${named(direct, expert.keywords)}` : `成果涉及${named(hits, [])}`
  const terms = hits.map(({ term }) => term)
  return [reason('keywords', sum(hits), { says, terms })]
}

const chainReason = (found: readonly Found[], words: Words) => {
  const same = linesOf(found, 'chains')
    .filter(({ bits }) => bits & chainPlace.own)
    .map(({ line }) => ({ says: words.chain(line.key), points: line.own[chainPlace.own] ?? 0 }))
  const segments = linesOf(found, 'segments').map(({ line }) => ({
    says: words.segment(line.key),
    points: line.own[0] ?? 0,
  }))
  if (same.length + segments.length === 0) return []
  const list = (items: typeof same) => items.map(({ says }) => says).join('、')
  const says = [
    ...(same.length > 0 ? [`产业链同为${list(same)}`] : []),
    ...(segments.length > 0 ? [`环节同为${list(segments)}`] : []),
  ]
  return [reason('chain', sum([...same, ...segments]), { says: says.join('，') })]
}

const institutionReason = (found: readonly Found[]) =>
  linesOf(found, 'institutions').map(({ line }) =>
    reason('institution', line.own[0] ?? 0, { says: `来自合作意向单位${line.key}` }),
  )

const solvedReason = (found: readonly Found[], expert: MatchExpert) => {
  const hits = hitsOf(found, 'solved')
  const same = linesOf(found, 'chains')
    .filter(({ bits }) => bits & chainPlace.solved)
    .map(({ line }) => ({ key: line.key, points: line.solved[chainPlace.solved] ?? 0 }))
  if (hits.length + same.length === 0) return []
  const terms = hits.map(({ term }) => term)
  if (hits.length === 0) {
    const near = expert.solved.filter(({ chain }) => same.some(({ key }) => key === chain)).length
    const says = `本产业链难题 ${near} 项，企业均确认解决`
    return [reason('solved', sum(same), { says, brief: `本链做成过 ${near} 项`, terms })]
  }
  const alike = solvedAlike(expert, terms)
  const says = `涉及${named(hits, [])}的难题 ${alike} 项，企业均确认解决`
  return [reason('solved', sum(hits) + sum(same), { says, brief: `同类做成过 ${alike} 项`, terms })]
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
export const speaksOf = (found: readonly Found[]) =>
  hitsOf(found, 'own').length > 0 || hitsOf(found, 'solved').length > 0

/** Why this expert, in words; the points add up to the score to the last one. */
export const reasonsFor = (found: readonly Found[], expert: MatchExpert, words: Words): Reason[] => [
  ...keywordsReason(found, expert),
  ...chainReason(found, words),
  ...institutionReason(found),
  ...solvedReason(found, expert),
  loadReason(expert),
]
