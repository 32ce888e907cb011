import type { FilingState } from '@kefutong/contract/filing/lifecycle'
import { go } from '@/platform/go'

/** A draft opens where it is written, anything else where it is read. */
export const openFiling = ({ id, state }: { id: string; state: FilingState }) =>
  go(state === 'draft' ? 'filing-edit' : 'filing', { id })
