import { keywordLimits } from '@kefutong/contract/need/form'
import type { Token } from '../words/tokens'
import type { Asked } from './asked'
import type { MatchExpert, Missing } from './match'
import type { Fuller } from './plan'
import { askedWeight, place, profilePointsOf } from './points'
import type { Ranked } from './rank'
import { keywordRead } from './reading'
import type { Words } from './reasons'

export type Near = { expert: MatchExpert; score: number }
type WorthOf = (term: string) => number
type Again = (fuller: Fuller) => readonly Ranked[]
type Try = Omit<Missing, 'wouldRank'> & { need: Fuller }

/** Each is a ranking: enough to find two, few enough to stay quick. */
const mostTries = 6
const mostFound = 2

const chainTries = (need: Fuller, { id, chains }: MatchExpert, words: Words): Try[] =>
  need.chains.length > 0
    ? []
    : chains.map((term) => ({
        ...{ field: 'chain', term, says: `若补充产业链“${words.chain(term)}”`, id },
        need: { ...need, chains: [term] },
      }))

const segmentTries = (need: Fuller, { id, segments = [] }: MatchExpert, words: Words): Try[] =>
  need.segment !== undefined
    ? []
    : segments.map((term) => ({
        ...{ field: 'segment', term, says: `若补充环节“${words.segment(term)}”`, id },
        need: { ...need, segment: term },
      }))

const canStillBeSaid = ({ keywords }: Fuller, keyword: string) =>
  keywords.length < keywordLimits.most && [...keyword].length <= keywordLimits.length

/** The most ordinary keyword that closes the gap: the likeliest that the enterprise can say anything about. */
const keywordTries = (need: Fuller, asked: Asked, near: Near, gap: number, worthOf: WorthOf): Try[] => {
  const gainOf = (terms: readonly Token[]) =>
    terms
      .filter(({ text }) => !asked.has(text))
      .reduce((sum, { text, part }) => {
        const weight = part ? askedWeight.keyword / 2 : askedWeight.keyword
        return sum + profilePointsOf(weight, worthOf(text), place.keywords)
      }, 0)
  return near.expert.keywords
    .map(keywordRead)
    .map(({ keyword, terms }) => ({ term: keyword, gain: gainOf(terms) }))
    .filter(({ term, gain }) => gain > gap && canStillBeSaid(need, term))
    .sort((a, b) => a.gain - b.gain)
    .slice(0, 1)
    .map(({ term }) => ({
      ...{ field: 'keywords', term, says: `若补充“${term}”`, id: near.expert.id },
      need: { ...need, keywords: [...need.keywords, term] },
    }))
}

type Question = { need: Fuller; asked: Asked; last: number; near: readonly Near[] }
type Means = { again: Again; worthOf: WorthOf; words: Words }

/** What could be added to the need so that somebody else stands among the first: every answer was ranked again. */
export const missingFrom = ({ need, asked, last, near }: Question, { again, worthOf, words }: Means): Missing[] => {
  const found: Missing[] = []
  let tries = mostTries
  for (const one of near) {
    if (found.length === mostFound || tries === 0) break
    const ofOne = [
      ...chainTries(need, one.expert, words).slice(0, 1),
      ...segmentTries(need, one.expert, words).slice(0, 1),
      ...keywordTries(need, asked, one, last - one.score, worthOf),
    ]
    for (const { need: fuller, ...rest } of ofOne.slice(0, tries)) {
      if (found.length === mostFound) break
      tries -= 1
      if (found.some(({ id, term }) => id === rest.id || term === rest.term)) continue
      const at = again(fuller).findIndex(({ id }) => id === rest.id)
      if (at >= 0) found.push({ ...rest, wouldRank: at + 1 })
    }
  }
  return found
}
