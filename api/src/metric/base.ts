import { lru } from '../lru'
import type { Tx, World } from '../world'
import { foldedSums, type Part, type Scope } from './read'
import type { Names } from './scope'
import { type Kept, keptSums, type Sums } from './sums'

/** Whose numbers people look at again and again: the city, its districts, chains and institutions, today and some days past. */
const most = 128

/** What was known at one moment, and the state that says which. */
export type Moment = { state: string; names: Names; sums: Sums }
/** `latest`: what was made of it last, good for as long as the state stays; `making`: what is being made of it. */
export type Base = { version: number; sums: Kept; latest?: Moment; making?: { state: string; known: Promise<Moment> } }
type Bases = ReturnType<typeof lru<Promise<Base>>>
const worlds = new WeakMap<World, Bases>()

const basesOf = (world: World) => {
  const known = worlds.get(world)
  if (known) return known
  const bases = lru<Promise<Base>>(most)
  worlds.set(world, bases)
  return bases
}

/** A page of figures: what it is called, and the parts that it adds up. */
export type Page = { name: string; partsOf: (on: string, scope: Scope) => readonly Part[] }
export type Asked = { world: World; db: Tx; cityId: string; page: Page; on: string; scope: Scope }

/**
 * The folded sums of an earlier fold: kept in this process, added up once for all who ask meanwhile. `stale`: of the one
 * that is no good any more, all who say so get the same new one.
 */
export const baseOf = async ({ world, db, cityId, page, on, scope }: Asked, stale?: Base): Promise<Base> => {
  const bases = basesOf(world)
  const name = JSON.stringify([page.name, cityId, on, scope])
  const known = bases.get(name)
  const base = await known
  if (known && base && base !== stale) return base
  const newer = bases.get(name)
  if (newer && newer !== known) return newer
  const made = foldedSums(db, cityId, on, page.partsOf(on, scope)).then(({ version, sums }) => ({
    version,
    sums: keptSums(sums),
  }))
  bases.set(name, made)
  made.catch(() => bases.delete(name))
  return made
}
