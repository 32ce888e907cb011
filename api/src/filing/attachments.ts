import { filings } from '@kefutong/contract/filing/endpoints'
import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import { uuidv7 } from 'uuidv7'
import { keepFile, sendFile } from '../files/keep'
import type { On } from '../http'
import type { Tx } from '../world'
import { findFiling, lockFiling } from './queries'

const most = 10

const papers = (db: Tx, viewer: Viewer, filingId: string) =>
  db
    .selectFrom('attachment')
    .where('city_id', '=', viewer.cityId)
    .where('filing_id', '=', filingId)
    .where('removed_at', 'is', null)

const editable = async (db: Tx, viewer: Viewer, id: string) => {
  const filing = await lockFiling(db, viewer, id)
  if (!filing) throw new Problem('notFound')
  const before = ['draft', 'returned', 'enterprise-review', 'employer-review', 'county-review']
  if (!before.includes(filing.state)) throw new Problem('moveNotPossible')
  return filing
}

export const attachmentRoutes = (on: On) => {
  on(filings.attach, async ({ world, db, viewer, input, file, at, record }) => {
    const filing = await editable(db, viewer, input.id)
    const { count } = await papers(db, viewer, filing.id)
      .select(({ fn }) => fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    if (Number(count) >= most) throw new Problem('fileLimit')
    const id = uuidv7()
    const kept = await keepFile(world, id, file, input.name)
    const row = await db
      .insertInto('attachment')
      .values({
        city_id: viewer.cityId,
        id,
        filing_id: filing.id,
        kind: input.kind,
        ...kept,
        uploaded_by: viewer.personId ?? '',
        at,
        removed_at: null,
      })
      .returning(['id', 'kind', 'name', 'mime', 'bytes', 'pages', 'at'])
      .executeTakeFirstOrThrow()
    await record({ thing: 'attachment', id, move: 'attach' })
    return { ...row, at: row.at.toISOString() }
  })

  on(filings.detach, async ({ world, db, viewer, input, at, record, after }) => {
    const filing = await editable(db, viewer, input.id)
    const row = await db
      .updateTable('attachment')
      .set({ removed_at: at })
      .where('city_id', '=', viewer.cityId)
      .where('filing_id', '=', filing.id)
      .where('id', '=', input.attachmentId)
      .where('removed_at', 'is', null)
      .returning(['id', 'storage_key'])
      .executeTakeFirst()
    if (!row) throw new Problem('notFound')
    await record({ thing: 'attachment', id: row.id, move: 'detach' })
    after(() => world.files.remove(row.storage_key))
    return { id: row.id }
  })

  on(filings.attachment, async ({ world, db, viewer, input, reply }) => {
    const filing = await findFiling(db, viewer, input.id)
    const row =
      filing &&
      (await papers(db, viewer, filing.id)
        .select(['mime', 'name', 'storage_key', 'bytes'])
        .where('id', '=', input.attachmentId)
        .executeTakeFirst())
    if (!row) throw new Problem('notFound')
    return sendFile(world, reply, row)
  })
}
