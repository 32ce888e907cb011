import type { Readable } from 'node:stream'
import { type Export, type ExportFilter, exportListWords, type RowList } from '@kefutong/contract/export'
import type { Viewer } from '@kefutong/contract/role'
import { sql } from 'kysely'
import { directoryOf } from '../register/directory'
import { addRow, beginSheet, type CellValue, workbookStream } from '../sheet/write'
import type { Db, Tx } from '../world'
import { tables } from './tables'

const pageSize = 1_000

export type Wanted = { list: RowList; filter: ExportFilter; viewer: Viewer }

/** How many rows there are, exactly: a second person decides on a figure, not on a guess. */
export const countRows = async (db: Tx, { list, filter, viewer }: Wanted) => {
  await sql`set local statement_timeout = '30s'`.execute(db)
  const { count } = await db
    .selectFrom(tables[list].rows(db, viewer, filter).as('x'))
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The rows page by page in the order of their ids, all of one moment: nothing comes twice, nothing is lost in between. */
async function* pagesOf(db: Tx, { list, filter, viewer }: Wanted): AsyncGenerator<Array<{ id: string }>> {
  let after: string | undefined
  do {
    const page: Array<{ id: string }> = await db
      .selectFrom(tables[list].rows(db, viewer, filter).as('x'))
      .selectAll('x')
      .$if(after !== undefined, (query) => query.where('x.id', '>', after ?? ''))
      .orderBy('x.id')
      .limit(pageSize)
      .execute()
    yield page
    after = page.length === pageSize ? page.at(-1)?.id : undefined
  } while (after)
}

/** What it is, of where, for what and by whom: the head of everything that leaves. */
export const coverOf = ({ scope, purpose, askedBy, decidedBy, listName }: Export, at: string): CellValue[][] => [
  ['名单', listName],
  ['范围', scope],
  ['用途', purpose],
  ['导出人', askedBy],
  ...(decidedBy ? [['批准人', decidedBy]] : []),
  ['导出时间', at],
  ['提示', '内容以系统内为准，仅限上述用途，请勿转发'],
]

/** Everything that is read here is of the same moment, however long the other end takes to read it. */
export const ofOneMoment = (db: Db, read: (tx: Tx) => Promise<void>) =>
  db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (tx) => {
      await sql`set local statement_timeout = '30s'`.execute(tx)
      // a slow reader keeps this view of the data open, but not for ever
      await sql`set local idle_in_transaction_session_timeout = '5min'`.execute(tx)
      await read(tx)
    })

/** The workbook of one export: what it is and for whom on the first sheet, the rows on the second. */
export const exportStream = (db: Db, wanted: Wanted, about: Export, at: string): Readable =>
  workbookStream((book, { drained }) =>
    ofOneMoment(db, async (tx) => {
      const names = await directoryOf(tx, wanted.viewer.cityId, {})
      const columns = tables[wanted.list].columns
      const cover = beginSheet(book, '说明', [
        { title: '导出说明', width: 14 },
        { title: '', width: 60 },
      ])
      for (const row of coverOf(about, at)) addRow(cover, row)
      cover.commit()
      const sheet = beginSheet(book, exportListWords[wanted.list], columns)
      for await (const page of pagesOf(tx, wanted)) {
        for (const row of page)
          addRow(
            sheet,
            columns.map(({ value }) => value(row as never, names)),
          )
        await drained()
      }
      sheet.commit()
    }),
  )
