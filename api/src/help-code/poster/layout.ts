import { posterWords } from '@kefutong/contract/help-code'
import { type Weight, widthOf } from './fonts'

/** What a poster says; `url` becomes the QR code. */
export type Poster = { name: string; bureau: string; url: string; short: string }

/** In millimetres of an A4 sheet, from its top left corner; text stands on its baseline and is centred on `x`. */
export type Shape =
  | { shape: 'text'; text: string; x: number; y: number; size: number; weight: Weight; fill: string }
  | { shape: 'box'; x: number; y: number; width: number; height: number; radius: number; fill: string }
  | { shape: 'dot'; x: number; y: number; radius: number; fill: string }
  | { shape: 'line'; x: number; y: number; to: { x: number; y: number }; width: number; fill: string }
  | { shape: 'qr'; x: number; y: number; size: number; text: string }

export const sheet = { width: 210, height: 297 }

const ink = '#1A1F2B'
const soft = '#465063'
const faint = '#626B7E'
const brand = '#0B57C2'
const brandSoft = '#E8F1FD'
const white = '#FFFFFF'
const middle = sheet.width / 2

const text = (words: string, y: number, size: number, weight: Weight = 'regular', fill = ink, x = middle): Shape => ({
  ...{ shape: 'text', text: words, x, y, size, weight, fill },
})

/** One line, two when it is long, and smaller when it is longer still: a name is never cut. */
const nameLines = (name: string) => {
  const most = 178
  const one = 12
  if (widthOf(name, one, 'bold') <= most) return { lines: [name], size: one }
  const marks = [...name]
  const half = Math.ceil(marks.length / 2)
  const lines = [marks.slice(0, half).join(''), marks.slice(half).join('')]
  const widest = Math.max(...lines.map((line) => widthOf(line, 11, 'bold')))
  return { lines, size: Math.min(11, (11 * most) / widest) }
}

/** The mark 刂 with its line and dot, as in the logo, in a square of `size`. */
const mark = (x: number, y: number, size: number): Shape[] => {
  const at = (value: number) => (value * size) / 48
  const stroke = (x1: number, y1: number, x2: number, y2: number, width: number): Shape => ({
    shape: 'line',
    x: x + at(x1),
    y: y + at(y1),
    to: { x: x + at(x2), y: y + at(y2) },
    width: at(width),
    fill: white,
  })
  return [
    { shape: 'box', x, y, width: size, height: size, radius: at(12), fill: brand },
    stroke(12.5, 15.5, 12.5, 32.5, 4.5),
    stroke(35.5, 10, 35.5, 35, 4.5),
    stroke(35.5, 35, 31, 38, 4.5),
    stroke(12.5, 24, 35.5, 24, 2.5),
    { shape: 'dot', x: x + at(24), y: y + at(24), radius: at(5.5), fill: white },
  ]
}

/** Three steps on one line, the identity of the product in use. */
const steps = (y: number): Shape[] => {
  const places = [45, middle, 165]
  return [
    { shape: 'line', x: places[0] ?? 0, y, to: { x: places[2] ?? 0, y }, width: 0.9, fill: brand },
    ...posterWords.steps.flatMap((words, at): Shape[] => {
      const x = places[at] ?? middle
      return [
        { shape: 'dot', x, y, radius: 5, fill: brand },
        text(String(at + 1), y + 2, 5.6, 'bold', white, x),
        text(words, y + 13, 6, 'regular', ink, x),
      ]
    }),
  ]
}

export const layout = ({ name, bureau, url, short }: Poster): Shape[] => {
  const { lines, size } = nameLines(name)
  const top = lines.length === 1 ? 74 : 68
  return [
    { shape: 'box', x: 0, y: 0, width: sheet.width, height: sheet.height, radius: 0, fill: white },
    ...mark(16, 14, 14),
    text('科副通', 23.6, 8, 'bold', ink, 47),
    text(bureau, 23.6, 5.4, 'regular', faint, sheet.width - 16 - widthOf(bureau, 5.4, 'regular') / 2),
    text(posterWords.title, 53, 15, 'bold', ink),
    ...lines.map((line, at) => text(line, top + at * size * 1.3, size, 'bold', brand)),
    { shape: 'box', x: middle - 56, y: 90, width: 112, height: 112, radius: 5, fill: brandSoft },
    { shape: 'box', x: middle - 51, y: 95, width: 102, height: 102, radius: 3, fill: white },
    { shape: 'qr', x: middle - 46, y: 100, size: 92, text: url },
    text(`短码 ${short}，也可在科副通里输入`, 213, 6, 'regular', soft),
    ...steps(230),
    { shape: 'box', x: 30, y: 254, width: 150, height: 16, radius: 4, fill: brandSoft },
    text(posterWords.safe, 265, 8.4, 'bold', brand),
    text(posterWords.privacy, 281, 5.2, 'regular', faint),
  ]
}
