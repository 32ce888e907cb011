import { movesFor } from '@kefutong/contract/lifecycle'
import type { Viewer } from '@kefutong/contract/role'
import { type Visit, visitLifecycle } from '@kefutong/contract/visit'
import type { VisitRow } from './queries'

export const visitOf = (viewer: Viewer, row: VisitRow): Visit => ({
  id: row.id,
  version: row.version,
  state: row.state,
  stateLabel: visitLifecycle.states[row.state].label,
  expertId: row.expert_id,
  expertName: row.expert_name,
  enterpriseId: row.enterprise_id,
  enterpriseName: row.enterprise_name,
  regionCode: row.region_code,
  regionName: row.region ?? '',
  // whoever reads visits of all enterprises is a reader of needs, and must not learn here whose they are
  needId: viewer.role === 'province' ? null : row.need_id,
  commissionerName: row.commissioner,
  note: row.note,
  on: { met: row.met_on, introduced: row.introduced_on, intent: row.intent_on, contract: row.contract_on },
  moves: movesFor(visitLifecycle, viewer, { state: row.state, commissionerId: row.commissioner_id }),
})
