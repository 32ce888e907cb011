import { ink, type Paper, room } from './paper'
import { leastTable } from './table'
import { type Line, write } from './text'

type Title = { over: string; title: string; lines: readonly Line[]; at: number }

/** One line, one position: travelled in brand as far as `at`, the rest in grey. */
const line = ({ doc, left, width, y }: Paper, at: number) => {
  const x = left + width * at
  doc
    .moveTo(left, y)
    .lineTo(left + width, y)
    .lineWidth(1.2)
    .strokeColor(ink.line)
    .stroke()
  doc.moveTo(left, y).lineTo(x, y).lineWidth(1.2).strokeColor(ink.brand).stroke()
  doc.circle(x, y, 3).fill(ink.brand)
}

/** The head of a document: who issues it, what it is, whom it is about, and the line below. */
export const drawTitle = (paper: Paper, { over, title, lines, at }: Title) => {
  const { left: x, width } = paper
  paper.y = write(paper, [{ text: over, size: 9, tone: 'quiet' }], { x, y: paper.y, width })
  paper.y = write(paper, [{ text: title, size: 22, tone: 'strong' }], { x, y: paper.y + 6, width })
  paper.y = write(paper, lines, { x, y: paper.y + 4, width })
  paper.y += 14
  line(paper, at)
  paper.y += 6
}

/** A heading stays with what follows it, or with the beginning of it. */
export const heading = (paper: Paper, text: string, follows = leastTable) => {
  room(paper, 34 + follows)
  const at = { x: paper.left, y: paper.y + 14, width: paper.width }
  paper.y = write(paper, [{ text, size: 11.5, tone: 'strong' }], at) + 3
}

/** A few quiet lines below a table: what its marks mean. */
export const note = (paper: Paper, lines: readonly string[]) => {
  room(paper, 40)
  const words = lines.map((text) => ({ text, size: 8, tone: 'quiet' as const }))
  paper.y = write(paper, words, { x: paper.left, y: paper.y + 6, width: paper.width })
}
