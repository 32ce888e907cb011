import { Visit, type VisitMove, visits } from '@kefutong/contract/visit'
import { useState } from 'react'
import { invalidate, useRemote } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'

type More = { reason?: string; enterprise?: string }

/** One visit and its moves, in the newest version seen. */
export const useVisit = (id: string) => {
  const remote = useRemote(visits.read, { id }, { enabled: id !== '' })
  const { send, busy, problem } = useSend(visits.move)
  const [seen, setSeen] = useState<Visit>()
  const [running, setRunning] = useState<VisitMove>()
  const latest = Visit.safeParse(problem?.latest)
  const newest = [remote.data, seen, latest.success ? latest.data : undefined].reduce((best, one) =>
    one && one.version > (best?.version ?? 0) ? one : best,
  )
  const move = async (name: VisitMove, more: More = {}) => {
    if (!newest) return false
    setRunning(name)
    const reply = await send({ id, version: newest.version, move: name, ...more })
    setRunning(undefined)
    if (!reply) return false
    setSeen(reply)
    void invalidate(visits.list, visits.funnel, visits.read)
    return true
  }
  return { ...remote, data: newest, move, busy, problem, running, changed: latest.success }
}
