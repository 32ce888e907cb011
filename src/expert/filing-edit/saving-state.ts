import type { Filing } from '@kefutong/contract/filing/endpoints'
import type { FilingDraft } from '@kefutong/contract/filing/form'
import type { Fault } from '@kefutong/contract/problem'
import type { Kept, Pending } from './kept'

/** `kept`: on the device only. `clash`: another device changed the same fields. `closed`: it can no longer be edited. */
export type SavingStatus = 'saved' | 'saving' | 'kept' | 'clash' | 'closed'

export type SavingState = {
  filing: Filing
  pending: Pending
  form: FilingDraft
  status: SavingStatus
  /** goes up whenever the form was changed by something else than typing */
  round: number
  faults: Fault[]
  theirs?: Filing
  /** what was typed here and set aside when the other's version was taken */
  aside?: Pending
}

export type SaveInput = { id: string; version: number; form: FilingDraft }

export type Ports = {
  filing: Filing
  kept: Kept | undefined
  save: (input: SaveInput, key: string) => Promise<{ version: number; savedAt: string }>
  keep: (kept: Omit<Kept, 'step'>) => void
}
