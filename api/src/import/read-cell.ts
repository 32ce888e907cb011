import { compact, normaliseText } from '@kefutong/contract/check'
import type { CellKind, Words } from '@kefutong/contract/import/column'
import { fenOf } from '@kefutong/contract/money'
import type { Directory } from '../register/directory'
import { type Cell, dayOfSerial } from '../sheet/cell'

/** What a cell says: a value for the form, or a sentence why not; a note where it was read otherwise than it was typed. */
export type Reading = { value?: unknown; fault?: string; note?: string }

const wide = /[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/
const guarded = /^'(?=[=+\-@\t\r＝＋－＠])/

/** Numbers as people see them: 0.30000000000000004 in the file is 0.3 on the screen. */
const plainNumber = (text: string) => {
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  return Number.isInteger(number) ? number.toFixed(0) : String(Number(number.toPrecision(15)))
}

const textOf = ({ text, is }: Cell) => (is === 'number' ? plainNumber(text) : text.replace(guarded, ''))

const isDay = (day: string) => {
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day
}
const padded = (year: string, month: string, date: string) =>
  `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`

const dayIn = (cell: Cell): Reading => {
  if (cell.is === 'date') return { value: cell.text }
  const typed = compact(textOf(cell))
  const [, year, month, date] =
    /^((?:19|20)\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(typed) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(typed) ??
    []
  if (year && month && date) {
    const day = padded(year, month, date)
    if (!isDay(day)) return { fault: `没有“${normaliseText(textOf(cell))}”这一天，请核对` }
    return day === cell.text ? { value: day } : { value: day, note: `日期按 ${day} 读取` }
  }
  const serial = cell.is === 'number' ? dayOfSerial(Number(cell.text), false) : undefined
  if (serial && serial >= '1990-01-01' && serial < '2100-01-01')
    return { value: serial, note: `数字按日期 ${serial} 读取` }
  return { fault: '日期看不懂，请写成 2026-11-05' }
}

const namesIn = (text: string) =>
  normaliseText(text)
    .split(/[、，,；;\n]/)
    .map((name) => name.trim())
    .filter(Boolean)

const wordOf = (words: Words, name: string) =>
  Object.entries(words).find(
    ([, word]) => word === name || word.replace(/[“”"]/g, '') === name.replace(/[“”"]/g, ''),
  )?.[0]

const idOf = (of: Exclude<CellKind & { is: 'choice' }, never>['of'], name: string, directory: Directory) => {
  if (typeof of !== 'string') return wordOf(of, name)
  if (of === 'region')
    return directory.regions.has(name) ? name : [...directory.regions].find(([, own]) => own === name)?.[0]
  if (of === 'chain') return [...directory.chains].find(([, own]) => own === name)?.[0]
  const [chain, own] = name.includes('/') ? name.split('/').map((part) => part.trim()) : [undefined, name]
  const found = [...directory.segments.values()].filter(
    (segment) => segment.name === own && (chain === undefined || directory.chains.get(segment.chain_id) === chain),
  )
  return found.length === 1 ? found[0]?.id : undefined
}

const where = { region: '本市的区县', chain: '本市的产业链', segment: '产业链的环节（写成“产业链/环节”）' }

const choiceIn = (cell: Cell, { of, many }: CellKind & { is: 'choice' }, directory: Directory): Reading => {
  const names = many ? namesIn(textOf(cell)) : [normaliseText(textOf(cell))]
  const ids = names.map((name) => idOf(of, name, directory))
  const lost = names.find((_, at) => ids[at] === undefined)
  if (lost !== undefined) {
    const choices = typeof of === 'string' ? where[of] : Object.values(of).join('、')
    return { fault: `“${lost.slice(0, 30)}”不在选项里，请从${choices}里选` }
  }
  return { value: many ? [...new Set(ids)] : ids[0] }
}

const moneyIn = (cell: Cell): Reading => {
  const fen = fenOf(textOf(cell).replace(/万元?$/, ''), 'wan')
  return fen === undefined ? { fault: '金额请填数字，单位万元' } : { value: fen }
}

const codeIn = (cell: Cell): Reading => {
  if (cell.is === 'number' && Math.abs(Number(cell.text)) >= 1e15)
    return { fault: '被存成了数字，后几位已经丢失，请把这一列设为文本后重填' }
  return { value: compact(textOf(cell)) }
}

const wholeIn = (cell: Cell): Reading => {
  const typed = compact(textOf(cell)).replace(/天$/, '')
  return /^\d{1,9}$/.test(typed) ? { value: Number(typed) } : { fault: '请填整数' }
}

const plain = (cell: Cell, kind: CellKind, directory: Directory): Reading => {
  switch (kind.is) {
    case 'day':
      return dayIn(cell)
    case 'wan':
      return moneyIn(cell)
    case 'whole':
      return wholeIn(cell)
    case 'code':
      return codeIn(cell)
    case 'list':
      return { value: namesIn(textOf(cell)) }
    case 'choice':
      return choiceIn(cell, kind, directory)
    default:
      return { value: normaliseText(textOf(cell)) }
  }
}

/** A cell as the field it fills. Formulas and broken values are refused; what was typed in full width is read in half width. */
export const readCell = (cell: Cell | undefined, kind: CellKind, directory: Directory): Reading => {
  if (cell?.formula) return { fault: '这一格是公式，请复制后“选择性粘贴为数值”' }
  if (cell?.is === 'error') return { fault: '这一格是错误值，请重填' }
  if (!cell || normaliseText(textOf(cell)) === '') return {}
  const reading = plain(cell, kind, directory)
  if (reading.fault || reading.note || !wide.test(cell.text)) return reading
  return { ...reading, note: '全角字母和数字已按半角读取' }
}
