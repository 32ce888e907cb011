import { type Filing, filings } from '@kefutong/contract/filing/endpoints'
import { useState } from 'react'
import { useRemote } from '@/platform/use-remote'

/** One filing, in the newest version that this page has seen from anywhere. */
export const useFiling = (id: string) => {
  const remote = useRemote(filings.read, { id }, { enabled: id !== '' })
  const [seen, setSeen] = useState<Filing>()
  const data = seen && seen.id === id && seen.version >= (remote.data?.version ?? 0) ? seen : remote.data
  return { ...remote, data, see: setSeen }
}
