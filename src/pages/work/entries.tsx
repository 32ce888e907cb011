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

const raise: Entry = { title: '提技术需求', route: 'need-new', icon: 'plus' }
const track: Entry = { title: '查需求进度', route: 'track', icon: 'search' }
const myNeeds: Entry = { title: '我的需求', route: 'my-needs', icon: 'flask' }
const codes: Entry = { title: '求助码', route: 'codes', icon: 'qr' }
const watch: Entry = { title: '督办', route: 'watch', icon: 'clock' }
const board: Entry = { title: '看板', route: 'dashboard', icon: 'trend' }
const lists: Entry[] = [
  { title: '平台成果项目', route: 'registers', icon: 'grid' },
  { title: '导入', route: 'import', icon: 'upload' },
  { title: '导出', route: 'export', icon: 'download' },
]
const visits: Entry = { title: '走访对接', route: 'visits', icon: 'swap' }

/** What each role does with service logs and needs from here. */
const entries: Partial<Record<Role, Entry[]>> = {
  guest: [{ ...raise, title: '提技术难题', route: 'raise' }, myNeeds, track],
  expert: [
    write,
    mine,
    { title: '我的对接', route: 'my-matches', icon: 'swap' },
    { title: '需求大厅', route: 'hall', icon: 'flask' },
  ],
  commissioner: [{ title: '需求池', route: 'pool', icon: 'flask' }, visits, logs],
  enterprise: [
    {
      title: '待我确认',
      route: 'confirm',
      icon: 'check',
      waits: (now) => now.filings + now.logs > 0 && `${now.filings + now.logs} 件`,
    },
    raise,
    myNeeds,
    { ...write, title: '申报新增收入' },
    logs,
    { ...codes, route: 'my-codes' },
  ],
  county: [
    {
      title: '大额记录核准',
      route: 'service-logs',
      icon: 'check',
      params: { group: 'todo' },
      waits: (now) => now.logs > 0 && `${now.logs} 条`,
    },
    watch,
    board,
    logs,
    codes,
    visits,
    ...lists,
  ],
  city: [watch, board, logs, codes, visits, ...lists],
  province: [board, logs],
}

export const Entries = () => {
  const role = useRole()
  const seesLogs = useSeesLogs()
  const filings = useCounts().data?.todo ?? 0
  const { data } = useLogCounts()
  const now = { filings, logs: data?.todo ?? 0 }
  const shown = entries[role] ?? (seesLogs ? [logs] : [])
  if (shown.length === 0) return null
  return (
    <Card flush>
      <Rows label='可以办的'>
        {shown.map(({ title, route, icon, params = {}, waits }) => (
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
