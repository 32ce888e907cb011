import type { ServiceLogFacts } from '@kefutong/contract/service-log/lifecycle'
import type { LogRow } from './queries'

/** How long the enterprise may take a confirmation back by a tap. */
const revocableFor = 24 * 3_600_000

/** A row as the lifecycle sees it. */
export const factsOf = (row: LogRow, at: Date): ServiceLogFacts => ({
  state: row.state,
  kind: row.kind,
  amountFen: row.amount_fen,
  expertId: row.expert_id,
  enterpriseId: row.enterprise_id,
  regionCode: row.region_code,
  authorId: row.author_id,
  confirmedBy: row.confirmed_by,
  counted: row.counted_edition !== null && row.counted_edition < row.edition,
  // a statement that replaced an earlier one is corrected, not taken back
  revocable:
    row.confirmed_at !== null &&
    at.getTime() - row.confirmed_at.getTime() < revocableFor &&
    !(row.kind === 'revenue' && row.edition > 1),
})
