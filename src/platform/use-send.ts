import type { Endpoint, InputOf, ReplyOf } from '@kefutong/contract/endpoint'
import { useRef, useState } from 'react'
import { call } from './call'
import { type ProblemWords, problemOf } from './call-problem'
import { newKey } from './idempotency-key'

const unanswered = ['offline', 'busy', 'serverFault']

/**
 * Does one thing at a time. While nobody knows whether it was done, trying the same input again carries the same key, so
 * it is done once.
 */
export const useSend = <E extends Endpoint>(endpoint: E) => {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemWords>()
  const running = useRef(false)
  const attempt = useRef<{ text: string; key: string }>()

  const send = async (input: InputOf<E>): Promise<ReplyOf<E> | undefined> => {
    if (running.current) return undefined
    running.current = true
    setBusy(true)
    setProblem(undefined)
    const text = JSON.stringify(input)
    const same = attempt.current?.text === text ? attempt.current : { text, key: newKey() }
    attempt.current = same
    try {
      const reply = await call(endpoint, input, { key: same.key })
      attempt.current = undefined
      return reply
    } catch (error) {
      const words = problemOf(error)
      if (!unanswered.includes(words.code)) attempt.current = undefined
      setProblem(words)
      return undefined
    } finally {
      running.current = false
      setBusy(false)
    }
  }

  return { send, busy, problem, clear: () => setProblem(undefined) }
}
