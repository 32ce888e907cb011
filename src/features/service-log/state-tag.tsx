import type { Tone } from '@kefutong/contract/lifecycle'
import { type ServiceLogState, serviceLogLifecycle } from '@kefutong/contract/service-log/lifecycle'
import { StatusTag } from '@/ui/status-tag'
import type { Tone as Tint } from '@/ui/tone'

const tints: Record<Tone, Tint> = { neutral: 'plain', info: 'info', success: 'success', warn: 'warn', danger: 'danger' }

/** The state of a service log as a noun in its tone. */
export const LogStateTag = ({ state }: { state: ServiceLogState }) => {
  const { label, tone } = serviceLogLifecycle.states[state]
  return <StatusTag tone={tints[tone]}>{label}</StatusTag>
}
