import { fonts } from './fonts'

export const ink = {
  strong: '#1A1F2B',
  plain: '#1A1F2B',
  quiet: '#465063',
  line: '#C9D0DB',
  head: '#EDF1F7',
  brand: '#0B57C2',
  soft: '#E8F1FD',
  warn: '#8A5300',
  warnSoft: '#FFF4DC',
  onBrand: '#FFFFFF',
}

export const margin = { left: 48, right: 48, top: 48, bottom: 60 }

/** A4 in points. `y` is where the next thing begins. */
export type Paper = { doc: PDFKit.PDFDocument; left: number; width: number; bottom: number; y: number }

export type About = { title: string; author: string; at: Date; landscape?: true }

export const openPaper = async ({ title, author, at, landscape }: About): Promise<Paper> => {
  // loaded at the first use, like the fonts: most processes print seldom
  const { default: PDFDocument } = await import('pdfkit')
  const { regular, strong } = await fonts()
  const doc = new PDFDocument({
    size: 'A4',
    layout: landscape ? 'landscape' : 'portrait',
    margins: margin,
    bufferPages: true,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    info: { Title: title, Author: author, Creator: '科副通', CreationDate: at, ModDate: at },
  })
  doc.registerFont('regular', regular)
  doc.registerFont('strong', strong)
  const { width, height } = doc.page
  return {
    doc,
    left: margin.left,
    width: width - margin.left - margin.right,
    bottom: height - margin.bottom,
    y: margin.top,
  }
}

export const nextPage = (paper: Paper) => {
  paper.doc.addPage()
  paper.y = margin.top
}

/** Goes to the next page when what comes would not fit on this one. */
export const room = (paper: Paper, height: number) => {
  if (paper.y + height > paper.bottom) nextPage(paper)
}
