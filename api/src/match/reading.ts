import type { Token } from '../words/tokens'
import type { MatchExpert } from './match'
import { termsOf } from './terms'

export type Keyword = { keyword: string; terms: readonly Token[]; words: ReadonlySet<string> }

const mostKept = 50_000
const kept = new Map<string, Keyword>()

/** A keyword and the words in it. Many experts have the same ones: kept, as long as they are not too many. */
export const keywordRead = (keyword: string): Keyword => {
  const known = kept.get(keyword)
  if (known) return known
  const terms = termsOf(keyword)
  const read = { keyword, terms, words: new Set(terms.map(({ text }) => text)) }
  if (kept.size >= mostKept) kept.clear()
  kept.set(keyword, read)
  return read
}

/** How many problems an expert has solved that speak of one of these words. */
export const solvedAlike = ({ solved }: MatchExpert, terms: readonly string[]) =>
  solved.filter(({ text }) => {
    const words = new Set(termsOf(text).map((token) => token.text))
    return terms.some((term) => words.has(term))
  }).length
