import type { TimelineNode as Stop } from '@kefutong/contract/filing/endpoints'
import { nearDay } from '@/platform/near-day'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Timeline, type TimelineNode } from '@/ui/timeline'

const leftOf = (left: number | null) => {
  if (left === null) return undefined
  if (left < 0) return `已超 ${-left} 个工作日`
  return left === 0 ? '今天到期' : `还剩 ${left} 个工作日`
}

const whenOf = ({ step, status, at, promised, expected }: Stop) => {
  if (status === 'next') return expected ? `预计 ${nearDay(expected)}` : undefined
  if (status === 'now' && promised)
    return step === 'notice' ? `公示到 ${nearDay(promised)}` : `承诺 ${nearDay(promised)}前`
  return at ? nearDay(at) : undefined
}

const nodeOf = (stop: Stop): TimelineNode => ({
  key: stop.step,
  name: stop.label,
  progress: stop.status,
  when: whenOf(stop),
  late: stop.left !== null && stop.left < 0,
  note: [stop.office, stop.status === 'now' && leftOf(stop.left)].filter(Boolean).join('，') || undefined,
})

const placeOf = (stops: readonly Stop[]) => {
  const now = stops.findIndex(({ status }) => status === 'now')
  if (now >= 0) return `第 ${now + 1} 步，共 ${stops.length} 步`
  return stops.every(({ status }) => status === 'done') ? '已办结' : undefined
}

/** The line from submission to the number, and where on it this filing stands. */
export const FilingProgress = ({ timeline, title = '办理进度' }: { timeline: readonly Stop[]; title?: string }) => (
  <Card title={title} aside={placeOf(timeline)}>
    <Timeline nodes={timeline.map(nodeOf)} />
    {timeline.some(({ provisional }) => provisional) && (
      <Box className='hint mt12'>跨到明年的日期以国务院放假安排为准</Box>
    )}
  </Card>
)
