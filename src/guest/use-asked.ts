import type { Endpoint, InputOf, ReplyOf } from '@kefutong/contract/endpoint'
import { useEffect, useRef, useState } from 'react'
import { call, type ProblemWords, problemOf } from '@/platform/call'

type Asked<Reply> = { data?: Reply; problem?: ProblemWords }

/** Reads one thing once. These pages come before everything else on a slow line: the cache of the other pages stays away. */
export const useAsked = <E extends Endpoint>(endpoint: E, input: InputOf<E> | undefined) => {
  const key = input && JSON.stringify(input)
  const [asked, setAsked] = useState<Asked<ReplyOf<E>> & { key?: string }>({})
  const [again, setAgain] = useState(0)
  const wanted = useRef(input)
  wanted.current = input
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` asks once more
  useEffect(() => {
    const { current } = wanted
    if (!key || !current) return
    let left = false
    const answer = (reply: Asked<ReplyOf<E>>) => !left && setAsked({ key, ...reply })
    call(endpoint, current).then(
      (data) => answer({ data }),
      (error) => answer({ problem: problemOf(error) }),
    )
    return () => {
      left = true
    }
  }, [endpoint, key, again])
  const { data, problem } = asked.key === key ? asked : ({} as Asked<ReplyOf<E>>)
  const reload = () => {
    setAsked({})
    setAgain((times) => times + 1)
  }
  return { data, problem, waiting: key !== undefined && !data && !problem, reload }
}
