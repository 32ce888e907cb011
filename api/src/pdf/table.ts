import { setImmediate as breathe } from 'node:timers/promises'
import { ink, nextPage, type Paper } from './paper'
import { heightOf, type Words, write } from './text'

type Height = { tight?: boolean }
export type Column<Row> = { title: string; width: number; right?: true; cell: (row: Row) => Words }

const pad = { x: 4, y: 3.5, tight: 1.8 }
const padOf = ({ tight }: Height) => (tight ? pad.tight : pad.y)
const headSize = 8
/** Others' requests are answered between so many rows. */
const atOnce = 20

const rule = ({ doc, left, width }: Paper, y: number) =>
  doc
    .moveTo(left, y)
    .lineTo(left + width, y)
    .lineWidth(0.5)
    .strokeColor(ink.line)
    .stroke()

type Cell = { words: Words; width: number; right?: true | undefined }

const highest = (paper: Paper, cells: readonly Cell[], how: Height) =>
  Math.max(...cells.map(({ words, width }) => heightOf(paper, words, width - 2 * pad.x))) + 2 * padOf(how)

const drawCells = (paper: Paper, cells: readonly Cell[], height: number, how: Height) => {
  let x = paper.left
  for (const { words, width, right } of cells) {
    const at = { x: x + pad.x, y: paper.y + padOf(how), width: width - 2 * pad.x, align: right && ('right' as const) }
    write(paper, words, at)
    x += width
  }
  paper.y += height
  rule(paper, paper.y)
}

const headCells = <Row>(columns: readonly Column<Row>[]): Cell[] =>
  columns.map(({ title, width, right }) => ({ words: [{ text: title, size: headSize, tone: 'quiet' }], width, right }))

const drawHead = <Row>(paper: Paper, columns: readonly Column<Row>[], how: Height) => {
  const cells = headCells(columns)
  const height = highest(paper, cells, how)
  paper.doc.rect(paper.left, paper.y, paper.width, height).fill(ink.head)
  drawCells(paper, cells, height, how)
}

/** What a head and a first row need at least: a head never stands alone at the foot of a page. */
export const leastTable = 60

const cellsOf = <Row>(columns: readonly Column<Row>[], row: Row) =>
  columns.map(({ cell, width, right }) => ({ words: cell(row), width, right }))

/** How high a short table stands with its head, to be kept on one page. */
export const tableHeight = <Row>(
  paper: Paper,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  how: Height = {},
) =>
  rows.reduce((sum, row) => sum + highest(paper, cellsOf(columns, row), how), highest(paper, headCells(columns), how))

/** Rows under a head that is repeated on every page. A row stands whole on one page; long texts wrap in their column. */
export const drawTable = async <Row>(
  paper: Paper,
  columns: readonly Column<Row>[],
  rows: Iterable<Row>,
  how: Height = {},
) => {
  if (paper.y + leastTable > paper.bottom) nextPage(paper)
  drawHead(paper, columns, how)
  let drawn = 0
  for (const row of rows) {
    const cells = cellsOf(columns, row)
    const height = highest(paper, cells, how)
    if (paper.y + height > paper.bottom) {
      nextPage(paper)
      drawHead(paper, columns, how)
    }
    drawCells(paper, cells, height, how)
    drawn += 1
    if (drawn % atOnce === 0) await breathe()
  }
}
