import type { Need } from '@kefutong/contract/need/endpoints'
import { isCommissionerOf } from '@kefutong/contract/need/lifecycle'
import type { Viewer } from '@kefutong/contract/role'
import type { NeedRow } from './queries'

export type Grant = Need['grant']

const askers: readonly Viewer['role'][] = ['guest', 'expert', 'enterprise', 'employer']

/** How somebody who may see a need stands to it. What each may read is decided field by field in `view.ts`, from this alone. */
export const grantOf = (viewer: Viewer, need: NeedRow, holder = false): Grant => {
  if (holder) return 'owner'
  if (viewer.role === 'enterprise' && viewer.orgId && viewer.orgId === need.enterprise_id) return 'owner'
  if (askers.includes(viewer.role) && viewer.personId && viewer.personId === need.raised_by) return 'owner'
  if (viewer.role === 'expert' && viewer.personId && viewer.personId === need.expert_id) return 'matched'
  if (viewer.role === 'city' || viewer.role === 'clock' || isCommissionerOf(viewer, need.region_code)) return 'official'
  if (viewer.role === 'county' && viewer.regionCode && viewer.regionCode === need.region_code) return 'official'
  return 'reader'
}

/** Both sides and the officials; a reader knows neither who asks nor who answers. */
export const knowsSides = (grant: Grant) => grant !== 'reader'
export const isOfficial = (grant: Grant) => grant === 'official'
export const isAsker = (grant: Grant) => grant === 'owner'
