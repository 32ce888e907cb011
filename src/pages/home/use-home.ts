import { filings } from '@kefutong/contract/filing/endpoints'
import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { useEffect } from 'react'
import { useCounts, useLogCounts, useSeesFilings, useSeesLogs } from '@/features/shell/use-counts'
import { preload } from '@/platform/preload'
import { useRole } from '@/platform/session'
import { useRemote } from '@/platform/use-remote'
import { actFor, allFor } from './menu'
import { useNeeds } from './use-needs'

const shown = 2

/** What 首页 asks the API for, and the one action that follows from it. */
export const useHome = () => {
  const role = useRole()
  const sees = useSeesFilings()
  const seesLogs = useSeesLogs()
  const expert = sees && role === 'expert'
  const counts = useCounts()
  const logCounts = useLogCounts()
  const todo = useRemote(filings.list, { group: 'todo', limit: shown }, { enabled: sees })
  const todoLogs = useRemote(serviceLogs.list, { group: 'todo', limit: shown }, { enabled: seesLogs })
  const inForce = useRemote(filings.list, { group: 'in-force', limit: 1 }, { enabled: expert })
  const open = useRemote(filings.list, { group: 'open', limit: 1 }, { enabled: expert })
  const needs = useNeeds()

  const asked = [
    ...(sees ? [counts, todo] : []),
    ...(seesLogs ? [logCounts, todoLogs] : []),
    ...(expert ? [inForce, open] : []),
  ]
  const first = todo.data?.items[0]
  const underWay = open.data?.items.find(({ id }) => id !== first?.id)
  const current = inForce.data?.items[0] ?? underWay
  const now = {
    todo: counts.data?.todo ?? 0,
    logs: logCounts.data?.todo ?? 0,
    inForce: (counts.data?.['in-force'] ?? 0) > 0,
    needs: needs.toVerify,
    first,
    current,
  }
  const ready = asked.every(({ data }) => data !== undefined)
  const act = ready ? actFor(role, now) : undefined
  const problem = asked.find((remote) => remote.problem && !remote.data)?.problem
  const reload = async () => {
    await Promise.all(asked.map((remote) => remote.reload()))
  }
  // where there is a network, what will be needed where there is none
  const writes = act !== undefined && 'route' in act && act.route === 'service-log-new'
  useEffect(() => {
    if (writes) for (const page of ['service-log-new', 'outbox'] as const) void preload(page)
  }, [writes])
  return {
    expert,
    ready,
    problem,
    reload,
    waiting: { loading: todo.loading, slow: todo.slow, verySlow: todo.verySlow },
    todo: {
      count: now.todo + now.logs + needs.waiting.length,
      filings: todo.data?.items ?? [],
      logs: todoLogs.data?.items ?? [],
      needs: needs.waiting,
    },
    all: now.todo + now.logs > 0 ? allFor(role, now) : { route: needs.list, params: undefined },
    current,
    act,
  }
}
