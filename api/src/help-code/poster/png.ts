import sharp from 'sharp'
import { fontOf, widthOf } from './fonts'
import { type Shape, sheet } from './layout'
import { qrRuns } from './qr'

const round = (value: number) => Number(value.toFixed(3))

/** Letters as outlines: a server without Chinese fonts draws the same poster. */
const glyphs = ({ text, x, y, size, weight, fill }: Extract<Shape, { shape: 'text' }>) => {
  const font = fontOf(weight)
  const scale = size / font.unitsPerEm
  let at = x - widthOf(text, size, weight) / 2
  const run = font.layout(text)
  return run.glyphs
    .map((glyph, index) => {
      const path = `<path transform="translate(${round(at)} ${round(y)}) scale(${scale} ${-scale})" d="${glyph.path.toSVG()}" fill="${fill}"/>`
      at += (run.positions[index]?.xAdvance ?? 0) * scale
      return path
    })
    .join('')
}

const drawn = (shape: Shape) => {
  switch (shape.shape) {
    case 'text':
      return glyphs(shape)
    case 'box':
      return `<rect x="${shape.x}" y="${shape.y}" width="${shape.width}" height="${shape.height}" rx="${shape.radius}" fill="${shape.fill}"/>`
    case 'dot':
      return `<circle cx="${shape.x}" cy="${shape.y}" r="${shape.radius}" fill="${shape.fill}"/>`
    case 'line':
      return `<line x1="${shape.x}" y1="${shape.y}" x2="${shape.to.x}" y2="${shape.to.y}" stroke="${shape.fill}" stroke-width="${shape.width}" stroke-linecap="round"/>`
    case 'qr':
      return `<path fill="#000000" shape-rendering="crispEdges" d="${qrRuns(shape.text, shape.x, shape.y, shape.size)
        .map(({ x, y, width, height }) => `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`)
        .join('')}"/>`
  }
}

/** 200 dots an inch for an A4 on a wall, 300 for an A6 in a hand. */
const pixels = { a4: 1654, a6: 1240 }

export const posterPng = (shapes: readonly Shape[], size: 'a4' | 'a6') => {
  const width = pixels[size]
  const height = Math.round((width * sheet.height) / sheet.width)
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${sheet.width} ${sheet.height}">${shapes.map(drawn).join('')}</svg>`
  return sharp(Buffer.from(svg)).flatten({ background: '#FFFFFF' }).png({ palette: true, colours: 64 }).toBuffer()
}
