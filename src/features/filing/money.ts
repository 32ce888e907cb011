const fenInWan = 1_000_000

/** Fen as 万元 with at most two decimals: 「12.5 万元」. */
export const wanWords = (fen: number) => `${Math.round(fen / (fenInWan / 100)) / 100} 万元`

/** Fen as it stands in a 万元 field. */
export const wanText = (fen: number | undefined) => (fen === undefined ? '' : String(fen / fenInWan))

/** 「12.5」 in 万元 → fen, digit by digit: a sum of money never goes through a fraction. Undefined for what is no amount. */
export const fenOfWan = (text: string) => {
  const [, whole, part = ''] = /^(\d{1,8})(?:\.(\d{0,6}))?$/.exec(text.trim()) ?? []
  return whole === undefined ? undefined : Number(whole) * fenInWan + Number(part.padEnd(6, '0'))
}
