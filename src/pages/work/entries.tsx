import type { Role } from '@kefutong/contract/role'
import { useCounts, useLogCounts, useSeesLogs } from '@/features/shell/use-counts'
import { addressOf, go } from '@/platform/go'
import { useRole } from '@/platform/session'
import type { RouteName } from '@/routes'
import { Card } from '@/ui/card'
import type { IconName } from '@/ui/icon-name'
import { Row, Rows } from '@/ui/row'

type Waits = { filings: number; logs: number }
type Entry = {
  title: string
  route: RouteName
  icon: IconName
  params?: Record<string, string>
  /** what waits behind it, in words; nothing at zero */
  waits?: (now: Waits) => string | false
}

const write: Entry = { title: '记一笔', route: 'service-log-new', icon: 'edit' }
const logs: Entry = { title: '服务记录', route: 'service-logs', icon: 'list' }
const mine: Entry = { ...logs, waits: (now) => now.logs > 0 && `${now.logs} 条待补充` }

/** What each role does with service logs from here. */
const entries: Partial<Record<Role, Entry[]>> = {
  expert: [write, mine],
  enterprise: [
    {
      title: '待我确认',
      route: 'confirm',
      icon: 'check',
      waits: (now) => now.filings + now.logs > 0 && `${now.filings + now.logs} 件`,
    },
    { ...write, title: '申报新增收入' },
    logs,
  ],
  county: [
    {
      title: '大额记录核准',
      route: 'service-logs',
      icon: 'check',
      params: { group: 'todo' },
      waits: (now) => now.logs > 0 && `${now.logs} 条`,
    },
    logs,
  ],
}

export const Entries = () => {
  const role = useRole()
  const sees = useSeesLogs()
  const filings = useCounts().data?.todo ?? 0
  const { data } = useLogCounts()
  const now = { filings, logs: data?.todo ?? 0 }
  if (!sees) return null
  return (
    <Card flush>
      <Rows label='服务记录'>
        {(entries[role] ?? [logs]).map(({ title, route, icon, params = {}, waits }) => (
          <Row
            key={title}
            icon={icon}
            title={title}
            end={waits?.(now) || undefined}
            arrow
            href={addressOf(route, params)}
            onClick={() => go(route, params)}
          />
        ))}
      </Rows>
    </Card>
  )
}
