import { ink, margin, type Paper } from './paper'
import { write } from './text'

/** The foot of every page: what stands behind the document, and 第 n / m 页. Written last, when m is known. */
export const drawFooters = (paper: Paper, lines: readonly string[]) => {
  const { doc, left, width } = paper
  const { start, count } = doc.bufferedPageRange()
  const pageWords = 90
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
    const quiet = { size: 7.5, tone: 'quiet' } as const
    write(
      paper,
      lines.map((text) => ({ text, ...quiet })),
      { x: left, y, width: width - pageWords },
    )
    const page = [{ text: `第 ${at + 1} / ${count} 页`, ...quiet }]
    write(paper, page, { x: left + width - pageWords, y, width: pageWords, align: 'right' })
  }
}
