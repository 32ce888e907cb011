import { type Export, exportLifecycle, exportListWords } from '@kefutong/contract/export'
import { movesFor } from '@kefutong/contract/lifecycle'
import type { Viewer } from '@kefutong/contract/role'
import { dotted } from '@kefutong/contract/time'
import { readCursor } from '../cursor'
import type { Directory } from '../register/directory'
import type { Tx } from '../world'

/** One's own, and what colleagues of the same bureau asked for. */
const seen = (db: Tx, viewer: Viewer) =>
  db
    .selectFrom('export as x')
    .innerJoin('person as p', (join) => join.onRef('p.city_id', '=', 'x.city_id').onRef('p.id', '=', 'x.person_id'))
    .leftJoin('person as d', (join) => join.onRef('d.city_id', '=', 'x.city_id').onRef('d.id', '=', 'x.decided_by'))
    .selectAll('x')
    .select(['p.name as asked_by', 'd.name as decider'])
    .where('x.city_id', '=', viewer.cityId)
    .where('x.role', '=', viewer.role as 'city')
    .where((where) =>
      viewer.regionCode ? where('x.region_code', '=', viewer.regionCode) : where('x.region_code', 'is', null),
    )

export type ExportRow = NonNullable<Awaited<ReturnType<typeof findExport>>>

export const findExport = (db: Tx, viewer: Viewer, id: string) =>
  seen(db, viewer).where('x.id', '=', id).executeTakeFirst()

export const lockExport = async (db: Tx, viewer: Viewer, id: string) => {
  await db
    .selectFrom('export')
    .select('id')
    .where('city_id', '=', viewer.cityId)
    .where('id', '=', id)
    .forUpdate()
    .execute()
  return findExport(db, viewer, id)
}

export const listExports = (
  db: Tx,
  viewer: Viewer,
  { after, limit }: { after?: string | undefined; limit: number },
) => {
  const cursor = readCursor(after)
  return seen(db, viewer)
    .where((where) => where.or([where('x.person_id', '=', viewer.personId ?? ''), where('x.state', '=', 'requested')]))
    .$if(cursor !== undefined, (query) => query.where('x.id', '<', cursor?.id ?? ''))
    .orderBy('x.id', 'desc')
    .limit(limit + 1)
    .execute()
}

export const factsOf = ({ state, person_id, role, region_code }: ExportRow) => ({
  state,
  personId: person_id,
  role,
  regionCode: region_code,
})

export const exportOf = (
  viewer: Viewer,
  row: ExportRow,
  { regions, chains }: Pick<Directory, 'regions' | 'chains'>,
): Export => ({
  id: row.id,
  version: row.version,
  list: row.list,
  listName: exportListWords[row.list],
  format: row.format,
  scope:
    [
      regions.get(row.filter.region ?? row.region_code ?? ''),
      chains.get(row.filter.chain ?? ''),
      row.filter.on && `截至 ${dotted(row.filter.on)}`,
    ]
      .filter(Boolean)
      .join('，') || '全市',
  state: row.state,
  purpose: row.purpose,
  rows: row.rows,
  mine: row.person_id === viewer.personId,
  askedBy: row.asked_by,
  decidedBy: row.decider,
  reason: row.reason,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  moves: movesFor(exportLifecycle, viewer, factsOf(row)),
})
