import { fontFile, widthOf } from './fonts'
import { type Shape, sheet } from './layout'
import { qrRuns } from './qr'

/** Points of a sheet: an A6 is an A4 folded twice. */
const widths = { a4: 595.28, a6: 297.64 }

const draw = (document: PDFKit.PDFDocument, shape: Shape) => {
  switch (shape.shape) {
    case 'text': {
      const left = shape.x - widthOf(shape.text, shape.size, shape.weight) / 2
      document.font(shape.weight).fontSize(shape.size).fillColor(shape.fill)
      return document.text(shape.text, left, shape.y, { lineBreak: false, baseline: 'alphabetic' })
    }
    case 'box':
      return document.roundedRect(shape.x, shape.y, shape.width, shape.height, shape.radius).fill(shape.fill)
    case 'dot':
      return document.circle(shape.x, shape.y, shape.radius).fill(shape.fill)
    case 'line':
      document.lineWidth(shape.width).lineCap('round').moveTo(shape.x, shape.y).lineTo(shape.to.x, shape.to.y)
      return document.stroke(shape.fill)
    case 'qr':
      for (const { x, y, width, height } of qrRuns(shape.text, shape.x, shape.y, shape.size))
        document.rect(x, y, width, height)
      return document.fill('#000000')
  }
}

export const posterPdf = async (shapes: readonly Shape[], size: 'a4' | 'a6', title: string): Promise<Buffer> => {
  // loaded with the first poster: most processes print seldom
  const { default: PDFDocument } = await import('pdfkit')
  const scale = widths[size] / sheet.width
  const document = new PDFDocument({
    size: [widths[size], sheet.height * scale],
    margin: 0,
    info: { Title: title, Creator: '科副通' },
  })
  for (const weight of ['regular', 'bold'] as const) document.registerFont(weight, fontFile(weight))
  document.scale(scale)
  for (const shape of shapes) draw(document, shape)
  document.end()
  const chunks: Buffer[] = []
  for await (const chunk of document) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
