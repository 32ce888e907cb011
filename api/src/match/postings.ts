/** Under each key who has it: a slot, and four bits with it, packed into one number. */
export type Postings = ReturnType<typeof postings>

/** The first `size` of `entries` count, in the order of the slots; a view of just those would cost more than looking through them. */
export type List = { entries: Int32Array; size: number }

const none: List = { entries: new Int32Array(0), size: 0 }

/** Where the slot stands in a list, or would stand. */
const placeOf = ({ entries, size }: List, slot: number) => {
  let [from, to] = [0, size]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((entries[middle] as number) >> 4 < slot) from = middle + 1
    else to = middle
  }
  return from
}

export const postings = () => {
  const lists = new Map<string, List>()

  const add = (key: string, slot: number, bits: number) => {
    const list = lists.get(key) ?? { entries: new Int32Array(2), size: 0 }
    if (list.size === 0) lists.set(key, list)
    if (list.size === list.entries.length) {
      const wider = new Int32Array(list.size * 2)
      wider.set(list.entries)
      list.entries = wider
    }
    const at = placeOf(list, slot)
    list.entries.copyWithin(at + 1, at, list.size)
    list.entries[at] = slot * 16 + bits
    list.size += 1
  }

  const drop = (key: string, slot: number) => {
    const list = lists.get(key)
    const at = list ? placeOf(list, slot) : 0
    if (!list || at === list.size || (list.entries[at] as number) >> 4 !== slot) throw new Error(`postings lost ${key}`)
    list.entries.copyWithin(at, at + 1, list.size)
    list.size -= 1
    if (list.size === 0) lists.delete(key)
  }

  const of = (key: string): Readonly<List> => lists.get(key) ?? none

  /** The bits beside a slot; zero: it does not stand there. */
  const bitsOf = (key: string, slot: number) => {
    const list = of(key)
    const entry = list.entries[placeOf(list, slot)] ?? 0
    return list.size > 0 && entry >> 4 === slot ? entry & 15 : 0
  }
  return { add, drop, of, bitsOf, count: (key: string) => of(key).size, keys: () => lists.keys() }
}
