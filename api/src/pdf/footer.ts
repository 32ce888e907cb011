import { setImmediate as breathe } from 'node:timers/promises'
import { ink, margin, type Paper } from './paper'
import { write } from './text'

const style = { size: 7.5, tone: 'quiet' } as const
const pageWidth = 90

/** The foot of every page: what stands behind the document, and 第 n / m 页. Written last, when m is known. */
export const drawFooters = async (paper: Paper, [first, ...more]: readonly [string, ...string[]]) => {
  const { doc, left, width } = paper
  const { start, count } = doc.bufferedPageRange()
  for (let at = 0; at < count; at += 1) {
    doc.switchToPage(start + at)
    // below the text: without this the writing itself would begin a new page
    doc.page.margins.bottom = 0
    const y = doc.page.height - margin.bottom + 14
    doc
      .moveTo(left, y - 6)
      .lineTo(left + width, y - 6)
      .lineWidth(0.5)
      .strokeColor(ink.line)
      .stroke()
    const page = [{ text: `第 ${at + 1} / ${count} 页`, ...style }]
    write(paper, page, { x: left + width - pageWidth, y, width: pageWidth, align: 'right' })
    const below = write(paper, [{ text: first, ...style }], { x: left, y, width: width - pageWidth })
    const rest = more.map((text) => ({ text, ...style }))
    write(paper, rest, { x: left, y: below, width })
    await breathe()
  }
}
