import type { Tone } from '@kefutong/contract/lifecycle'
import { StatusTag } from '@/ui/status-tag'
import type { Tone as Tint } from '@/ui/tone'

const tints: Record<Tone, Tint> = { neutral: 'plain', info: 'info', success: 'success', warn: 'warn', danger: 'danger' }

/** Where an import or an export stands, as its lifecycle calls it. */
export const StateTag = ({ state: { label, tone } }: { state: { label: string; tone: Tone } }) => (
  <StatusTag tone={tints[tone]}>{label}</StatusTag>
)
