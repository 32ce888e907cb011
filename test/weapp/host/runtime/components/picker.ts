import { attr, fire, flag, type Native, text } from '../element'
import { openSheet, type Sheet } from '../sheet'
import { fault } from '../state'
import type { Builtin } from './builtin'
import { dateSheet, timeSheet } from './picker-dates'

const wordsOf = (node: Native, item: unknown) => {
  const key = text(node, 'range-key')
  return String(item && typeof item === 'object' ? (item as Record<string, unknown>)[key] : item)
}

const rangeOf = (node: Native) => (attr(node, 'range') ?? []) as unknown[]

const selectorSheet = (node: Native): Sheet => ({
  columns: () => [rangeOf(node).map((item) => wordsOf(node, item))],
  start: [Number(attr(node, 'value') ?? 0)],
  done: ([index = 0]) => index,
})

const multiSheet = (node: Native): Sheet => ({
  columns: () => (rangeOf(node) as unknown[][]).map((column) => column.map((item) => wordsOf(node, item))),
  start: ((attr(node, 'value') ?? []) as number[]).map(Number),
  done: (picked) => picked,
  moved: (column, value) => fire(node, 'columnchange', { column, value }),
})

const SHEETS: Record<string, (node: Native) => Sheet> = {
  selector: selectorSheet,
  multiSelector: multiSheet,
  date: dateSheet,
  time: timeSheet,
}

const open = async (node: Native) => {
  if (flag(node, 'disabled')) return
  const mode = text(node, 'mode', 'selector')
  const sheet = SHEETS[mode]
  if (!sheet) return fault('picker', `测试宿主没有 mode=${mode}`)
  const value = await openSheet(sheet(node), text(node, 'header-text'))
  if (value === undefined) fire(node, 'cancel')
  else fire(node, 'change', { value })
}

export const picker: Builtin = { create: (node) => node.addEventListener('click', () => void open(node)) }
