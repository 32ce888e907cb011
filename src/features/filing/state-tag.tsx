import { type FilingState, filingLifecycle } from '@kefutong/contract/filing/lifecycle'
import type { Tone } from '@kefutong/contract/lifecycle'
import { StatusTag } from '@/ui/status-tag'
import type { Tone as Tint } from '@/ui/tone'

const tints: Record<Tone, Tint> = { neutral: 'plain', info: 'info', success: 'success', warn: 'warn', danger: 'danger' }

/** The state of a filing as a noun in its tone. */
export const StateTag = ({ state }: { state: FilingState }) => {
  const { label, tone } = filingLifecycle.states[state]
  return <StatusTag tone={tints[tone]}>{label}</StatusTag>
}
