import type { Tx } from '../world'
import type { MatchExpert } from './match'
import type { Words } from './reasons'

/** Where an index gets its experts from. Every query is small and goes by an index. */
export type ExpertSource = {
  /** What all experts share: when `stamp` changes, everything is read again. */
  shared: (db: Tx, cityId: string) => Promise<{ stamp: string; words: Words }>
  /** The next ids in their order, for the first reading. */
  idsAfter: (db: Tx, cityId: string, after: string | undefined, most: number) => Promise<string[]>
  /** Whoever may have changed since then; naming somebody twice or in vain does no harm. */
  changedSince: (db: Tx, cityId: string, since: Date) => Promise<string[]>
  /** These experts as they are now. One who is left out of the answer is not to be recommended any more. */
  read: (db: Tx, cityId: string, ids: readonly string[], at: Date) => Promise<MatchExpert[]>
}

/**
 * What one concept knows of experts: posts they hold, matches under way, problems they solved. `add` fills in what it
 * knows about these experts; `changedSince` names those about whom it knows something new.
 */
export type ExpertPart = {
  changedSince: (db: Tx, cityId: string, since: Date) => Promise<string[]>
  add: (db: Tx, cityId: string, experts: ReadonlyMap<string, Draft>, at: Date) => Promise<void>
}

/** An expert while its parts are put together. */
export type Draft = Omit<MatchExpert, 'solved' | 'posts' | 'load' | 'capacity'> & {
  solved: Array<{ text: string; chain?: string }>
  posts: number
  load: number
  capacity: number
}
