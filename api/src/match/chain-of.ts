import { chainWords } from './lexicon/chains'
import { termsOf } from './terms'

export type CityChain = { id: string; name: string }
/** `terms`: the words of the text that speak for the chain. */
export type ChainGuess = { id: string; name: string; terms: string[]; points: number }

/** A word of one chain alone counts twelve, one that several chains use is shared among them; a part counts half. */
const whole = 12

const chainsSaying = new Map<string, number>()
for (const { words } of chainWords)
  for (const word of new Set(words)) chainsSaying.set(word, (chainsSaying.get(word) ?? 0) + 1)

const listOf = (name: string): ReadonlySet<string> => {
  const list = chainWords.find(({ chain, also }) => chain === name || also.includes(name))
  return new Set([name, ...(list?.words ?? termsOf(name).map(({ text }) => text))])
}

/** The chains of a city that a text speaks of, likeliest first; in the city's order where equal. */
export const chainsOfText = (text: string, chains: readonly CityChain[]): ChainGuess[] => {
  const said = termsOf(text)
  return chains
    .map(({ id, name }) => {
      const list = listOf(name)
      const hits = said.filter((token) => list.has(token.text))
      const points = hits.reduce((sum, { text: word, part }) => {
        const share = Math.round(whole / (chainsSaying.get(word) ?? 1))
        return sum + (part ? Math.round(share / 2) : share)
      }, 0)
      return { id, name, terms: hits.map((hit) => hit.text), points }
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
}

/**
 * The industry chain a sentence speaks of, with the words that say so: a guest chooses none. Undefined when no word of
 * any chain is said, or two chains are equally likely: then nobody should be told that it is known.
 */
export const chainOf = (text: string, chains: readonly CityChain[]): ChainGuess | undefined => {
  const [first, second] = chainsOfText(text, chains)
  return first && first.points > (second?.points ?? 0) ? first : undefined
}
