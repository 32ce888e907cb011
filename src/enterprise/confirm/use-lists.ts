import { filings } from '@kefutong/contract/filing/endpoints'
import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { useCounts, useLogCounts } from '@/features/shell/use-counts'
import { useRemotePages } from '@/platform/use-remote'

export type View = 'todo' | 'disputed' | 'confirmed'

/** Everything that waits for this enterprise's word, or had it: filings and records, each page by page. */
export const useLists = (view: View) => {
  const filingCounts = useCounts()
  const logCounts = useLogCounts()
  const waiting = useRemotePages(filings.list, { group: 'todo' }, { enabled: view === 'todo' })
  const logs = useRemotePages(serviceLogs.list, { group: view })
  const both = filingCounts.data && logCounts.data
  return {
    waiting: view === 'todo' ? waiting : undefined,
    logs,
    counts: both && {
      todo: both.todo + (filingCounts.data?.todo ?? 0),
      disputed: both.disputed,
      confirmed: both.confirmed,
    },
    ready: logs.items !== undefined && (view !== 'todo' || waiting.items !== undefined),
    problem: logs.problem ?? (view === 'todo' ? waiting.problem : undefined),
    reload: async () => {
      await Promise.all([logs.reload(), ...(view === 'todo' ? [waiting.reload()] : [])])
    },
  }
}
