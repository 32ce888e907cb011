import { askedOf } from './asked'
import type { MatchExpert, MatchNeed, Missing } from './match'
import { askedWeight, place, profilePointsOf } from './points'
import type { Ranked } from './rank'
import type { Words } from './reasons'
import { termsOf } from './terms'

export type Near = { expert: MatchExpert; score: number }
export type Ranking = (need: MatchNeed, most: number) => Ranked[]
type Try = Omit<Missing, 'wouldRank'> & { need: MatchNeed }

/** Each is a whole ranking: enough to find two, few enough to stay quick. */
const mostTries = 8
const mostFound = 2

const chainTries = (need: MatchNeed, { id, chains }: MatchExpert, words: Words): Try[] =>
  need.chains.length > 0
    ? []
    : chains.map((term) => ({
        ...{ field: 'chain', term, says: `若补充产业链“${words.chain(term)}”`, id },
        need: { ...need, chains: [term] },
      }))

const segmentTries = (need: MatchNeed, { id, segments = [] }: MatchExpert, words: Words): Try[] =>
  need.segment !== undefined
    ? []
    : segments.map((term) => ({
        ...{ field: 'segment', term, says: `若补充环节“${words.segment(term)}”`, id },
        need: { ...need, segment: term },
      }))

/** The most ordinary keyword that closes the gap: the likeliest that the enterprise can say anything about. */
const keywordTries = (need: MatchNeed, near: Near, gap: number, worthOf: (term: string) => number): Try[] => {
  const asked = askedOf(need)
  const gainOf = (keyword: string) =>
    termsOf(keyword)
      .filter(({ text }) => !asked.has(text))
      .reduce((sum, { text, part }) => {
        const weight = part ? askedWeight.keyword / 2 : askedWeight.keyword
        return sum + profilePointsOf(weight, worthOf(text), place.keywords)
      }, 0)
  return near.expert.keywords
    .map((term) => ({ term, gain: gainOf(term) }))
    .filter(({ gain }) => gain > gap)
    .sort((a, b) => a.gain - b.gain)
    .slice(0, 1)
    .map(({ term }) => ({
      ...{ field: 'keywords', term, says: `若补充“${term}”`, id: near.expert.id },
      need: { ...need, keywords: [...need.keywords, term] },
    }))
}

type Question = { need: MatchNeed; limit: number; last: number; near: readonly Near[] }
type Means = { ranking: Ranking; worthOf: (term: string) => number; words: Words }

/** What could be added to the need so that somebody else stands among the first: every answer was ranked again. */
export const missingFrom = ({ need, limit, last, near }: Question, { ranking, worthOf, words }: Means): Missing[] => {
  const tries = near.flatMap((one) => [
    ...chainTries(need, one.expert, words).slice(0, 1),
    ...segmentTries(need, one.expert, words).slice(0, 1),
    ...keywordTries(need, one, last - one.score, worthOf),
  ])
  const found: Missing[] = []
  for (const { need: fuller, ...rest } of tries.slice(0, mostTries)) {
    if (found.length === mostFound) break
    if (found.some(({ id, term }) => id === rest.id || term === rest.term)) continue
    const at = ranking(fuller, limit).findIndex(({ id }) => id === rest.id)
    if (at >= 0) found.push({ ...rest, wouldRank: at + 1 })
  }
  return found
}
