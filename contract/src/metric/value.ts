import { moneyWords } from '../money'
import { halfDay } from '../service-log/form'
import type { Measure } from './metric'

/** How often each length of time occurred: [tenths of an hour, times]. */
export type Histogram = ReadonlyArray<readonly [tenths: number, times: number]>

/** The middle one of all times, in tenths of an hour; of an even number the mean of the two, rounded down. Nothing of none. */
export const medianOf = (histogram: Histogram): number | null => {
  const sorted = [...histogram].filter(([, times]) => times > 0).sort(([a], [b]) => a - b)
  const total = sorted.reduce((sum, [, times]) => sum + times, 0)
  if (total === 0) return null
  const at = (position: number) => {
    let passed = 0
    for (const [tenths, times] of sorted) {
      passed += times
      if (passed > position) return tenths
    }
    return 0
  }
  return Math.floor((at(Math.floor((total - 1) / 2)) + at(Math.floor(total / 2))) / 2)
}

const twoDecimals = (value: number) => String(Math.round(value * 100) / 100)

/** A value as it stands on a screen: 「25.79」「亿元」, 「12.5」「天」, 「5.2」「工时」, 「363」「人」. */
export const valueWords = (
  { measure, unit }: { measure: Measure; unit: string },
  value: number,
): { value: string; unit: string } => {
  if (measure === 'fen')
    return value < 0 ? { value: `-${moneyWords(-value).value}`, unit: moneyWords(-value).unit } : moneyWords(value)
  if (measure === 'tenths') return { value: twoDecimals(value / (2 * halfDay)), unit }
  if (measure === 'median') return { value: twoDecimals(value / 10), unit }
  return { value: String(value), unit }
}

/** The same in one piece: 「25.79 亿元」. */
export const valueText = (metric: { measure: Measure; unit: string }, value: number) => {
  const words = valueWords(metric, value)
  return `${words.value} ${words.unit}`
}
