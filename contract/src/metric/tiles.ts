/** Column and row of each district in a honeycomb: who borders whom, north above. Drawn by us; it shows no areas. */
const drawn: Record<string, readonly [number, number]> = {
  '370322': [1, 0],
  '370321': [2, 0],
  '370306': [0.5, 1],
  '370371': [1.5, 1],
  '370305': [2.5, 1],
  '370373': [0, 2],
  '370372': [1, 2],
  '370303': [2, 2],
  '370302': [1.5, 3],
  '370304': [1, 4],
  '370323': [2, 4],
}

const perRow = 3

/** A district that nobody has drawn stands below the others, in the order of the city's list. */
const placed = (codes: readonly string[]) => {
  const rows = codes.map((code) => drawn[code]?.[1] ?? -1)
  const below = Math.max(-1, ...rows) + 1
  let next = 0
  return codes.map((code): readonly [number, number] => {
    const known = drawn[code]
    if (known) return known
    const row = below + Math.floor(next / perRow)
    const at = [(next % perRow) + (row % 2) / 2, row] as const
    next += 1
    return at
  })
}

/**
 * Where each district stands: column and row of a honeycomb, half columns in every other row, moved to the top left corner.
 *
 * @param codes GB/T 2260 codes in the order of the city's list
 */
export const tilesFor = (codes: readonly string[]) => {
  const at = placed(codes)
  const left = Math.min(...at.map(([column]) => column))
  const top = Math.min(...at.map(([, row]) => row))
  return new Map(codes.map((code, i) => [code, [(at[i]?.[0] ?? 0) - left, (at[i]?.[1] ?? 0) - top] as const]))
}
