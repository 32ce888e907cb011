const digits = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十']
const tenths = (n: number) => (n === 5 ? '一半' : `${n === 2 ? '两' : (digits[n] ?? n)}成`)

/** A share of a whole in words: 「四成多」, 「近一半」, 「约三成」, 「全部」. */
export const shareWords = (part: number, whole: number): string => {
  if (whole <= 0 || part <= 0) return '零'
  if (part >= whole) return '全部'
  const share = (part * 10) / whole
  const n = Math.floor(share)
  const rest = share - n
  if (n === 0 && rest < 0.75) return '不到一成'
  if (rest >= 0.75) return n === 9 ? '几乎全部' : `近${tenths(n + 1)}`
  return rest < 0.25 ? `约${tenths(n)}` : n === 5 ? '一半多' : `${tenths(n)}多`
}
