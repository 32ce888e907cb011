import type { NeedTimelineNode as Stop } from '@kefutong/contract/need/endpoints'
import { useLook } from '@/platform/look'
import { shanghaiDay } from '@/platform/shanghai'
import { Steps } from '@/ui/steps'

const short: Record<Stop['step'], string> = {
  raise: '提出',
  verify: '核实',
  contact: '联系',
  plan: '方案',
  solve: '解决',
  confirm: '确认',
  'follow-up': '回访',
  aside: '',
}
const shown = 4

const monthDay = (date: string) => date.split('-').slice(1).map(Number).join('.')

const wordsOf = ({ step, status, at, promised }: Stop, today: string, bare: boolean) => {
  const date = at ?? promised
  if (bare || !date || status === 'next')
    return [!bare && date && monthDay(date), short[step]].filter(Boolean).join(' ')
  if (status === 'done') return `${monthDay(date)} ${short[step]}`
  return date === today ? `今天${short[step]}` : `${monthDay(date)} 前${short[step]}`
}

/** The four stops around where the need stands now. */
export const NeedLine = ({ timeline }: { timeline: readonly Stop[] }) => {
  const { elder } = useLook()
  const stops = timeline.filter(({ step }) => step !== 'aside')
  const found = stops.findIndex(({ status }) => status !== 'done')
  const now = found < 0 ? stops.length : found
  if (stops.length < shown) return null
  const from = Math.max(0, Math.min(now - 1, stops.length - shown))
  const today = shanghaiDay(new Date())
  return (
    <Steps
      compact
      label='走到哪一步'
      now={now - from}
      steps={stops.slice(from, from + shown).map((stop) => wordsOf(stop, today, elder))}
    />
  )
}
