import type { MatchExpert, MatchNeed } from '../../api/src/match/match'
import { meantBy, termsOf } from '../../api/src/match/terms'

type Score = { id: string; score: number }

const asked = ({ sentence, key = '', goal = '', conditions = '', keywords }: MatchNeed) => {
  const weights = new Map<string, number>()
  const say = (text: string, weight: number) => {
    for (const { text: term, part } of termsOf(text))
      weights.set(term, Math.max(weights.get(term) ?? 0, part ? weight / 2 : weight))
  }
  for (const keyword of keywords) say(keyword, 6)
  say(sentence, 4)
  for (const text of [key, goal, conditions]) say(text, 2)
  for (const text of [...keywords, sentence, key]) say(meantBy(text).join('，'), 2)
  return weights
}

const read = new Map<string, ReadonlySet<string>>()
const wordsOf = (text: string) => {
  const words = read.get(text) ?? new Set(termsOf(text).map((token) => token.text))
  read.set(text, words)
  return words
}

const holds = (texts: readonly string[], term: string) => texts.some((text) => wordsOf(text).has(term))

const everything = ({ keywords, direction, results, solved }: MatchExpert) => [
  ...keywords,
  direction,
  ...results,
  ...solved.map(({ text }) => text),
]

/** The same reckoning the slow way: every word of the need against every text of every expert. */
export const plainScores = (experts: readonly MatchExpert[], need: MatchNeed): Score[] => {
  const chains = [...new Set(need.chains)]
  const words = [...asked(need)].map(([term, weight]) => {
    const among = experts.filter((expert) => holds(everything(expert), term)).length
    const share = Math.log(1 + experts.length / among) / Math.log(1 + experts.length)
    return { term, strength: among === 0 ? 0 : weight * Math.round(100 * share * share) }
  })
  const answerOf = (expert: MatchExpert) => {
    let points = 0
    for (const { term, strength } of words) {
      const prominent = holds([...expert.keywords, expert.direction], term)
      const worth = prominent ? 4 : holds(expert.results, term) ? 3 : 0
      points += Math.round((strength * worth) / 16)
      if (
        holds(
          expert.solved.map(({ text }) => text),
          term,
        )
      )
        points += Math.round((strength * 3) / 16)
    }
    for (const chain of chains) {
      if (expert.chains.includes(chain)) points += Math.round(60 / chains.length)
      if (expert.solved.some((one) => one.chain === chain)) points += Math.round(15 / chains.length)
    }
    if (need.segment !== undefined && expert.segments?.includes(need.segment)) points += 40
    if (need.institutionWish && expert.institution.includes(need.institutionWish)) points += 80
    return points
  }
  return experts
    .filter(({ optOut, load, capacity }) => !optOut && load < capacity)
    .map((expert) => ({ id: expert.id, answer: answerOf(expert), expert }))
    .filter(({ answer }) => answer >= 20)
    .map(({ id, answer, expert: { load, capacity } }) => ({
      id,
      score: answer + Math.round((12 * (capacity - load)) / capacity),
    }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}
