import { type Need, needs } from '@kefutong/contract/need/endpoints'
import { useState } from 'react'
import { useRemote } from '@/platform/use-remote'

/** One need, in the newest version that this page has seen from anywhere. */
export const useNeed = (id: string) => {
  const remote = useRemote(needs.read, { id }, { enabled: id !== '' })
  const [seen, setSeen] = useState<Need>()
  const data = seen && seen.id === id && seen.version >= (remote.data?.version ?? 0) ? seen : remote.data
  return { ...remote, data, see: setSeen }
}
