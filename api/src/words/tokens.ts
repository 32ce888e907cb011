import { normaliseText } from '@kefutong/contract/check'
import { cutter } from './cutter'
import { tellingMarks } from './lexicon/general'
import { stopWords } from './lexicon/stop'
import { measure, spelledOnce } from './measures'

/**
 * `part`: a word within a longer word of the same text. `measure`: a number with its unit, or a bare number.
 * `loose`: characters that no dictionary joins, in pairs, or one that stands alone.
 */
export type Token = { text: string; part?: true; measure?: true; loose?: true }

/** Half width, lower case, one spelling: ＡＬ₂Ｏ₃ and Al2O3 are al2o3. */
export const plain = (text: string) => normaliseText(text).normalize('NFKC').toLowerCase()

const latin = /[a-zα-ω0-9]+(?:[-./][a-zα-ω0-9]+)*/y
const han = /[\u3400-\u9fff\uf900-\ufaff]+/y

const isNumber = (text: string) => /^\d+$/.test(text)

const latinTokens = (run: string): Token[] => {
  if (/^[\d.]+$/.test(run)) return [{ text: run, measure: true }]
  const whole = run.replace(/[-./]/g, '')
  if (whole.length < 2) return []
  const pieces = run === whole ? [] : run.split(/[-./]/).filter((part) => part.length > 1)
  const parts = pieces.map(
    (text): Token => (isNumber(text) ? { text, part: true, measure: true } : { text, part: true }),
  )
  return isNumber(whole) ? parts : [{ text: whole }, ...parts]
}

/** Characters that no dictionary joins are read in pairs: an unknown word is found wherever it stands. */
const loose = (marks: readonly string[]): Token[] => [
  ...marks.slice(1).map((mark, at): Token => ({ text: `${marks[at]}${mark}`, loose: true })),
  ...marks.filter((mark) => tellingMarks.has(mark)).map((text): Token => ({ text })),
  ...marks
    .filter((mark) => marks.length === 1 && !tellingMarks.has(mark))
    .map((text): Token => ({ text, loose: true })),
]

const mostKept = 50_000
const parts = new Map<string, string[]>()

/** The words within a word. Asked again and again for the same words: kept, as long as they are not too many. */
const partsOf = (word: string) => {
  const known = parts.get(word)
  if (known) return known
  const found = cutter()
    .cutForSearch(word, false)
    .filter((part) => part !== word && part.length > 1 && !stopWords.has(part))
  if (parts.size >= mostKept) parts.clear()
  parts.set(word, found)
  return found
}

const hanTokens = (run: string): Token[] => {
  const found: Token[] = []
  let marks: string[] = []
  const settle = () => {
    found.push(...loose(marks))
    marks = []
  }
  for (const word of cutter().cut(run, false)) {
    const single = [...word].length === 1
    if (single && !stopWords.has(word)) {
      marks.push(word)
      continue
    }
    settle()
    if (single || stopWords.has(word)) continue
    found.push({ text: word })
    for (const text of word.length > 2 ? partsOf(word) : []) found.push({ text, part: true })
  }
  settle()
  return found
}

/** Everything a text says, in its order; a token comes once, whole rather than part. */
export const tokenise = (text: string): Token[] => {
  const from = plain(text)
  const found = new Map<string, Token>()
  const keep = (token: Token) => {
    const known = found.get(token.text)
    if (!known) found.set(token.text, token)
    else if (known.part && !token.part) found.set(token.text, { ...token })
  }
  let at = 0
  const take = (pattern: RegExp) => {
    pattern.lastIndex = at
    const run = pattern.exec(from)?.[0]
    if (run !== undefined) at += run.length
    return run
  }
  while (at < from.length) {
    const size = take(measure)
    if (size !== undefined) {
      keep({ text: spelledOnce(size), measure: true })
      continue
    }
    const word = take(latin)
    if (word !== undefined) {
      for (const token of latinTokens(word)) keep(token)
      continue
    }
    const run = take(han)
    if (run === undefined) at += 1
    else for (const token of hanTokens(run)) keep(token)
  }
  return [...found.values()]
}

/** Says nothing of what a text is about: a surname, a house number of one sign. Somebody may still look for it. */
export const standsAlone = ({ text, loose }: Token) => loose === true && text.length === 1

/**
 * The words of a text, each once, in order, as they are searched and compared. Jieba's search words with the technical
 * terms of the chains (羟值, 膜电极), unknown words in pairs of characters, letters in half width and lower case, a number
 * together with its unit (120℃), no stop words. The same text always gives the same words, and every word of a part is
 * among the words of the whole where no other word grows across the edge.
 * Loads the dictionary at its first call (a quarter of a second), never again.
 */
export const tokensOf = (text: string): string[] => tokenise(text).map((token) => token.text)
