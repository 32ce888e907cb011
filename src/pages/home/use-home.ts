import { filings } from '@kefutong/contract/filing/endpoints'
import { useCounts, useSeesFilings } from '@/features/shell/use-counts'
import { useRole } from '@/platform/session'
import { shanghaiDay } from '@/platform/shanghai'
import { useRemote } from '@/platform/use-remote'
import { actFor } from './menu'
import { termOf } from './term'

const shown = 2

/** What 首页 asks the API for, and the one action that follows from it. */
export const useHome = () => {
  const role = useRole()
  const sees = useSeesFilings()
  const expert = sees && role === 'expert'
  const counts = useCounts()
  const todo = useRemote(filings.list, { group: 'todo', limit: shown }, { enabled: sees })
  const inForce = useRemote(filings.list, { group: 'in-force', limit: 1 }, { enabled: expert })
  const open = useRemote(filings.list, { group: 'open', limit: 1 }, { enabled: expert })

  const first = todo.data?.items[0]
  const underWay = open.data?.items.find(({ id }) => id !== first?.id)
  const current = inForce.data?.items[0] ?? underWay
  const term =
    current?.termStart && current.termEnd
      ? termOf(current.termStart, current.termEnd, shanghaiDay(new Date()))
      : undefined
  const ready = !sees || Boolean(counts.data && todo.data && (!expert || (inForce.data && open.data)))
  const problem = [counts, todo, inForce, open].find((remote) => remote.problem && !remote.data)?.problem
  const reload = async () => {
    await Promise.all([counts, todo, ...(expert ? [inForce, open] : [])].map((remote) => remote.reload()))
  }
  return {
    expert,
    sees,
    ready,
    problem,
    reload,
    waiting: { loading: todo.loading, slow: todo.slow, verySlow: todo.verySlow },
    todo: { count: counts.data?.todo ?? 0, filings: todo.data?.items ?? [] },
    current,
    act: ready ? actFor(role, { todo: counts.data?.todo ?? 0, first, current, daysLeft: term?.daysLeft }) : undefined,
  }
}
