import { type Need, needs } from '@kefutong/contract/need/endpoints'
import { useCallback, useRef, useState } from 'react'
import { useShown } from '@/platform/go'
import { useRemote } from '@/platform/use-remote'

/** One need, in the newest version that this page has seen from anywhere. The other side may act at any moment: whoever comes back reads again. */
export const useNeed = (id: string) => {
  const remote = useRemote(needs.read, { id }, { enabled: id !== '' })
  const [seen, setSeen] = useState<Need>()
  const again = useRef<() => void>()
  again.current = remote.data && remote.reload
  useShown(useCallback(() => again.current?.(), []))
  const data = seen && seen.id === id && seen.version >= (remote.data?.version ?? 0) ? seen : remote.data
  return { ...remote, data, see: setSeen }
}
