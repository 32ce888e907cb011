import { useEffect } from 'react'
import { useDraft } from '@/platform/draft'
import { onFront } from '@/platform/net'
import { membershipOf, useSession } from '@/platform/session'
import {
  type Book,
  bookOf,
  type Decision,
  decide,
  emptyBook,
  forgetFailed,
  revive,
  send,
  sendAll,
  sendDue,
  takeBack,
} from './decisions'

/** The decisions of this identity that are still on their way, and what became of those that failed. */
export const useDecisions = () => {
  const membership = useSession(membershipOf)
  const [{ decisions, failed }] = useDraft<Book>(bookOf(membership), emptyBook)
  const next = Math.min(...decisions.filter(({ stage }) => stage === 'waiting').map(({ due }) => due))

  useEffect(() => {
    if (!Number.isFinite(next)) return
    const timer = setTimeout(() => sendDue(membership), Math.max(0, next - Date.now()))
    return () => clearTimeout(timer)
  }, [membership, next])

  useEffect(() => {
    revive(membership)
    const stop = onFront((front) => !front && sendAll(membership))
    return () => {
      stop()
      sendAll(membership)
    }
  }, [membership])

  const waiting = decisions.filter(({ stage }) => stage === 'waiting')
  return {
    decisions,
    failed,
    /** still to be taken back, the latest one */
    last: waiting.at(-1),
    /** filings that are decided here and must not be shown as waiting */
    gone: new Set(decisions.flatMap(({ items }) => items.map(({ id }) => id))),
    decide: (what: Pick<Decision, 'move' | 'reason' | 'draft' | 'items'>, wait?: number) =>
      decide(membership, what, wait),
    takeBack: (key: string) => takeBack(membership, key),
    again: (key: string) => send(membership, key),
    forgetFailed: () => forgetFailed(membership),
  }
}
export type Decisions = ReturnType<typeof useDecisions>
