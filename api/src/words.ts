import { createRequire } from 'node:module'
import type { Jieba } from '@node-rs/jieba'
import { sql } from 'kysely'

let cutter: Jieba | undefined

/** The dictionary takes a moment and some memory: loaded once, at the first use. */
const jieba = () => {
  if (cutter) return cutter
  const from = createRequire(`${process.cwd()}/package.json`)
  const { Jieba: Cutter } = from('@node-rs/jieba') as typeof import('@node-rs/jieba')
  const { dict } = from('@node-rs/jieba/dict') as typeof import('@node-rs/jieba/dict')
  cutter = Cutter.withDict(dict)
  return cutter
}

/** Chinese words, Latin words and numbers of a text, as they are searched: lower case, half width, each once. */
export const tokensOf = (text: string): string[] => {
  const found = jieba()
    .cutForSearch(text.normalize('NFKC').toLowerCase(), true)
    .map((token) => token.trim())
    .filter((token) => /[\p{L}\p{N}]/u.test(token))
  return [...new Set(found)]
}

const lexeme = (token: string) => `'${token.replace(/[\\']/g, (mark) => mark + mark)}'`

/** The column a search looks into. */
export const vectorOf = (text: string) => sql`${tokensOf(text).map(lexeme).join(' ')}::tsvector`

/** Every word must be there; the last one may be half typed. */
export const queryOf = (text: string) => {
  const tokens = tokensOf(text)
  return sql`${tokens.map((token, at) => lexeme(token) + (at === tokens.length - 1 ? ':*' : '')).join(' & ')}::tsquery`
}
