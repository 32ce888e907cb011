import { chainWords } from '../words/lexicon/chains'
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

/** The chains of a city that a text speaks of, likeliest first; of equal ones the one spoken of earlier. */
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
      return {
        id,
        name,
        terms: hits.map((hit) => hit.text),
        points,
        from: said.findIndex((token) => list.has(token.text)),
      }
    })
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || a.from - b.from)
    .map(({ from: _, ...guess }) => guess)
}

/** The industry chain a sentence speaks of, with the words that say so: a guest chooses none. */
export const chainOf = (text: string, chains: readonly CityChain[]): ChainGuess | undefined =>
  chainsOfText(text, chains)[0]

const mostLikely = 3

/** The chains to look in: the likeliest, and those that are half as likely or more. They share the points of one. */
export const likelyChains = (text: string, chains: readonly CityChain[]): string[] => {
  const guesses = chainsOfText(text, chains)
  const least = (guesses[0]?.points ?? 0) / 2
  return guesses
    .filter(({ points }) => points >= least)
    .slice(0, mostLikely)
    .map(({ id }) => id)
}
