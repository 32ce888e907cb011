/** Under each key who has it: a slot, and four bits with it, packed into one number. */
export type Postings = ReturnType<typeof postings>

/** The first `size` of `entries` count; a view of just those would cost more than looking through them. */
export type List = { entries: Int32Array; size: number }

const none: List = { entries: new Int32Array(0), size: 0 }

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
    list.entries[list.size] = slot * 16 + bits
    list.size += 1
  }

  /** The last takes the place of the one that leaves: the order within a list means nothing. */
  const drop = (key: string, slot: number, bits: number) => {
    const list = lists.get(key)
    const at = list ? list.entries.subarray(0, list.size).indexOf(slot * 16 + bits) : -1
    if (!list || at < 0) throw new Error(`postings lost ${key}`)
    list.size -= 1
    list.entries[at] = list.entries[list.size] as number
    if (list.size === 0) lists.delete(key)
  }

  const of = (key: string): Readonly<List> => lists.get(key) ?? none
  return { add, drop, of, count: (key: string) => of(key).size, keys: () => lists.keys() }
}
