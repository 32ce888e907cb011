import { type Filing, filings } from '@kefutong/contract/filing/endpoints'
import { useCallback, useEffect, useRef, useState } from 'react'
import { call, type ProblemWords, problemOf } from '@/platform/call'
import { draftOf } from '@/platform/draft'
import { replace } from '@/platform/go'
import { useWaiting } from '@/platform/use-waiting'
import { type Kept, keptKey } from './kept'

/**
 * The filing to fill in, read afresh each time: what another device saved must be there before anything is typed.
 * Without an id a new draft is begun. Offline, what this device kept is opened.
 */
export const useOpened = (id: string | undefined) => {
  const [filing, setFiling] = useState<Filing>()
  const [problem, setProblem] = useState<ProblemWords>()
  const running = useRef(false)

  const open = useCallback(async () => {
    if (running.current) return
    running.current = true
    setProblem(undefined)
    try {
      if (id) setFiling(await call(filings.read, { id }))
      else await replace('filing-edit', { id: (await call(filings.start, {})).id })
    } catch (error) {
      const words = problemOf(error)
      const kept = words.offline && id ? draftOf<Kept>(keptKey(id)) : undefined
      if (kept) setFiling(kept.seen)
      else setProblem(words)
    } finally {
      running.current = false
    }
  }, [id])

  useEffect(() => {
    void open()
  }, [open])

  return { data: filing, problem, ...useWaiting(!filing && !problem), reload: open }
}
