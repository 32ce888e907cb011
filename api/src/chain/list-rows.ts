import type { Viewer } from '@kefutong/contract/role'
import type { Names } from '../export/table'
import { thingsOf } from '../metric/rows'
import { nowhere } from '../metric/scope'
import type { CellValue } from '../sheet/write'
import type { Tx } from '../world'
import type { listTables } from './list-tables'
import type { ChainAsked } from './panorama'

type ListTable = (typeof listTables)[number]
type Part = ListTable['parts'][number]

/** What counted on that day and is not to be read today still has its line: the number above has to come out. */
const gone = '已从名录去掉，或不在您能看到的范围'

/**
 * The rows behind one number of a chain, page by page: exactly the things that it was made of on that day, in the words
 * that the registers and records have for them now.
 */
export async function* listRows(
  db: Tx,
  { viewer, names, asked: { on, chain, region } }: { viewer: Viewer; names: Names; asked: ChainAsked },
  { several, columns }: Pick<ListTable, 'several' | 'columns'>,
  { metric, source, read }: Part,
  pageSize = 1_000,
): AsyncGenerator<CellValue[][]> {
  const own = columns.length - 2 - (several ? 1 : 0)
  let after: string | undefined
  do {
    const page = { after, limit: pageSize }
    const things = await thingsOf(db, viewer.cityId, { metric, on, scope: { chain, region }, page })
    if (things.length === 0) return
    const ids = things.map(({ id }) => id)
    const cells = await read({ db, viewer, names }, ids)
    yield things.map(({ id, region: code, since }) => [
      ...(several ? [source] : []),
      ...(cells.get(id) ?? [gone, ...Array.from({ length: own - 1 }, () => null)]),
      names.regions.get(code) ?? nowhere,
      { day: since },
    ])
    after = things.length === pageSize ? ids.at(-1) : undefined
  } while (after)
}
