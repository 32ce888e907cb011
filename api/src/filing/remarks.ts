import { type FilingMove, filingLifecycle } from '@kefutong/contract/filing/lifecycle'
import { type Role, roleWords } from '@kefutong/contract/role'

type Said = { move: string; reason: string | null; role: string; name: string | null; at: Date }

/** What was brought along from before this product has no move of its own in the table. */
const labelOf = (move: string) => (move === 'import' ? '过往备案补录' : filingLifecycle.moves[move as FilingMove].label)

/** What people gave as reasons along the way, newest first. */
export const remarksOf = (past: readonly Said[]) =>
  past
    .filter((event) => event.reason)
    .map((event) => ({
      label: labelOf(event.move),
      by: [roleWords[event.role as Role], event.name].filter(Boolean).join(' '),
      says: event.reason ?? '',
      at: event.at.toISOString(),
    }))
    .reverse()
