import type { ExportFilter, ExportFormat, ExportList } from '@kefutong/contract/export'
import { Problem } from '@kefutong/contract/problem'
import { chainAsked, countChain } from '../chain/asked'
import type { Ask } from '../http'
import { countRows } from './write'

type Asking = Pick<Ask<never>, 'db' | 'viewer' | 'at'>
type Asked = { list: ExportList; format: ExportFormat; filter: ExportFilter }

const wrong = (field: string, says: string) => new Problem('inputInvalid', { faults: [{ field, says }] })

/** What was asked for, as it will be written, and how many rows that is. */
export const wantedOf = async ({ db, viewer, at }: Asking, { list, format, filter }: Asked) => {
  if (list === 'chain') {
    const asked = await chainAsked(db, viewer, filter, at)
    return { filter: asked, rows: await countChain(db, viewer, asked) }
  }
  if (filter.on) throw wrong('on', '只有 2图5表可以选日期，这张名单导出的是现在的内容')
  if (format === 'pdf') throw wrong('format', '这张名单请导出 Excel 工作簿')
  return { filter, rows: await countRows(db, { list, filter, viewer }) }
}
