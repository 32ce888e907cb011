import { lru } from '../lru'
import type { Tx, World } from '../world'
import { foldedSums, type Part } from './read'
import { type Kept, keptSums } from './sums'

/** Whose numbers people look at again and again: the city, its districts, chains and institutions, today and some days past. */
const most = 128

export type Base = { version: number; sums: Kept }
type Bases = ReturnType<typeof lru<Promise<Base>>>
const worlds = new WeakMap<World, Bases>()

const basesOf = (world: World) => {
  const known = worlds.get(world)
  if (known) return known
  const bases = lru<Promise<Base>>(most)
  worlds.set(world, bases)
  return bases
}

export type Asked = { world: World; db: Tx; cityId: string; on: string; parts: readonly Part[] }

/**
 * The folded sums of an earlier fold: kept in this process, added up once for all who ask meanwhile. `stale`: of the one
 * that is no good any more, all who say so get the same new one.
 */
export const baseOf = async ({ world, db, cityId, on, parts }: Asked, stale?: Base): Promise<Base> => {
  const bases = basesOf(world)
  const name = JSON.stringify([cityId, on, parts])
  const known = bases.get(name)
  const base = await known
  if (known && base && base !== stale) return base
  const newer = bases.get(name)
  if (newer && newer !== known) return newer
  const made = foldedSums(db, cityId, on, parts).then(({ version, sums }) => ({ version, sums: keptSums(sums) }))
  bases.set(name, made)
  made.catch(() => bases.delete(name))
  return made
}
