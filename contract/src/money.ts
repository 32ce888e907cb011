const yuan = 100
const wan = 10_000 * yuan
const yi = 10_000 * wan

const rounded = (fen: number, unit: number) => String(Math.round(fen / (unit / 100)) / 100)

/** Fen as a figure on a screen, at most two decimals: 「3.5」「万元」, 「25.79」「亿元」; below 万元 in 元. */
export const moneyWords = (fen: number): { value: string; unit: string } => {
  if (fen >= yi) return { value: rounded(fen, yi), unit: '亿元' }
  if (fen >= wan || fen === 0) return { value: rounded(fen, wan), unit: '万元' }
  return { value: rounded(fen, yuan), unit: '元' }
}

/** Fen to the last fen, as it stands in a table on paper: 「1,234,567.89」. Digits only, never a fraction. */
export const yuanText = (fen: number) => {
  const whole = String(Math.trunc(fen / yuan)).replace(/\B(?=(?:\d{3})+$)/g, ',')
  return `${whole}.${String(fen % yuan).padStart(2, '0')}`
}
