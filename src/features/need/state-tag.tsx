import type { NeedCard } from '@kefutong/contract/need/endpoints'
import { StatusTag } from '@/ui/status-tag'
import type { Tone } from '@/ui/tone'

const tints: Record<NeedCard['tone'], Tone> = {
  neutral: 'plain',
  info: 'info',
  success: 'success',
  warn: 'warn',
  danger: 'danger',
}

/** The state of a need as a noun in its tone. */
export const NeedStateTag = ({ need: { stateLabel, tone } }: { need: Pick<NeedCard, 'stateLabel' | 'tone'> }) => (
  <StatusTag tone={tints[tone]}>{stateLabel}</StatusTag>
)
