import type { NeedTimelineNode as Stop } from '@kefutong/contract/need/endpoints'
import { leftWords } from '@kefutong/contract/time'
import { nearDay } from '@/platform/near-day'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Timeline, type TimelineNode } from '@/ui/timeline'

const whenOf = ({ status, at, promised, left }: Stop) => {
  if (at) return nearDay(at)
  if (!promised) return undefined
  return status === 'now' || left !== null ? `承诺 ${nearDay(promised)}前` : `${nearDay(promised)}前`
}

const nodeOf = (stop: Stop): TimelineNode => ({
  key: stop.step,
  name: stop.label,
  progress: stop.status,
  when: whenOf(stop),
  late: stop.left !== null && stop.left < 0,
  note: [stop.office, stop.left !== null && leftWords(stop.left)].filter(Boolean).join('，') || undefined,
})

/** The line from the sentence to the follow-up, with what was promised at every stop. */
export const NeedProgress = ({ timeline }: { timeline: readonly Stop[] }) => {
  if (timeline.length === 0) return null
  return (
    <Card title='进度'>
      <Timeline nodes={timeline.map(nodeOf)} />
      {timeline.some(({ provisional }) => provisional) && (
        <Box className='hint mt12'>跨到明年的日期以国务院放假安排为准</Box>
      )}
    </Card>
  )
}
