import { roleWords } from '@kefutong/contract/role'
import { addressOf, go, useRouteName } from '@/platform/go'
import { useRole, useSession } from '@/platform/session'
import { SideNav } from '@/ui/side-nav'
import { type CountName, type Entry, menuOf } from './menu'
import { useCounts, useLogCounts } from './use-counts'

const complain: Entry = { route: 'complaint', label: '投诉建议', icon: 'help' }

/** The left column at a desk, for whoever is signed in. */
export const DeskNav = () => {
  const role = useRole()
  const me = useSession((state) => state.me)
  const current = useRouteName()
  const todo = useCounts().data?.todo
  const logs = useLogCounts().data?.todo
  const counts: Record<CountName, number | undefined> = {
    todo,
    logs,
    confirm: todo === undefined || logs === undefined ? undefined : todo + logs,
    unread: me?.unread,
  }
  const itemOf = ({ route, label, icon, count }: Entry) => ({
    key: route,
    text: label,
    icon,
    href: addressOf(route),
    count: count && counts[count],
    onClick: () => go(route),
  })
  return (
    <SideNav
      groups={menuOf(role).map(({ title, entries }) => ({ title, items: entries.map(itemOf) }))}
      current={current}
      last={[itemOf(complain)]}
      person={me && { name: me.name || '您', line: me.current.org ?? roleWords[role] }}
    />
  )
}
