import { type Expression, type SqlBool, sql } from 'kysely'
import { plain, standsAlone, type Token, tokenise } from './tokens'

/** The column a search looks into. */
export const vectorOf = (words: readonly string[]) => sql<string>`array_to_tsvector(${[...new Set(words)]}::text[])`

const lexeme = (text: string) => `'${text.replace(/[\\']/g, (mark) => mark + mark)}'`
const begins = (text: string) => `${lexeme(text)}:*`
const together = (terms: readonly string[]) => terms.join(' & ')

/** Every word; the last one, and a character that stands alone, may be the beginning of a longer one. */
const everyWord = (tokens: readonly Token[]) =>
  tokens.map((token, at) => (at === tokens.length - 1 || standsAlone(token) ? begins(token.text) : lexeme(token.text)))

/** In 澄塘聚 the last character may begin a word (聚氨酯) that the dictionary knows only when it is whole. */
const cutShort = (text: string, last: Token) => {
  if (!last.loose || last.text.length !== 2) return []
  const end = last.text.slice(-1)
  const before = tokenise(text.slice(0, text.lastIndexOf(end)))
  return before.length === 0 ? [] : [together([...everyWord(before), begins(end)])]
}

/** Whether a column holds all words of a question, half typed or not. A question without a word finds nothing. */
export const holds = (column: string, question: string): Expression<SqlBool> => {
  const text = plain(question)
  const tokens = tokenise(text)
  const last = tokens.at(-1)
  if (!last) return sql<boolean>`false`
  const query = [together(everyWord(tokens)), ...cutShort(text, last)].map((terms) => `(${terms})`).join(' | ')
  return sql<boolean>`${sql.ref(column)} @@ ${query}::tsquery`
}
