/** The same numbers for the same seed, on every machine (mulberry32). */
export const randomOf = (seed: number) => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  /** a whole number from `least` to `most` */
  const within = (least: number, most: number) => least + Math.floor(next() * (most - least + 1))
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[Math.floor(next() * items.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const weighted = <Item>(items: ReadonlyArray<readonly [Item, number]>): Item => {
    let left = next() * items.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [item, weight] of items) {
      left -= weight
      if (left < 0) return item
    }
    return pick(items)[0]
  }
  const shuffled = <Item>(items: readonly Item[]): Item[] => {
    const out = [...items]
    for (let at = out.length - 1; at > 0; at -= 1) {
      const other = Math.floor(next() * (at + 1))
      const [a, b] = [out[at], out[other]]
      out[at] = b as Item
      out[other] = a as Item
    }
    return out
  }
  /** so many bytes, for an id of one's own */
  const bytes = (count: number) => Uint8Array.from({ length: count }, () => Math.floor(next() * 256))
  return { next, within, pick, weighted, shuffled, bytes }
}
export type Random = ReturnType<typeof randomOf>
