import { createHash } from 'node:crypto'
import type { FilingDraft } from '@kefutong/contract/filing/form'
import { type FilingFacts, type Office, offices } from '@kefutong/contract/filing/lifecycle'
import { vouchedText } from '@kefutong/contract/filing/vouch'
import type { FilingRow } from './queries'

/** What an office vouched for, as a digest: the row keeps no second copy of the form. */
export const vouchedDigest = (office: Office, form: FilingDraft) =>
  createHash('sha256').update(vouchedText(office, form)).digest('hex')

/** A row as the lifecycle sees it. A draft follows the route of the pack in force. */
export const factsOf = (row: FilingRow, route: readonly Office[]): FilingFacts => ({
  state: row.state,
  expertId: row.expert_id,
  enterpriseId: row.enterprise_id,
  institutionId: row.institution_id,
  regionCode: row.region_code,
  route: row.route.length > 0 ? row.route : route,
  standing: offices.filter((office) => row.vouched[office]?.text === vouchedDigest(office, row.form)),
  returnedBy: row.returned_by,
  actedAs: row.acted_as,
})
