import { normaliseText } from '@kefutong/contract/check'
import { lexicon, shapes } from './lexicon-words'

/** Blanks, marks and emoji between characters are a way round a list of words; letters and digits alone are compared. */
const bare = (text: string) =>
  normaliseText(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

/** Why a human has to look at a text before anybody else does: kinds, each with the words that tripped it. Empty: nothing. */
export const heldFor = (...texts: Array<string | null | undefined>): string[] => {
  const all = texts.filter(Boolean).join('\n')
  const letters = bare(all)
  const tripped = lexicon.flatMap(({ kind, words }) => {
    const found = words.filter((word) => letters.includes(word))
    return found.length > 0 ? [`${kind}：${found.slice(0, 3).join('、')}`] : []
  })
  return [...tripped, ...shapes.filter(({ pattern }) => pattern.test(normaliseText(all))).map(({ kind }) => kind)]
}
