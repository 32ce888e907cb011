import { setImmediate as breathe } from 'node:timers/promises'
import { ink, nextPage, type Paper } from './paper'
import { heightOf, type Words, write } from './text'

export type Column<Row> = { title: string; width: number; right?: true; cell: (row: Row) => Words }

const pad = { x: 4, y: 4 }
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

const highest = (paper: Paper, cells: readonly Cell[]) =>
  Math.max(...cells.map(({ words, width }) => heightOf(paper, words, width - 2 * pad.x))) + 2 * pad.y

const drawCells = (paper: Paper, cells: readonly Cell[], height: number) => {
  let x = paper.left
  for (const { words, width, right } of cells) {
    const at = { x: x + pad.x, y: paper.y + pad.y, width: width - 2 * pad.x, align: right && ('right' as const) }
    write(paper, words, at)
    x += width
  }
  paper.y += height
  rule(paper, paper.y)
}

const drawHead = <Row>(paper: Paper, columns: readonly Column<Row>[]) => {
  const cells = columns.map(({ title, width, right }) => ({
    words: [{ text: title, size: headSize, tone: 'quiet' as const }],
    width,
    right,
  }))
  const height = highest(paper, cells)
  paper.doc.rect(paper.left, paper.y, paper.width, height).fill(ink.head)
  drawCells(paper, cells, height)
}

/** What a head and a first row need at least: a head never stands alone at the foot of a page. */
export const leastTable = 60

/** Rows under a head that is repeated on every page. A row stands whole on one page; long texts wrap in their column. */
export const drawTable = async <Row>(paper: Paper, columns: readonly Column<Row>[], rows: Iterable<Row>) => {
  if (paper.y + leastTable > paper.bottom) nextPage(paper)
  drawHead(paper, columns)
  let drawn = 0
  for (const row of rows) {
    const cells = columns.map(({ cell, width, right }) => ({ words: cell(row), width, right }))
    const height = highest(paper, cells)
    if (paper.y + height > paper.bottom) {
      nextPage(paper)
      drawHead(paper, columns)
    }
    drawCells(paper, cells, height)
    drawn += 1
    if (drawn % atOnce === 0) await breathe()
  }
}
