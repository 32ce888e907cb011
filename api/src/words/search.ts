import { type Expression, type SqlBool, sql } from 'kysely'
import { plain, type Token, tokenise } from './tokens'

/** The column a search looks into. */
export const vectorOf = (words: readonly string[]) => sql<string>`array_to_tsvector(${[...new Set(words)]}::text[])`

/** A word as it is written in the text of a tsvector or a tsquery. */
export const lexeme = (text: string) => `'${text.replace(/[\\']/g, (mark) => mark + mark)}'`
const begins = (text: string) => `${lexeme(text)}:*`
const together = (terms: readonly string[]) => terms.join(' & ')

const endsWith = (text: string, word: string) => text.endsWith(word) || text.replace(/[-./]/g, '').endsWith(word)

/** Every word; what the question ends with, and a single character, may be the beginning of a longer one. */
const everyWord = (text: string, tokens: readonly Token[]) =>
  tokens.map(({ text: word }) => (word.length === 1 || endsWith(text, word) ? begins(word) : lexeme(word)))

const isHalfWord = (text: string, { text: pair, loose }: Token) => loose && pair.length === 2 && text.endsWith(pair)

/** In 澄塘聚 the last character may begin a word (聚氨酯) that the dictionary knows only when it is whole. */
const cutShort = (text: string, tokens: readonly Token[]) => {
  if (!tokens.some((token) => isHalfWord(text, token))) return []
  const before = text.slice(0, -1)
  return [together([...everyWord(before, tokenise(before)), begins(text.slice(-1))])]
}

/** Whether a column holds all words of a question, half typed or not. A question without a word finds nothing. */
export const holds = (column: string, question: string): Expression<SqlBool> => {
  const text = plain(question)
  const tokens = tokenise(text)
  if (tokens.length === 0) return sql<boolean>`false`
  const query = [together(everyWord(text, tokens)), ...cutShort(text, tokens)].map((terms) => `(${terms})`).join(' | ')
  return sql<boolean>`${sql.ref(column)} @@ ${query}::tsquery`
}
