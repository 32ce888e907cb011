import type { ServiceLog } from '@kefutong/contract/service-log/endpoints'
import { nearDay } from '@/platform/near-day'
import { Card } from '@/ui/card'
import { Timeline } from '@/ui/timeline'

type Stops = ServiceLog['timeline']

const placeOf = (stops: Stops) => {
  const now = stops.findIndex(({ status }) => status === 'now')
  if (now >= 0 && now < stops.length - 1) return `第 ${now + 1} 步，共 ${stops.length} 步`
  return stops.every(({ status }) => status === 'done') ? '已计入' : undefined
}

/** The line from the phone to the count, and where on it this record stands. */
export const LogProgress = ({ timeline, title = '办理进度' }: { timeline: Stops; title?: string }) => (
  <Card title={title} aside={placeOf(timeline)}>
    <Timeline
      nodes={timeline.map(({ label, status, office, at }) => ({
        key: label,
        name: label,
        progress: status,
        when: at ? nearDay(at) : undefined,
        note: office ?? undefined,
      }))}
    />
  </Card>
)
