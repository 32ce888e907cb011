import type { FilingCard } from '@kefutong/contract/filing/endpoints'
import type { Role } from '@kefutong/contract/role'
import type { RouteName } from '@/routes'
import type { IconName } from '@/ui/icon-name'

/** The one big action of 首页: `cost` says what it takes or what waits behind it. `begin` starts a filing. */
export type Act = { icon: IconName; name: string; cost: string; shortCost?: string } & (
  | { route: RouteName; params?: Record<string, string> }
  | { begin: true }
)

/** What 首页 knows when it chooses. */
export type Situation = { todo: number; first?: FilingCard; current?: FilingCard; daysLeft?: number }

// A renewal is worth a big button in the last three months of a term.
const nearEnd = 90

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

const expertAct = ({ first, current, daysLeft }: Situation): Act => {
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
  if (!current) return begin('注册备案')
  const renews = current.moves.some(({ move }) => move === 'renew')
  if (renews && daysLeft !== undefined && daysLeft <= nearEnd)
    return open('办理续聘', current, `聘期还剩 ${daysLeft} 天`)
  return open('查看备案', current, '事实、进度、材料')
}

const waiting = (name: string, todo: number, route: RouteName): Act =>
  todo > 0
    ? { icon: 'task', name: `${name} ${todo} 件`, cost: '按到达先后', shortCost: '', route }
    : { icon: 'list', name: '查看备案', cost: `没有${name}的备案`, shortCost: '', route: 'work' }

const acts: Record<Role, (now: Situation) => Act | undefined> = {
  guest: () => begin('我是专家，去备案'),
  expert: expertAct,
  enterprise: ({ todo }) => waiting('待我确认', todo, 'confirm'),
  employer: ({ todo }) => waiting('待同意', todo, 'work'),
  county: ({ todo }) => waiting('待审', todo, 'review'),
  city: ({ todo }) => waiting('待审', todo, 'review'),
  province: () => ({ icon: 'list', name: '查看备案', cost: '本市全部备案', shortCost: '', route: 'filings' }),
  commissioner: () => ({ icon: 'people', name: '查名录', cost: '专家和企业', shortCost: '', route: 'people' }),
  sysadmin: () => ({ icon: 'calendar', name: '放假安排', cost: '承诺日期按它算', shortCost: '', route: 'schedule' }),
  secadmin: () => undefined,
  auditor: () => undefined,
}

export const actFor = (role: Role, now: Situation) => acts[role](now)
