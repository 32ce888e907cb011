import type { ServiceLogForm } from '@kefutong/contract/service-log/form'
import { editionForm } from '../service-log/editions'
import type { LogRow } from '../service-log/queries'
import type { Tx } from '../world'
import { type Count, difference } from './counts'
import { countsOfLog, type LogFiling } from './of-log'

type Change = { counted_edition?: number | null | undefined; edition?: number | undefined }

/**
 * What a move of a record changes in the numbers: nothing, unless another edition counts now than did before. Only what
 * neither the row nor the request holds is read again: the edition a correction replaces, or the one a revocation restores.
 */
export const countsOfLogMove = async (
  db: Tx,
  row: LogRow,
  change: Change,
  brought: ServiceLogForm | undefined,
  filing: LogFiling,
): Promise<Count[]> => {
  const after = change.counted_edition
  if (after === undefined || after === row.counted_edition) return []
  const formOf = async (edition: number | null) => {
    if (edition === null) return undefined
    if (edition === row.edition) return row.form
    if (edition === change.edition && brought) return brought
    return editionForm(db, { cityId: row.city_id, logId: row.id, edition })
  }
  return difference(
    countsOfLog(row.id, await formOf(row.counted_edition), filing),
    countsOfLog(row.id, await formOf(after), filing),
  )
}
