const nice = [1, 2, 3, 4, 5, 8, 10, 15, 20, 25, 30, 40, 50, 80]

/** The width of one of five classes: the largest round number with which the open last class still holds something. */
const widthFor = (most: number) => {
  let width = 1
  for (let scale = 1; scale * 4.5 <= most; scale *= 100)
    for (const step of nice) if (step * scale * 4.5 <= most) width = step * scale
  return width
}

export type Classes = { toneOf: (value: number) => number; keys: Array<{ tone: number; from: number; to?: number }> }

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
