import { ink, type Paper } from './paper'

export type Style = { size?: number; tone?: 'plain' | 'strong' | 'quiet' }
export type Line = Style & { text: string }
/** A text, or lines below one another, each in its own style. */
export type Words = string | readonly Line[]

const leading = 0.35
const linesOf = (words: Words): readonly Line[] => (typeof words === 'string' ? [{ text: words }] : words)

const dress = ({ doc }: Paper, { size = 9, tone = 'plain' }: Style) => {
  doc
    .font(tone === 'strong' ? 'strong' : 'regular')
    .fontSize(size)
    .fillColor(ink[tone])
  return size * leading
}

/** How high words stand when they are wrapped to a width. */
export const heightOf = (paper: Paper, words: Words, width: number) =>
  linesOf(words).reduce((sum, { text, ...style }) => {
    const lineGap = dress(paper, style)
    return sum + paper.doc.heightOfString(text || ' ', { width, lineGap })
  }, 0)

/** Writes words at a place, wrapped; says where they end. */
export const write = (
  paper: Paper,
  words: Words,
  at: { x: number; y: number; width: number; align?: 'left' | 'right' | 'center' | undefined },
) => {
  let { y } = at
  for (const { text, ...style } of linesOf(words)) {
    const lineGap = dress(paper, style)
    paper.doc.text(text || ' ', at.x, y, { width: at.width, align: at.align ?? 'left', lineGap })
    y = paper.doc.y
  }
  return y
}
