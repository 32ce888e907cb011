const nice = [1, 2, 3, 4, 5, 8, 10, 15, 20, 25, 30, 40, 50, 80]

/** The width of one of five classes: the largest round number with which the open last class still holds something. */
const widthFor = (most: number) => {
  let width = 1
  for (let scale = 1; scale * 4.5 <= most; scale *= 100)
    for (const step of nice) if (step * scale * 4.5 <= most) width = step * scale
  return width
}

export type Classes = {
  toneOf: (value: number) => number
  keys: Array<{ tone: number; from: number; to?: number | undefined }>
}

/** Five tones, light to full, for values from nothing to `most`: 「少于 15」 … 「60 以上」. */
export const classesFor = (most: number): Classes => {
  const width = widthFor(most)
  return {
    toneOf: (value) => Math.min(5, Math.max(1, 1 + Math.floor(value / width))),
    keys: [1, 2, 3, 4, 5].map((tone) => ({
      ...{ tone, from: (tone - 1) * width },
      ...(tone < 5 && { to: tone * width - 1 }),
    })),
  }
}

/** What a tone stands for, of things counted one by one: 「少于 15」, 「15 至 29」, 「60 以上」. */
export const countRange = ({ from, to }: Classes['keys'][number]) => {
  if (to === undefined) return `${from} 以上`
  if (from === to) return String(from)
  return from === 0 ? `少于 ${to + 1}` : `${from} 至 ${to}`
}

/** A district as it stands on a tile, where a long name loses its last character: 「张店区」, 「文昌湖」. */
export const tileName = (name: string) => (name.length > 3 ? name.replace(/[区县]$/, '') : name)
