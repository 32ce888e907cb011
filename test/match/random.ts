/** The same numbers for the same seed, on every machine: mulberry32. */
export const randomFrom = (seed: number) => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  const oneOf = <T>(items: readonly T[]): T => items[below(items.length)] as T
  /** `count` different ones, in the order of the list. */
  const some = <T>(items: readonly T[], count: number): T[] => {
    const chosen = new Set<number>()
    while (chosen.size < Math.min(count, items.length)) chosen.add(below(items.length))
    return items.filter((_, at) => chosen.has(at))
  }
  return { next, below, oneOf, some }
}
