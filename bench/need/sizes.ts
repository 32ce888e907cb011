/** How much slower a list may become while the city grows a hundredfold. */
export const growth = 1.5

const turns = 300

type Timed = { word: string; ask: () => Promise<unknown> }
type Growing = {
  sizes: readonly number[]
  lists: readonly Timed[]
  grow: (from: number, until: number) => Promise<void>
  say: (line: string) => void
}

const at = (sorted: readonly number[], share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0

/** One after the other, the lists in turn, so that whatever else the machine does falls on all of them. */
const timesOf = async (lists: readonly Timed[]) => {
  const times = lists.map((): number[] => [])
  for (let turn = -30; turn < turns; turn += 1)
    for (const [place, { ask }] of lists.entries()) {
      const began = performance.now()
      await ask()
      if (turn >= 0) times[place]?.push(performance.now() - began)
    }
  return times.map((each) => each.sort((a, b) => a - b))
}

/** The same lists while the city grows; gives back how many times slower the median of the worst of them became. */
export const flatness = async ({ sizes, lists, grow, say }: Growing) => {
  const medians = lists.map((): number[] => [])
  let there = sizes[0] ?? 0
  for (const size of sizes) {
    if (size > there) await grow(there + 1, size)
    there = size
    const times = await timesOf(lists)
    for (const [place, each] of times.entries()) {
      medians[place]?.push(at(each, 0.5))
      say(`${size} 条：${lists[place]?.word} p50 ${at(each, 0.5).toFixed(2)} ms，p99 ${at(each, 0.99).toFixed(2)} ms`)
    }
  }
  return Math.max(...medians.map((each) => (each.at(-1) ?? 0) / (each[0] ?? 1)))
}
