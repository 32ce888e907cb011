import { normaliseText } from '../check'

const readable = /[\p{L}\p{N}]/gu
const tag = /<\/?[a-z][a-z0-9-]*(?:\s[^<>]*)?\/?>|<!--|<!doctype/i
/** Chinese, Latin letters, and what drawings and data sheets bring along: Greek and kana. Anything else is a mix-up or a mask. */
const foreign =
  /(?![\p{Script=Han}\p{Script=Latin}\p{Script=Greek}\p{Script=Hiragana}\p{Script=Katakana}ー々〇])\p{L}/gu

export const sentenceLimit = 500
const fewest = 5

const lengthOf = (text: string) => [...text].length

/** What is wrong with the look of a text, whatever it says: markup, or letters of a script nobody here reads. */
export const checkScript = (text: string): string | undefined => {
  if (tag.test(text)) return '请只写文字，不要粘贴网页代码'
  const odd = [...new Set(normaliseText(text).match(foreign) ?? [])].slice(0, 3).join('')
  return odd ? `请用中文填写，“${odd}”这样的字认不出来` : undefined
}

/** What is wrong with the one sentence of a need, in words, or nothing. Normalises first. */
export const checkSentence = (text: string): string | undefined => {
  const kept = normaliseText(text)
  if (kept === '') return '请写一句难题'
  const script = checkScript(kept)
  if (script) return script
  const count = kept.match(readable)?.length ?? 0
  if (count === 0) return '只有表情或符号，看不明白，请用文字写'
  if (count < fewest) return '请用五个字以上说明难题'
  const length = lengthOf(kept)
  return length > sentenceLimit ? `最多 ${sentenceLimit} 个字，现在 ${length} 个，请先写要点，细节以后补` : undefined
}

/** The same for a name of an enterprise as a guest types it. */
export const checkEnterpriseName = (text: string): string | undefined => {
  const kept = normaliseText(text)
  if (kept === '') return '请填企业名称'
  const script = checkScript(kept)
  if (script) return script
  if ((kept.match(readable)?.length ?? 0) < 2) return '请填完整的企业名称'
  return lengthOf(kept) > 60 ? '企业名称最多 60 个字' : undefined
}
