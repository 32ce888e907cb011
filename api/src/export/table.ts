import type { ExportFilter } from '@kefutong/contract/export'
import type { Viewer } from '@kefutong/contract/role'
import type { SelectQueryBuilder } from 'kysely'
import type { Directory } from '../register/directory'
import type { CellValue } from '../sheet/write'
import type { Db, Tx } from '../world'

export type Names = Pick<Directory, 'regions' | 'chains' | 'segments'>
export type Column<Row> = { title: string; width?: number; value: (row: Row, names: Names) => CellValue }
// biome-ignore lint/suspicious/noExplicitAny: each list selects from other tables; only its rows are told by type
type Query<Row> = SelectQueryBuilder<any, any, Row>
type Rows<Row> = (db: Db | Tx, viewer: Viewer, filter: ExportFilter) => Query<Row>

/**
 * One list as it is taken away: the rows this viewer may see and the fields they see of them. `rows` has an `id` and no
 * order; the pages are cut outside, by id, so that any number of them streams by.
 */
export type ExportTable = { columns: readonly Column<never>[]; rows: Rows<{ id: string }> }

export const table = <Row extends { id: string }>(rows: Rows<Row>, columns: readonly Column<Row>[]): ExportTable => ({
  columns: columns as readonly Column<never>[],
  rows: rows as Rows<{ id: string }>,
})

export const joined = (words: readonly string[] | null | undefined, names?: ReadonlyMap<string, string>) =>
  (words ?? []).map((word) => names?.get(word) ?? word).join('、')
export const wan = (fen: number | null) => (fen === null ? null : Number(fen) / 1_000_000)
