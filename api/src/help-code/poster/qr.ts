import { encode } from 'uqr'

/** The dark squares of a QR code in a square of `size` at (x, y), as rows of neighbours: `M` corrects a quarter of a torn poster's wear. */
export const qrRuns = (text: string, x: number, y: number, size: number) => {
  const { data, size: count } = encode(text, { ecc: 'M', border: 0 })
  const unit = size / count
  return data.flatMap((row, at) => {
    const runs: Array<{ x: number; y: number; width: number; height: number }> = []
    for (let from = 0; from < count; ) {
      if (!row[from]) {
        from += 1
        continue
      }
      let to = from
      while (row[to]) to += 1
      runs.push({ x: x + from * unit, y: y + at * unit, width: (to - from) * unit, height: unit })
      from = to
    }
    return runs
  })
}
