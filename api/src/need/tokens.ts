import { normaliseText } from '@kefutong/contract/check'

const parts = /[\p{Script=Han}]+|[\p{Script=Latin}\p{N}\p{Script=Greek}]+(?:[.\-/][\p{Script=Latin}\p{N}]+)*/gu
const isHan = (part: string) => /^\p{Script=Han}/u.test(part)

const pairs = (run: string) => {
  const marks = [...run]
  return marks.length < 2 ? marks : marks.slice(1).map((mark, at) => `${marks[at]}${mark}`)
}

/** The words a text is found by: neighbouring characters of Chinese, whole words of everything else, lower case, each once. */
export const tokensOf = (text: string): string[] => [
  ...new Set(
    (normaliseText(text).toLowerCase().match(parts) ?? []).flatMap((part) => (isHan(part) ? pairs(part) : [part])),
  ),
]
