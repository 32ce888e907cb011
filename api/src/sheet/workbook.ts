import { Problem } from '@kefutong/contract/problem'
import { type Cell, dayOfSerial, placeOf, type Sheet } from './cell'
import { type Budget, partsOf, unpacked } from './unzip'
import { attributeOf, readXml } from './xml'

/** Bounds of what is read from one file: bytes that come out of the zip, rows with something in them, columns. */
const mostBytes = 32 * 1024 * 1024
const mostColumns = 60

type Part = { bytes: Buffer; parts: ReturnType<typeof partsOf>; budget: Budget }

const pieces = ({ bytes, parts, budget }: Part, name: string) => {
  const entry = parts.get(name)
  if (!entry) throw new Problem('importDamaged')
  return unpacked(bytes, entry, budget)
}

/** Sheets in the order of their tabs, with the part each lies in. */
const tabsOf = async (file: Part) => {
  const targets = new Map<string, string>()
  await readXml(pieces(file, 'xl/_rels/workbook.xml.rels'), {
    open: (tag) => {
      if (tag.name !== 'Relationship') return
      const target = attributeOf(tag, 'Target') ?? ''
      targets.set(attributeOf(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
    },
  })
  const tabs: Array<{ name: string; hidden: boolean; part: string }> = []
  let from1904 = false
  await readXml(pieces(file, 'xl/workbook.xml'), {
    open: (tag) => {
      if (tag.name === 'workbookPr') from1904 = ['1', 'true'].includes(tag.attributes.date1904 ?? '')
      if (tag.name !== 'sheet') return
      tabs.push({
        name: tag.attributes.name ?? '',
        hidden: (tag.attributes.state ?? 'visible') !== 'visible',
        part: targets.get(attributeOf(tag, 'id') ?? '') ?? '',
      })
    },
  })
  return { tabs, from1904 }
}

const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58])
const looksLikeDate = (format: string) => /[yd年月日]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''))

/** Which cell formats show a number as a day. */
const dateStyles = async (file: Part) => {
  const dates = new Set<number>()
  if (!file.parts.has('xl/styles.xml')) return dates
  const formats = new Map<number, string>()
  let at = -1
  await readXml(pieces(file, 'xl/styles.xml'), {
    open: ({ name, attributes }) => {
      if (name === 'numFmt') formats.set(Number(attributes.numFmtId), attributes.formatCode ?? '')
      if (name === 'cellXfs') at = 0
      if (name !== 'xf' || at < 0) return
      const id = Number(attributes.numFmtId)
      if (builtInDates.has(id) || looksLikeDate(formats.get(id) ?? '')) dates.add(at)
      at += 1
    },
    close: (name) => {
      if (name === 'cellXfs') at = -1
    },
  })
  return dates
}

/** Only those strings that a cell refers to are kept. */
const stringsOf = async (file: Part, wanted: ReadonlySet<number>) => {
  const strings = new Map<number, string>()
  if (!file.parts.has('xl/sharedStrings.xml')) return strings
  let at = -1
  let text = ''
  let reading = false
  let phonetic = false
  await readXml(pieces(file, 'xl/sharedStrings.xml'), {
    open: ({ name }) => {
      if (name === 'si') [at, text] = [at + 1, '']
      if (name === 'rPh') phonetic = true
      if (name === 't') reading = !phonetic
    },
    text: (piece) => {
      if (reading && wanted.has(at)) text += piece
    },
    close: (name) => {
      if (name === 't') reading = false
      if (name === 'rPh') phonetic = false
      if (name === 'si' && wanted.has(at)) strings.set(at, text)
    },
  })
  return strings
}

type Raw = Cell & { shared: boolean; style: number }
type RawRow = { row: number; hidden: boolean; cells: Map<number, Raw> }

/** One sheet, row by row. Stops as soon as more rows hold something than may. */
const rowsOf = async (file: Part, part: string, mostRows: number) => {
  const rows: RawRow[] = []
  const merged: string[] = []
  let row: RawRow | undefined
  let cell: Raw | undefined
  let reading = false
  let last = 0
  let column = 0
  const begin = (type: string | undefined, ref: string, style: number): Raw => ({
    ...{ ref, text: '', formula: false, style, shared: type === 's' },
    is: type === 'b' ? 'truth' : type === 'e' ? 'error' : !type || type === 'n' ? 'number' : 'text',
  })
  await readXml(pieces(file, part), {
    open: ({ name, attributes }) => {
      if (name === 'row') {
        last = Number(attributes.r) || last + 1
        column = 0
        row = { row: last, hidden: ['1', 'true'].includes(attributes.hidden ?? ''), cells: new Map() }
      } else if (name === 'c') {
        column = placeOf(attributes.r ?? '').column || column + 1
        cell = begin(attributes.t, attributes.r ?? '', Number(attributes.s ?? 0))
      } else if (name === 'f' && cell) cell.formula = true
      else if (name === 'v' || name === 't') reading = true
      else if (name === 'mergeCell' && merged.length < 1000) merged.push(attributes.ref ?? '')
    },
    text: (piece) => {
      if (reading && cell && cell.text.length < 5000) cell.text += piece
    },
    close: (name) => {
      if (name === 'v' || name === 't') reading = false
      if (name === 'c' && cell && row) {
        if (column > mostColumns && (cell.text || cell.formula)) throw new Problem('importOtherSheet', tooWide)
        if (column <= mostColumns && (cell.text || cell.formula)) row.cells.set(column, cell)
        cell = undefined
      }
      if (name === 'row' && row) {
        if (row.cells.size > 0) rows.push(row)
        if (rows.length > mostRows) throw new Problem('importTooManyRows')
        row = undefined
      }
    },
  })
  return { rows, merged }
}
const tooWide = { faults: [{ field: 'file', says: `列太多，超过了 ${mostColumns} 列，请按模板填写` }] }

const finished = (
  raw: Raw,
  strings: ReadonlyMap<number, string>,
  dates: ReadonlySet<number>,
  from1904: boolean,
): Cell => {
  const { ref, formula } = raw
  if (raw.shared) return { ref, formula, is: 'text', text: strings.get(Number(raw.text)) ?? '' }
  const day = raw.is === 'number' && dates.has(raw.style) ? dayOfSerial(Number(raw.text), from1904) : undefined
  return day ? { ref, formula, is: 'date', text: day } : { ref, formula, is: raw.is, text: raw.text }
}

const zip = Buffer.from([0x50, 0x4b, 0x03, 0x04])
const oldExcel = Buffer.from([0xd0, 0xcf, 0x11, 0xe0])

const notExcel = (bytes: Buffer) => {
  const old = bytes.subarray(0, 4).equals(oldExcel)
  const says = old ? '这是旧版 .xls，或加了密码的工作簿' : '内容不是工作簿，可能是改了名的 .csv 或别的文件'
  return new Problem('importNotExcel', { faults: [{ field: 'file', says }] })
}

/**
 * The sheets of an .xlsx: the one called `wanted` with its rows, the others by name. Read piece by piece within bounds,
 * whatever the file claims about itself; nothing in it is executed or expanded. Problems: `importNotExcel`,
 * `importDamaged`, `importTooBig`, `importTooManyRows`, `importOtherSheet`.
 */
export const readWorkbook = async (bytes: Buffer, wanted: string, mostRows: number, mostOut = mostBytes) => {
  if (!bytes.subarray(0, 4).equals(zip)) throw notExcel(bytes)
  const file: Part = { bytes, parts: partsOf(bytes), budget: { left: mostOut } }
  if (!file.parts.has('xl/workbook.xml')) throw notExcel(bytes)
  const { tabs, from1904 } = await tabsOf(file)
  const tab = tabs.find(({ name }) => name.trim() === wanted)
  const macros = [...file.parts.keys()].some((name) => /vbaProject|macrosheets/i.test(name))
  const others = tabs.filter((one) => one !== tab).map(({ name, hidden }) => ({ name, hidden }))
  if (!tab) return { sheet: undefined, others, macros }
  const { rows, merged } = await rowsOf(file, tab.part, mostRows)
  const cells = rows.flatMap(({ cells }) => [...cells.values()])
  const strings = await stringsOf(file, new Set(cells.filter(({ shared }) => shared).map(({ text }) => Number(text))))
  const dates = await dateStyles(file)
  const sheet: Sheet = {
    ...{ name: tab.name, hidden: tab.hidden, merged },
    rows: rows.map((row) => ({
      ...{ row: row.row, hidden: row.hidden },
      cells: new Map([...row.cells].map(([column, raw]) => [column, finished(raw, strings, dates, from1904)])),
    })),
  }
  return { sheet, others, macros }
}
