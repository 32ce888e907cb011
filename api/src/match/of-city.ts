import { isDeepStrictEqual } from 'node:util'
import type { Tx, World } from '../world'
import { type Index, openIndex } from './engine'
import type { MatchNeed, Recommendation, Recommended, RecommendOptions } from './match'
import { expertSource } from './profiles'
import type { ExpertSource } from './source'

type Kept = { index: Index; stamp: string; lookedAt: Date }
/** `turn` is when the last of those who asked is done: they look one after another, so that no older answer comes last. */
type City = { kept?: Kept; turn: Promise<unknown> }

/** One set of cities a database: a process usually has one, a test has many. */
const databases = new WeakMap<object, Map<string, City>>()

const cityOf = ({ db }: Pick<World, 'db'>, cityId: string): City => {
  const cities = databases.get(db) ?? new Map<string, City>()
  databases.set(db, cities)
  const city = cities.get(cityId) ?? { turn: Promise.resolve() }
  cities.set(cityId, city)
  return city
}

/**
 * A row is stamped when its request begins and seen when it commits, by machines whose clocks differ a little. So every
 * look goes back this far: longer than a request may take.
 */
const overlapMs = 60_000
/** Read at a time: the process answers others in between. */
const page = 200

type Asking = {
  world: Pick<World, 'db' | 'now'>
  cityId: string
  /** the transaction of a request that only reads, else one of its own */
  db?: Tx
  source?: ExpertSource
}
type Desk = { db: Tx; cityId: string; source: ExpertSource; at: Date }

const load = async ({ db, cityId, source, at }: Desk, index: Index) => {
  let ids = await source.idsAfter(db, cityId, undefined, page)
  while (ids.length > 0) {
    for (const expert of await source.read(db, cityId, ids, at)) index.put(expert)
    ids = await source.idsAfter(db, cityId, ids.at(-1), page)
  }
}

/** Brings what is kept of these experts up to date; says whether anything was different. */
const renew = async ({ db, cityId, source, at }: Desk, index: Index, ids: readonly string[]) => {
  let changed = false
  for (let from = 0; from < ids.length; from += page) {
    const some = ids.slice(from, from + page)
    const now = new Map((await source.read(db, cityId, some, at)).map((expert) => [expert.id, expert]))
    for (const id of some) {
      const expert = now.get(id)
      if (isDeepStrictEqual(expert, index.get(id))) continue
      changed = true
      if (expert) index.put(expert)
      else index.remove(id)
    }
  }
  return changed
}

const look = async (desk: Desk, city: City): Promise<Index> => {
  const { at } = desk
  const { stamp, words } = await desk.source.shared(desk.db, desk.cityId)
  const { kept } = city
  if (kept?.stamp === stamp) {
    const since = Math.min(kept.lookedAt.getTime(), at.getTime()) - overlapMs
    await renew(desk, kept.index, await desk.source.changedSince(desk.db, desk.cityId, new Date(since)))
    kept.lookedAt = at
    return kept.index
  }
  const index = openIndex(words)
  await load(desk, index)
  city.kept = { index, stamp, lookedAt: at }
  return index
}

/** Who waits for a turn holds a connection already, so that no one ever waits for one while it is his turn. */
const inTransaction = <Result>({ world, db }: Asking, work: (db: Tx) => Promise<Result>) =>
  db ? work(db) : world.db.transaction().execute(work)

const inTurn = <Result>(city: City, work: () => Promise<Result>): Promise<Result> => {
  const mine = city.turn.then(work)
  city.turn = mine.catch(() => undefined)
  return mine
}

/**
 * The city's experts as the database has them now. The first call reads them all; every later one asks which have
 * changed, and reads those.
 */
export const freshIndex = (asking: Asking): Promise<Index> => {
  const { world, cityId, source = expertSource } = asking
  const city = cityOf(world, cityId)
  return inTransaction(asking, (db) => inTurn(city, () => look({ db, cityId, source, at: world.now() }, city)))
}

type Answer = Recommendation & { also: Recommended[] }

/**
 * Which experts fit a need, by what the database says at this moment. Whoever would be named is read once more: somebody
 * who opted out, is full or is gone is never named, whatever the index believed. `also`: what is known of these besides,
 * named or not.
 */
export const recommendIn = async (
  asking: Asking,
  need: MatchNeed,
  { also = [], ...options }: RecommendOptions & { also?: readonly string[] } = {},
): Promise<Answer> => {
  const { world, cityId, source = expertSource } = asking
  const city = cityOf(world, cityId)
  return inTransaction(asking, (db) =>
    inTurn(city, async () => {
      const desk = { db, cityId, source, at: world.now() }
      const index = await look(desk, city)
      const first = index.recommend(need, options)
      const named = [...first.items, ...first.missing].map(({ id }) => id)
      const changed = await renew(desk, index, [...named, ...also])
      return { ...(changed ? index.recommend(need, options) : first), also: index.weigh(need, also) }
    }),
  )
}
