import { needs } from '@kefutong/contract/need/endpoints'
import { useEffect, useState } from 'react'
import { call } from '@/platform/call'

const patience = 300
const shown = 4

/** Registered names that hold what is typed, once somebody pauses. A name that was picked is asked about no more. */
export const useSuggestions = (typed: string) => {
  const [names, setNames] = useState<string[]>([])
  const [picked, setPicked] = useState('')
  const q = typed.trim()
  useEffect(() => {
    setNames([])
    if (q.length < 2 || q === picked) return
    let left = false
    const timer = setTimeout(
      () =>
        // suggestions are a courtesy: without them the name is simply typed
        call(needs.enterpriseNames, { q }).then(
          ({ items }) => !left && setNames(items.filter((name) => name !== q).slice(0, shown)),
          () => undefined,
        ),
      patience,
    )
    return () => {
      left = true
      clearTimeout(timer)
    }
  }, [q, picked])
  return { names, drop: setPicked }
}
