import type { Viewer } from '@kefutong/contract/role'
import type { ServiceLogForm } from '@kefutong/contract/service-log/form'
import type { ExportTable, Names } from '../export/table'
import { visibleTo } from '../service-log/visible'
import type { CellValue } from '../sheet/write'
import type { Db, Tx } from '../world'

type Reading = { db: Db | Tx; viewer: Viewer; names: Names }
/** The cells of rows by the ids of what they tell of. What this viewer may not see, or what is there no more, has none. */
export type Reader = (reading: Reading, ids: readonly string[]) => Promise<ReadonlyMap<string, readonly CellValue[]>>

/** Columns of a list that can be taken away by itself, by their titles; '' leaves a cell empty. */
export const picked = (table: ExportTable, titles: readonly string[]): Reader => {
  const columns = titles.map((title) => {
    const column = table.columns.find((one) => one.title === title)
    if (title && !column) throw new Error(`no column ${title}`)
    return column
  })
  return async ({ db, viewer, names }, ids) => {
    const rows = await db
      .selectFrom(table.rows(db, viewer, {}).as('x'))
      .selectAll('x')
      .where('x.id', 'in', ids)
      .execute()
    return new Map(rows.map((row) => [row.id, columns.map((column) => column?.value(row as never, names))]))
  }
}

export type Confirmed<Kind> = {
  form: Extract<ServiceLogForm, { kind: Kind }>
  number: string
  expert_name: string
  institution_name: string
  enterprise_name: string
}

/** Records of one kind as they count: by the edition that the enterprise confirmed. */
export const confirmed =
  <Kind extends ServiceLogForm['kind']>(cells: (row: Confirmed<Kind>) => readonly CellValue[]): Reader =>
  async ({ db, viewer }, ids) => {
    const rows = await db
      .selectFrom('service_log')
      .innerJoin('filing as f', (join) =>
        join.onRef('f.city_id', '=', 'service_log.city_id').onRef('f.id', '=', 'service_log.filing_id'),
      )
      .innerJoin('service_log_edition as e', (join) =>
        join
          .onRef('e.city_id', '=', 'service_log.city_id')
          .onRef('e.log_id', '=', 'service_log.id')
          .onRef('e.edition', '=', 'service_log.counted_edition'),
      )
      .select(['service_log.id', 'service_log.number', 'e.form'])
      .select(['f.expert_name', 'f.institution_name', 'f.enterprise_name'])
      .where('service_log.city_id', '=', viewer.cityId)
      .where('service_log.id', 'in', ids)
      .where((where) => visibleTo(viewer)(where as never))
      .execute()
    return new Map(rows.map((row) => [row.id, cells(row as unknown as Confirmed<Kind>)]))
  }
