import type { MatchExpert } from './match'
import { chainsOf, profileOf } from './profile'
import { termsOf } from './terms'

const wordsOf = (text: string) => new Set(termsOf(text).map((token) => token.text))

const read = (expert: MatchExpert) => ({
  profile: profileOf(expert),
  chains: chainsOf(expert),
  keywords: expert.keywords.map((keyword) => ({ keyword, terms: termsOf(keyword), words: wordsOf(keyword) })),
  solved: expert.solved.map(({ text, chain }) => ({ words: wordsOf(text), chain })),
})

export type Reading = ReturnType<typeof read>

const kept = new WeakMap<MatchExpert, Reading>()

/** An expert's words, taken apart once: whoever is named is often named again. A changed expert is a new object. */
export const readingOf = (expert: MatchExpert): Reading => {
  const made = kept.get(expert) ?? read(expert)
  kept.set(expert, made)
  return made
}
