import { Filing, filings } from '@kefutong/contract/filing/endpoints'
import type { FilingMove } from '@kefutong/contract/filing/lifecycle'
import { useMemo } from 'react'
import { invalidate } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'

const newest = (latest: unknown): Filing | undefined => {
  const parsed = Filing.safeParse(latest)
  return parsed.success ? parsed.data : undefined
}

/** Makes one move of one filing. `latest` is the newest state when somebody else was faster. */
export const useMove = () => {
  const { send, busy, problem, clear } = useSend(filings.move)
  const make = async ({ id, version }: { id: string; version: number }, move: FilingMove, reason?: string) => {
    const reply = await send({ id, version, move, ...(reason ? { reason } : {}) })
    if (reply) void invalidate(filings.list, filings.counts, filings.read)
    return reply
  }
  const latest = useMemo(() => (problem?.latest === undefined ? undefined : newest(problem.latest)), [problem])
  return { make, busy, problem, clear, latest }
}
