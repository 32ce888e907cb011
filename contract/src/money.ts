import { normaliseText } from './check'

export const moneyUnits = ['wan', 'yuan'] as const
export type MoneyUnit = (typeof moneyUnits)[number]

export const moneyUnitWords: Record<MoneyUnit, string> = { wan: '万元', yuan: '元' }

/** How many digits after the point reach one fen, and how many before it are a sum of money at all. */
const digits: Record<MoneyUnit, { after: number; before: number }> = {
  wan: { after: 6, before: 9 },
  yuan: { after: 2, before: 13 },
}
const fenIn = (unit: MoneyUnit) => 10 ** digits[unit].after

/** Fen as 万元 with at most two decimals: 「12.5 万元」. */
export const wanWords = (fen: number) => `${Math.round(fen / (fenIn('wan') / 100)) / 100} 万元`

/** Fen as it stands in a field of that unit. */
export const textOf = (fen: number | undefined, unit: MoneyUnit) => (fen === undefined ? '' : String(fen / fenIn(unit)))

/**
 * 「12.5」 in a unit → whole fen, digit by digit: a sum of money never goes through a fraction. Undefined for what is no
 * amount, for fractions of a fen, and for more than a thousand trillion fen.
 */
export const fenOf = (text: string, unit: MoneyUnit) => {
  const { after, before } = digits[unit]
  const typed = normaliseText(text)
    .replace(/[,，\s]/g, '')
    .replace(/[．。]/, '.')
  const [, whole, part = ''] = new RegExp(`^(\\d{1,${before}})(?:\\.(\\d{0,${after}}))?$`).exec(typed) ?? []
  return whole === undefined ? undefined : Number(whole) * fenIn(unit) + Number(part.padEnd(after, '0'))
}

/** The unit somebody would type this sum in: 万元 where two decimals say it exactly. */
export const unitFor = (fen: number): MoneyUnit => (fen % 10_000 === 0 ? 'wan' : 'yuan')

const grouped = (text: string) => text.replace(/\B(?=(\d{3})+(?!\d))/g, ',')

/** Fen exactly, for reading: 「120」 万元, 「1.5」 亿元, or 「123,456.78」 元 where two decimals of 万元 would round. */
export const moneyParts = (fen: number): { value: string; unit: string } => {
  if (fen >= 1e10 && fen % 1e8 === 0) return { value: String(fen / 1e10), unit: '亿元' }
  if (unitFor(fen) === 'wan') return { value: String(fen / fenIn('wan')), unit: '万元' }
  const [yuan = '', rest] = [Math.floor(fen / 100).toString(), fen % 100]
  return { value: grouped(yuan) + (rest > 0 ? `.${String(rest).padStart(2, '0')}` : ''), unit: '元' }
}

/** The same in one piece. */
export const moneyWords = (fen: number) => {
  const { value, unit } = moneyParts(fen)
  return `${value} ${unit}`
}

/** Fen to the last fen, as it stands in a table on paper: 「1,234,567.89」. Digits only, never a fraction. */
export const yuanText = (fen: number) => `${grouped(String(Math.trunc(fen / 100)))}.${String(fen % 100).padStart(2, '0')}`

const rounded = (fen: number, unit: number) => String(Math.round(fen / (unit / 100)) / 100)

/** Fen as a figure on a screen, at most two decimals: 「3.5」「万元」, 「25.79」「亿元」; below 万元 in 元. */
export const moneyFigure = (fen: number): { value: string; unit: string } => {
  if (fen >= 1e10) return { value: rounded(fen, 1e10), unit: '亿元' }
  if (fen >= 1e6 || fen === 0) return { value: rounded(fen, 1e6), unit: '万元' }
  return { value: rounded(fen, 100), unit: '元' }
}
