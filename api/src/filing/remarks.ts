import { type FilingMove, filingLifecycle } from '@kefutong/contract/filing/lifecycle'
import { type Role, roleWords } from '@kefutong/contract/role'

type Said = { move: string; reason: string | null; role: string; name: string | null; at: Date }

/** What people gave as reasons along the way, newest first. */
export const remarksOf = (past: readonly Said[]) =>
  past
    .filter((event) => event.reason)
    .map((event) => ({
      label: filingLifecycle.moves[event.move as FilingMove].label,
      by: [roleWords[event.role as Role], event.name].filter(Boolean).join(' '),
      says: event.reason ?? '',
      at: event.at.toISOString(),
    }))
    .reverse()
