import { type ServiceLog, serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { useState } from 'react'
import { useRemote } from '@/platform/use-remote'

/** One record, in the newest version that this page has seen from anywhere. */
export const useLog = (id: string) => {
  const remote = useRemote(serviceLogs.read, { id }, { enabled: id !== '' })
  const [seen, setSeen] = useState<ServiceLog>()
  const data = seen && seen.id === id && seen.version >= (remote.data?.version ?? 0) ? seen : remote.data
  return { ...remote, data, see: setSeen }
}
