import { ink, type Paper } from './paper'

type Tone = 'plain' | 'strong' | 'quiet' | 'warn' | 'onBrand'
/** `fit`: stays on one line, in smaller type if need be; for numbers, which must not break. */
export type Style = { size?: number; tone?: Tone; fit?: true }
export type Line = Style & { text: string }
/** A text, or lines below one another, each in its own style. */
export type Words = string | readonly Line[]

const leading = 0.12
const linesOf = (words: Words): readonly Line[] => (typeof words === 'string' ? [{ text: words }] : words)

/** Puts on the style a line is measured and written in, and gives the gap between its lines. */
const dress = ({ doc }: Paper, { text, size = 9, tone = 'plain', fit }: Line, width: number) => {
  doc.font(tone === 'strong' ? 'strong' : 'regular').fontSize(size)
  const wide = fit ? doc.widthOfString(text) : 0
  // a hair less than the width: rounding must not break the line after all
  if (wide > width) doc.fontSize((size * width * 0.995) / wide)
  doc.fillColor(ink[tone])
  return size * leading
}

/** How high words stand when they are wrapped to a width. */
export const heightOf = (paper: Paper, words: Words, width: number) =>
  linesOf(words).reduce((sum, line) => {
    const lineGap = dress(paper, line, width)
    return sum + paper.doc.heightOfString(line.text || ' ', { width, lineGap })
  }, 0)

/** Writes words at a place, wrapped; says where they end. */
export const write = (
  paper: Paper,
  words: Words,
  at: { x: number; y: number; width: number; align?: 'left' | 'right' | 'center' | undefined },
) => {
  let { y } = at
  for (const line of linesOf(words)) {
    const lineGap = dress(paper, line, at.width)
    paper.doc.text(line.text || ' ', at.x, y, { width: at.width, align: at.align ?? 'left', lineGap })
    y = paper.doc.y
  }
  return y
}
