import { chainOf, likelyChains } from '../../api/src/match/chain-of'
import { openIndex } from '../../api/src/match/engine'
import { chains } from './fields/fields'
import type { ExpectedNeed } from './need'
import { peopleFrom } from './people'

export type Outcome = ExpectedNeed & { guessed?: string; fieldsFound: string[]; right: number }

/** Each need as a guest leaves it: the sentence alone, the chain guessed from it. */
export const judge = (needs: readonly ExpectedNeed[], seed = 20261123): Outcome[] => {
  const { experts, fieldOf } = peopleFrom(seed)
  const index = openIndex()
  for (const expert of experts) index.put(expert)
  return needs.map((need) => {
    const guess = chainOf(need.sentence, chains)
    const { items } = index.recommend({
      sentence: need.sentence,
      keywords: [],
      chains: likelyChains(need.sentence, chains),
    })
    const fieldsFound = items.map(({ id }) => fieldOf.get(id) ?? '')
    const right = fieldsFound.filter((field) => need.fields.includes(field)).length
    return { ...need, ...(guess ? { guessed: guess.name } : {}), fieldsFound, right }
  })
}

/** precision: how many of the three named are right, of all. first: how often the one named first is. */
export const scoresOf = (outcomes: readonly Outcome[]) => {
  const share = (count: number, of: number) => Math.round((1000 * count) / of) / 10
  const sum = outcomes.reduce((total, { right }) => total + right, 0)
  const count = (holds: (one: Outcome) => boolean) => outcomes.filter(holds).length
  return {
    needs: outcomes.length,
    precisionAt3: share(sum, outcomes.length * 3),
    firstRight: share(
      count(({ fields, fieldsFound }) => fields.includes(fieldsFound[0] ?? '')),
      outcomes.length,
    ),
    anyRight: share(
      count(({ right }) => right > 0),
      outcomes.length,
    ),
    chainRight: share(
      count(({ chain, guessed }) => chain === guessed),
      outcomes.length,
    ),
    chainWrong: share(
      count(({ chain, guessed }) => guessed !== undefined && chain !== guessed),
      outcomes.length,
    ),
  }
}
