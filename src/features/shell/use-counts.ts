import { filings } from '@kefutong/contract/filing/endpoints'
import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { useRole, useSignedIn } from '@/platform/session'
import { useRemote } from '@/platform/use-remote'

/** Whether this identity takes part in filings at all: the contract says so. */
export const useSeesFilings = () => {
  const role = useRole()
  return useSignedIn() && filings.counts.for.includes(role)
}

/** How many filings stand in each group; nothing for those who take no part. */
export const useCounts = () => useRemote(filings.counts, {}, { enabled: useSeesFilings() })

/** The same of service logs. */
export const useSeesLogs = () => {
  const role = useRole()
  return useSignedIn() && serviceLogs.counts.for.includes(role)
}

export const useLogCounts = ({ enabled = true } = {}) =>
  useRemote(serviceLogs.counts, {}, { enabled: useSeesLogs() && enabled })
