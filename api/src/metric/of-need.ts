import type { NeedState } from '@kefutong/contract/need/lifecycle'
import type { NeedRow } from '../need/queries'
import { type Count, mainChain, one } from './counts'

type Standing = Pick<
  NeedRow,
  | 'id'
  | 'state'
  | 'shelf'
  | 'region_code'
  | 'chains'
  | 'verified_at'
  | 'match_id'
  | 'expert_agreed'
  | 'enterprise_agreed'
  | 'response_tenths'
>

const solved: readonly NeedState[] = ['solved', 'confirmed', 'follow-up', 'settled']
const confirmed: readonly NeedState[] = ['confirmed', 'follow-up', 'settled']
const open: ReadonlyArray<NeedRow['shelf']> = ['to-verify', 'pool', 'under-way', 'paused']

/** How far a need has come, as it stands; a duplicate counts for nothing. */
export const countsOfNeed = (need: Standing): Count[] => {
  if (need.state === 'merged') return []
  const place = { region: need.region_code ?? '', chain: mainChain(need.chains), institution: '' }
  const on = (reached: boolean, metric: Count['metric']) => (reached ? [one(metric, need.id, place)] : [])
  return [
    ...on(true, 'needs.raised'),
    ...on(need.verified_at !== null, 'needs.verified'),
    ...on(need.match_id !== null, 'needs.dispatched'),
    ...on(need.match_id !== null && need.expert_agreed && need.enterprise_agreed, 'needs.matched'),
    ...on(solved.includes(need.state), 'needs.solved'),
    ...on(confirmed.includes(need.state), 'needs.confirmed'),
    ...on(open.includes(need.shelf), 'needs.open'),
    ...(need.response_tenths === null
      ? []
      : [{ ...one('needs.response', need.id, place), slice: String(need.response_tenths) }]),
  ]
}
