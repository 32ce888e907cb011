import { likelyChains } from '../../api/src/match/chain-of'
import type { MatchNeed } from '../../api/src/match/match'
import { chainIdOf, chains, fields } from '../../test/match/fields/fields'
import type { ExpectedNeed } from '../../test/match/need'
import { randomFrom } from '../../test/match/random'

/** Half as a guest leaves them, half filled in by a commissioner: what is asked, the goal and some keywords beside. */
export const questionsFrom = (needs: readonly ExpectedNeed[], count: number, seed: number): MatchNeed[] => {
  const random = randomFrom(seed)
  return Array.from({ length: count }, (_, at) => {
    const { sentence, chain, fields: right } = random.oneOf(needs)
    if (at % 2 === 0) return { sentence, keywords: [], chains: likelyChains(sentence, chains) }
    const field = fields.find(({ id }) => id === right[0])
    return {
      sentence: `${sentence}。${random.oneOf(needs).sentence}`,
      key: [...(field?.directions ?? []), ...(field?.solved ?? []), random.oneOf(needs).sentence].join('，'),
      goal: `${random.oneOf(needs).sentence}，${random.oneOf(field?.results ?? [sentence])}，三个月内达到，投入 50 万元`,
      keywords: random.some(field?.keywords ?? [], 1 + random.below(5)),
      chains: [chainIdOf(chain)],
    }
  })
}
