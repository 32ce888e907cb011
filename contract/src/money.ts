import { normaliseText } from './check'

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

const grouped = (digits: string) => digits.replace(/\B(?=(?:\d{3})+$)/g, ',')

/** Fen to the last fen, as it stands in a table on paper: 「1,234,567.89」. Digits only, never a fraction. */
export const yuanText = (fen: number) =>
  `${grouped(String(Math.trunc(fen / yuan)))}.${String(fen % yuan).padStart(2, '0')}`

/** Fen as 万元 with at most two decimals: 「12.5 万元」. */
export const wanWords = (fen: number) => `${rounded(fen, wan)} 万元`

/**
 * What one record states, never rounded: 「120」「万元」, 「1.5」「亿元」, or 「123,456.78」「元」 where two decimals of 万元
 * would not say it whole.
 */
export const exactMoney = (fen: number): { value: string; unit: string } => {
  if (fen >= yi && fen % (yi / 100) === 0) return { value: String(fen / yi), unit: '亿元' }
  if (unitFor(fen) === 'wan') return { value: String(fen / wan), unit: '万元' }
  return { value: yuanText(fen).replace(/\.00$/, ''), unit: '元' }
}

/** The same in one piece. */
export const exactWords = (fen: number) => {
  const { value, unit } = exactMoney(fen)
  return `${value} ${unit}`
}

export const moneyUnits = ['wan', 'yuan'] as const
export type MoneyUnit = (typeof moneyUnits)[number]

export const moneyUnitWords: Record<MoneyUnit, string> = { wan: '万元', yuan: '元' }

/** How many digits after the point reach one fen, and how many before it are a sum of money at all. */
const digits: Record<MoneyUnit, { after: number; before: number }> = {
  wan: { after: 6, before: 9 },
  yuan: { after: 2, before: 13 },
}
const fenIn: Record<MoneyUnit, number> = { wan, yuan }

/** The unit somebody would type this sum in: 万元 where two decimals say it whole. */
export const unitFor = (fen: number): MoneyUnit => (fen % (wan / 100) === 0 ? 'wan' : 'yuan')

/** Fen as it stands in a field of that unit. */
export const textOf = (fen: number | undefined, unit: MoneyUnit) => (fen === undefined ? '' : String(fen / fenIn[unit]))

/**
 * 「12.5」 in a unit → whole fen, digit by digit: a sum of money never goes through a fraction. Undefined for what is no
 * amount and for fractions of a fen.
 */
export const fenOf = (text: string, unit: MoneyUnit) => {
  const { after, before } = digits[unit]
  const typed = normaliseText(text)
    .replace(/[,，\s]/g, '')
    .replace(/[．。]/, '.')
  const [, whole, part = ''] = new RegExp(`^(\\d{1,${before}})(?:\\.(\\d{0,${after}}))?$`).exec(typed) ?? []
  return whole === undefined ? undefined : Number(whole) * fenIn[unit] + Number(part.padEnd(after, '0'))
}
