import { type Native, text } from '../element'
import type { Sheet } from '../sheet'

const span = (from: number, to: number) => Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step)
const pad = (value: number) => String(value).padStart(2, '0')
const UNITS = ['年', '月', '日']
const DEPTHS: Record<string, number> = { year: 1, month: 2, day: 3 }

const parse = (date: string, otherwise: number[]) => {
  const parts = date.split('-').filter(Boolean).map(Number)
  return otherwise.map((value, index) => parts[index] ?? value)
}

const today = () => {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
}

/** The years, months and days that may follow what was picked so far, within start and end. */
const optionsOf = (picked: number[], first: number[], last: number[]) => {
  const [year = 0, month = 0] = picked
  const [firstYear = 0, firstMonth = 1, firstDay = 1] = first
  const [lastYear = 0, lastMonth = 12, lastDay = 31] = last
  const months = span(year === firstYear ? firstMonth : 1, year === lastYear ? lastMonth : 12)
  const atFirst = year === firstYear && month === firstMonth
  const atLast = year === lastYear && month === lastMonth
  const days = span(atFirst ? firstDay : 1, Math.min(atLast ? lastDay : 31, new Date(year, month, 0).getDate()))
  return [span(firstYear, lastYear), months, days]
}

export const dateSheet = (node: Native): Sheet => {
  const depth = DEPTHS[text(node, 'fields', 'day')] ?? 3
  const first = parse(text(node, 'start', '1900-01-01'), [1900, 1, 1])
  const last = parse(text(node, 'end', '2100-12-31'), [2100, 12, 31])
  const chosen = parse(text(node, 'value'), today())
  const resolve = (indexes: number[]) => {
    const picked: number[] = []
    for (const [column, index] of indexes.entries()) {
      const options = optionsOf(picked, first, last)[column] ?? []
      picked.push(options[Math.min(index, options.length - 1)] ?? 1)
    }
    return picked
  }
  const start = chosen
    .slice(0, depth)
    .map((value, column) => Math.max(0, (optionsOf(chosen, first, last)[column] ?? []).indexOf(value)))
  return {
    columns: (indexes) =>
      optionsOf(resolve(indexes), first, last)
        .slice(0, depth)
        .map((column, at) => column.map((value) => `${value}${UNITS[at]}`)),
    start,
    done: (indexes) =>
      resolve(indexes)
        .map((value, at) => (at ? pad(value) : String(value)))
        .join('-'),
  }
}

export const timeSheet = (node: Native): Sheet => {
  const [hour = 0, minute = 0] = text(node, 'value', '00:00').split(':').map(Number)
  return {
    columns: () => [span(0, 23).map((value) => `${pad(value)}时`), span(0, 59).map((value) => `${pad(value)}分`)],
    start: [hour, minute],
    done: ([h = 0, m = 0]) => `${pad(h)}:${pad(m)}`,
  }
}
