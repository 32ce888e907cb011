import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import type { Row, stream, Worksheet } from 'exceljs'
import { safeText } from './safe-text'

/** exceljs is large and seldom needed: it is loaded with the first workbook. */
const excel = async () => (await import('exceljs')).default

export const workbookMime = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** What a cell may hold: text, a number, a day as 'YYYY-MM-DD', nothing. Never a formula. */
export type CellValue = string | number | null | undefined | { day: string | null }

const brand = 'FF0B57C2'
const paper = { heading: 'FFE8F1FD', wrong: 'FFFDEBEB', note: 'FFFFF4DC', good: 'FFE4F6EC' } as const
export type Fill = keyof typeof paper

export const paint = (row: Row, column: number, fill: Fill) => {
  row.getCell(column).fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: paper[fill] } }
}

const put = (row: Row, column: number, value: CellValue) => {
  if (value === null || value === undefined || value === '') return
  const cell = row.getCell(column)
  if (typeof value === 'string') cell.value = safeText(value)
  else if (typeof value === 'number') cell.value = value
  else if (value.day) {
    cell.value = new Date(`${value.day}T00:00:00Z`)
    cell.numFmt = 'yyyy-mm-dd'
  }
}

export type Heading = { title: string; width?: number; required?: boolean }

/** A sheet with a heading row that stays in sight. */
export const beginSheet = (book: stream.xlsx.WorkbookWriter, name: string, headings: readonly Heading[]) => {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.columns = headings.map(({ width = 16 }) => ({ width }))
  const row = sheet.getRow(1)
  headings.forEach(({ title, required }, at) => {
    const cell = row.getCell(at + 1)
    cell.value = required ? `${title}*` : title
    cell.font = { bold: true, color: { argb: brand } }
    paint(row, at + 1, 'heading')
  })
  row.commit()
  return sheet
}

/** One row of values; `dress` colours it before it is written. */
export const addRow = (sheet: Worksheet, values: readonly CellValue[], dress?: (row: Row) => void, at?: number) => {
  const row = at === undefined ? sheet.addRow([]) : sheet.getRow(at)
  for (const [index, value] of values.entries()) put(row, index + 1, value)
  dress?.(row)
  row.commit()
}

type Flow = { drained: () => Promise<void> }

/**
 * A workbook written while it is sent. `write` waits for `drained` now and then: nothing piles up while the other end reads
 * slowly. When it fails, or the reader leaves, the stream breaks: half a workbook never looks like a whole one.
 */
export const workbookStream = (write: (book: stream.xlsx.WorkbookWriter, flow: Flow) => Promise<void>): Readable => {
  const out = new PassThrough({ highWaterMark: 256 * 1024 })
  const drained = async () => {
    if (out.destroyed) throw new Error('nobody reads this workbook any more')
    if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), once(out, 'close')])
  }
  const run = async () => {
    const { stream: streams } = await excel()
    const book = new streams.xlsx.WorkbookWriter({ stream: out, useStyles: true, useSharedStrings: false })
    await write(book, { drained })
    await book.commit()
  }
  run().catch((error: Error) => out.destroy(error))
  return out
}

/** The whole of a small workbook. */
export const workbookBytes = async (write: (book: stream.xlsx.WorkbookWriter, flow: Flow) => Promise<void>) => {
  const pieces: Buffer[] = []
  for await (const piece of workbookStream(write)) pieces.push(piece as Buffer)
  return Buffer.concat(pieces)
}
