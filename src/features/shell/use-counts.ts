import { filings } from '@kefutong/contract/filing/endpoints'
import { useRole, useSignedIn } from '@/platform/session'
import { useRemote } from '@/platform/use-remote'

/** Whether this identity takes part in filings at all: the contract says so. */
export const useSeesFilings = () => {
  const role = useRole()
  return useSignedIn() && filings.counts.for.includes(role)
}

/** How many filings stand in each group; nothing for those who take no part. */
export const useCounts = () => useRemote(filings.counts, {}, { enabled: useSeesFilings() })
