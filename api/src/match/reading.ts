import type { MatchExpert } from './match'
import { termsOf } from './terms'

const wordsOf = (text: string) => new Set(termsOf(text).map((token) => token.text))

/** Taken apart once: whoever is named is often named again. A changed expert is a new object. */
const remembered = <Read>(read: (expert: MatchExpert) => Read) => {
  const kept = new WeakMap<MatchExpert, Read>()
  return (expert: MatchExpert) => {
    const made = kept.get(expert) ?? read(expert)
    kept.set(expert, made)
    return made
  }
}

export const keywordsOf = remembered(({ keywords }) =>
  keywords.map((keyword) => ({ keyword, terms: termsOf(keyword), words: wordsOf(keyword) })),
)
export type Keywords = ReturnType<typeof keywordsOf>

export const solvedOf = remembered(({ solved }) => solved.map(({ text, chain }) => ({ words: wordsOf(text), chain })))
