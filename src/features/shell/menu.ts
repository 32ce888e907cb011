import type { Role } from '@kefutong/contract/role'
import type { RouteName } from '@/routes'
import type { IconName } from '@/ui/icon-name'

/** `todo`: filings that wait for me, `logs`: records that do, `confirm`: both. */
export type CountName = 'todo' | 'logs' | 'confirm' | 'unread'

/** One line of the desk's side navigation. `count` names what stands at its right. */
export type Entry = { route: RouteName; label: string; icon: IconName; count?: CountName }
export type Group = { title: string; entries: Entry[] }

const home: Entry = { route: 'home', label: '首页', icon: 'home' }
const inbox: Entry = { route: 'inbox', label: '消息', icon: 'bell', count: 'unread' }
const me: Entry = { route: 'me', label: '我的', icon: 'me' }
const work = (label: string): Entry => ({ route: 'work', label, icon: 'task', count: 'todo' })

const desk = (...entries: Entry[]): Group => ({ title: '经办', entries: [home, ...entries, inbox] })
const own: Group = { title: '账号', entries: [me] }
const review: Entry = { route: 'review', label: '待审', icon: 'task', count: 'todo' }
const list: Entry = { route: 'filings', label: '备案', icon: 'file' }
const holidays: Entry = { route: 'schedule', label: '放假安排', icon: 'calendar' }
const experts: Entry = { route: 'people', label: '名录', icon: 'people' }
const write: Entry = { route: 'service-log-new', label: '记一笔', icon: 'edit' }
const state: Entry = { route: 'service-log-new', label: '申报新增收入', icon: 'edit' }
const logs: Entry = { route: 'service-logs', label: '服务记录', icon: 'list', count: 'logs' }
const confirm: Entry = { route: 'confirm', label: '待我确认', icon: 'check', count: 'confirm' }

const raise: Entry = { route: 'raise', label: '提技术难题', icon: 'flask' }
const track: Entry = { route: 'track', label: '查进度', icon: 'search' }
const myNeeds: Entry = { route: 'my-needs', label: '我的需求', icon: 'flask' }
const newNeed: Entry = { route: 'need-new', label: '提技术需求', icon: 'plus' }
const hall: Entry = { route: 'hall', label: '需求大厅', icon: 'flask' }
const matched: Entry = { route: 'my-matches', label: '我的对接', icon: 'swap' }
const pool: Entry = { route: 'pool', label: '需求池', icon: 'flask' }
const visits: Entry = { route: 'visits', label: '走访对接', icon: 'swap' }
const watch: Entry = { route: 'watch', label: '督办', icon: 'clock' }
const registers: Entry = { route: 'registers', label: '平台成果项目', icon: 'grid' }
const bring: Entry = { route: 'import', label: '导入', icon: 'upload' }
const takeAway: Entry = { route: 'export', label: '导出', icon: 'download' }
const codes: Entry = { route: 'codes', label: '求助码', icon: 'qr' }

const numbers: Group = {
  title: '数据',
  entries: [
    { route: 'dashboard', label: '看板', icon: 'trend' },
    { route: 'map', label: '区县地图', icon: 'map' },
    { route: 'chain', label: '产业链全景', icon: 'chain' },
    { route: 'funnel', label: '需求漏斗', icon: 'funnel' },
  ],
}
const lists: Group = { title: '名单', entries: [registers, bring, takeAway] }

const menus: Record<Role, Group[]> = {
  guest: [desk(raise, myNeeds, track), own],
  expert: [desk(write, work('办事'), logs, matched, hall), own],
  enterprise: [
    desk(
      confirm,
      newNeed,
      myNeeds,
      state,
      { ...logs, count: undefined },
      { ...list, route: 'work' },
      {
        ...codes,
        route: 'my-codes',
      },
    ),
    own,
  ],
  employer: [desk(work('待同意'), logs), own],
  commissioner: [desk(pool, visits, logs, experts), own],
  county: [desk(review, watch, list, logs, experts, codes, visits), numbers, lists, own],
  city: [desk(review, watch, list, logs, experts, codes, visits), numbers, lists, own],
  province: [desk(list, logs, experts, visits, registers), numbers, own],
  sysadmin: [desk(holidays), own],
  secadmin: [desk(), own],
  auditor: [desk(), own],
}

/** What each role finds at the left of a desk. 投诉建议 stands at the foot for everybody. */
export const menuOf = (role: Role) => menus[role]
