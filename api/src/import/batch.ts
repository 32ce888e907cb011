import { insertMany, type PlainRow, updateMany } from '../db/insert-many'
import type { Happening } from '../history'
import type { Keeping } from '../register/keep'

/** In the order in which one refers to the other. */
const tables = [
  'institution',
  'person',
  'membership',
  'enterprise',
  'expert',
  'platform',
  'result',
  'project',
  'filing',
] as const
type Table = (typeof tables)[number]

type All<Item> = (batch: Batch, items: readonly Item[]) => Promise<void>

/** What an import is going to write: thousands of rows cost a few statements, not a few each. */
export type Batch = {
  add: (table: Table, row: PlainRow) => void
  /** the row as it is from now on, told by the same columns each time */
  change: (table: Table, row: PlainRow) => void
  happened: (happening: Happening) => void
  /** for what has to be worked out with all the others of its kind: numbers in a row, whose first one counts */
  together: <Item>(all: All<Item>, item: Item) => void
  write: () => Promise<void>
}

export const batchFor = ({ db, record }: Keeping): Batch => {
  const added = new Map<Table, PlainRow[]>()
  const changed = new Map<Table, PlainRow[]>()
  const happenings: Happening[] = []
  const later = new Map<All<never>, unknown[]>()
  const put = <Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item) => {
    const known = map.get(key)
    if (known) known.push(item)
    else map.set(key, [item])
  }
  const batch: Batch = {
    add: (table, row) => put(added, table, row),
    change: (table, row) => put(changed, table, row),
    happened: (happening) => void happenings.push(happening),
    together: (all, item) => put(later, all as All<never>, item as unknown),
    write: async () => {
      for (const [all, items] of later) await all(batch, items as never)
      for (const table of tables) {
        // whoever is an expert already keeps the seat they have
        await insertMany(db, table, added.get(table) ?? [], { skip: table === 'membership' })
        await updateMany(db, table, changed.get(table) ?? [])
      }
      await record(...happenings)
    },
  }
  return batch
}
