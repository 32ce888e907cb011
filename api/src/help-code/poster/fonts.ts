import { createRequire } from 'node:module'
import path from 'node:path'
import type { Font } from 'fontkit'

export type Weight = 'regular' | 'bold'

const files: Record<Weight, string> = {
  regular: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  bold: '@expo-google-fonts/noto-sans-sc/600SemiBold/NotoSansSC_600SemiBold.ttf',
}

const bring = createRequire(path.join(process.cwd(), 'package.json'))

export const fontFile = (weight: Weight) => bring.resolve(files[weight])

/** Loaded with the first poster, like the fonts. */
const fontkit = () => bring('fontkit') as typeof import('fontkit')

const opened = new Map<Weight, Font>()

/** Ten megabytes each, opened when the first poster is made and then kept. */
export const fontOf = (weight: Weight) => {
  const font = opened.get(weight) ?? fontkit().openSync(fontFile(weight))
  opened.set(weight, font)
  return font
}

/** How wide a text is at a size, in the size's own unit. */
export const widthOf = (text: string, size: number, weight: Weight) => {
  const font = fontOf(weight)
  return (font.layout(text).advanceWidth / font.unitsPerEm) * size
}
