import { FilingForm } from '@kefutong/contract/filing/form'
import type { FilingRow } from './queries'

/**
 * The draft as it will be stored when it is submitted (trimmed, full-width digits made plain): an office's word is
 * compared with that, so that a stray space does not undo a confirmation.
 */
export const vouchedAfter = (filing: FilingRow): FilingRow => {
  const parsed = FilingForm.safeParse(filing.form)
  return parsed.success ? { ...filing, form: parsed.data } : filing
}
