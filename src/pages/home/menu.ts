import type { FilingCard } from '@kefutong/contract/filing/endpoints'
import type { Role } from '@kefutong/contract/role'
import type { RouteName } from '@/routes'
import type { IconName } from '@/ui/icon-name'

type Place = { route: RouteName; params?: Record<string, string> }

/** The one big action of 首页: `cost` says what it takes or what waits behind it. `begin` starts a filing. */
export type Act = { icon: IconName; name: string; cost: string; shortCost?: string } & (Place | { begin: true })

/** What 首页 knows when it chooses. `todo`: filings that wait for me, `logs`: records that do. */
export type Situation = {
  todo: number
  logs: number
  /** needs to be verified, where this role verifies */
  needs?: number
  inForce: boolean
  first?: FilingCard
  current?: FilingCard
}

const begin = (name: string): Act => ({
  icon: 'edit',
  name,
  cost: '分 3 步，随填随存',
  shortCost: '随填随存',
  begin: true,
})
const open = (name: string, filing: FilingCard, cost = filing.enterpriseName): Act => ({
  icon: 'file',
  name,
  cost,
  route: 'filing',
  params: { id: filing.id },
})

const write: Act = {
  icon: 'edit',
  name: '记一笔',
  cost: '一句话就行，约 40 秒',
  shortCost: '一句话就行',
  route: 'service-log-new',
}

const expertAct = ({ inForce, first, current }: Situation): Act => {
  if (inForce) return write
  if (first?.state === 'returned') return { ...open('补正后重新提交', first, '不用重填'), icon: 'edit' }
  if (first?.state === 'draft')
    return {
      icon: 'edit',
      name: '继续填写',
      cost: '接着上次的内容',
      shortCost: '接着填',
      route: 'filing-edit',
      params: { id: first.id },
    }
  return current ? open('查看备案', current, '事实、进度、材料') : begin('注册备案')
}

const waiting = (name: string, todo: number, route: RouteName): Act =>
  todo > 0
    ? { icon: 'task', name: `${name} ${todo} 件`, cost: '按到达先后', shortCost: '', route }
    : { icon: 'list', name: '查看备案', cost: `没有${name}的备案`, shortCost: '', route: 'work' }

const enterpriseAct = ({ todo, logs, inForce }: Situation): Act => {
  if (todo + logs > 0 || !inForce) return waiting('待我确认', todo + logs, 'confirm')
  return { ...write, name: '申报新增收入', cost: '时间段和金额', shortCost: '' }
}

/** Records of a million yuan or more that wait for the county's word. */
const waitingLogs: Place = { route: 'service-logs', params: { group: 'todo' } }

const reviewAct = ({ todo, logs }: Situation): Act =>
  todo === 0 && logs > 0
    ? { icon: 'task', name: `待核准 ${logs} 条`, cost: '大额服务记录', shortCost: '', ...waitingLogs }
    : waiting('待审', todo, 'review')

const acts: Record<Role, (now: Situation) => Act | undefined> = {
  guest: () => ({
    icon: 'edit',
    name: '提技术难题',
    cost: '一句话，约 60 秒',
    shortCost: '一句话就行',
    route: 'raise',
  }),
  expert: expertAct,
  enterprise: enterpriseAct,
  employer: ({ todo }) => waiting('待同意', todo, 'work'),
  county: reviewAct,
  city: reviewAct,
  province: () => ({ icon: 'list', name: '查看备案', cost: '本市全部备案', shortCost: '', route: 'filings' }),
  commissioner: ({ needs }) => ({
    icon: 'task',
    name: needs ? `待核实 ${needs} 条` : '需求池',
    cost: needs ? '按提出先后' : '核实、派单、回访',
    shortCost: '',
    route: 'pool',
  }),
  sysadmin: () => ({ icon: 'calendar', name: '放假安排', cost: '承诺日期按它算', shortCost: '', route: 'schedule' }),
  secadmin: () => undefined,
  auditor: () => undefined,
}

export const actFor = (role: Role, now: Situation) => acts[role](now)

const lists: Partial<Record<Role, RouteName>> = { enterprise: 'confirm', county: 'review', city: 'review' }

/** Where everything that waits for me stands. */
export const allFor = (role: Role, { todo }: Pick<Situation, 'todo'>): Place => {
  if (role === 'enterprise') return { route: 'confirm' }
  return todo > 0 ? { route: lists[role] ?? 'work' } : waitingLogs
}
