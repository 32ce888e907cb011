import path from 'node:path'
import { startCluster, stopCluster } from '../test/cluster'
import { openWorld, type TestWorld } from '../test/world'

/** A small town on a database server of its own, gone when the work is done. */
export const inTown = async <Result>(now: string, work: (world: TestWorld) => Promise<Result>) => {
  const cluster = await startCluster(path.join(process.cwd(), 'api/migrations'))
  process.env.KEFUTONG_TEST_CLUSTER = JSON.stringify(cluster)
  const world = await openWorld({ now })
  try {
    return await work(world)
  } finally {
    await world.close()
    await stopCluster(cluster)
  }
}

/** Numbers that look thrown and are the same for the same seed (mulberry32). */
export const dice = (seed: number) => {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number) => Math.floor(next() * count)
  const one = <Item>(items: readonly Item[]) => items[below(items.length)] as Item
  const uuid = () => {
    const hex = Array.from({ length: 32 }, () => below(16).toString(16)).join('')
    return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join(
      '-',
    )
  }
  return { next, below, one, uuid }
}

export type Dice = ReturnType<typeof dice>

/** So many at a time, until all are done. */
export const together = async (times: number, atOnce: number, work: (at: number) => Promise<unknown>) => {
  let next = 0
  const worker = async () => {
    while (next < times) await work(next++)
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}
