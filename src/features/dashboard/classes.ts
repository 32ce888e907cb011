const nice = [1, 2, 3, 4, 5, 8, 10, 15, 20, 25, 30, 40, 50, 80]

/** The width of one of five classes up to `most`: a round number, and the last class is open. */
const widthFor = (most: number) => {
  for (let scale = 1; ; scale *= 100) {
    const found = nice.find((step) => step * scale * 5 > most)
    if (found) return found * scale
  }
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
