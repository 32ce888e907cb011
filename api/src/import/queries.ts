import { importLifecycle, importWords } from '@kefutong/contract/import'
import { movesFor } from '@kefutong/contract/lifecycle'
import type { Viewer } from '@kefutong/contract/role'
import type { Selectable } from 'kysely'
import { readCursor } from '../cursor'
import type { Tables } from '../db/tables'
import type { Tx } from '../world'

export type ImportRow = Selectable<Tables['import']>

/** What somebody tried is their own: it may hold phones. */
const own = (db: Tx, viewer: Viewer) =>
  db
    .selectFrom('import')
    .selectAll()
    .where('city_id', '=', viewer.cityId)
    .where('person_id', '=', viewer.personId ?? '')
    .where('role', '=', viewer.role as ImportRow['role'])

export const findImport = (db: Tx, viewer: Viewer, id: string) =>
  own(db, viewer).where('id', '=', id).executeTakeFirst()
export const lockImport = (db: Tx, viewer: Viewer, id: string) =>
  own(db, viewer).where('id', '=', id).forUpdate().executeTakeFirst()

export const listImports = (
  db: Tx,
  viewer: Viewer,
  { after, limit }: { after?: string | undefined; limit: number },
) => {
  const cursor = readCursor(after)
  return own(db, viewer)
    .$if(cursor !== undefined, (query) => query.where('id', '<', cursor?.id ?? ''))
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
}

export const factsOf = ({ state, person_id }: Pick<ImportRow, 'state' | 'person_id'>) => ({
  state,
  personId: person_id,
})

export const importOf = (viewer: Viewer, row: ImportRow) => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  kindName: importWords[row.kind].label,
  state: row.state,
  name: row.name,
  counts: { new: row.added, change: row.changed, same: row.same, wrong: row.wrong },
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  moves: movesFor(importLifecycle, viewer, factsOf(row)),
})
