import { layWords } from '../words/lexicon/lay'
import { shortNames } from '../words/lexicon/short-names'
import { weakWords } from '../words/lexicon/stop'
import { standsAlone, type Token, tokenise } from '../words/tokens'

/** The words of a text that tell one expert from another: no sizes, no words of every proposal, short names spelled out. */
export const termsOf = (text: string): Token[] =>
  tokenise(text)
    .filter((token) => !token.measure && !standsAlone(token) && !weakWords.has(token.text))
    .flatMap((token) => {
      const full = shortNames.get(token.text)
      return full === undefined ? [token] : [token, { ...token, text: full }]
    })

const laid = [...layWords]

/** What the shop floor's words in a text are called in a paper. */
export const meantBy = (text: string): string[] => [
  ...new Set(laid.filter(([said]) => text.includes(said)).flatMap(([, meant]) => meant)),
]
