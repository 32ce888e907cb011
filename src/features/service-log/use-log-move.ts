import { ServiceLog, serviceLogs } from '@kefutong/contract/service-log/endpoints'
import type { ServiceLogMove } from '@kefutong/contract/service-log/lifecycle'
import { useMemo } from 'react'
import { invalidate } from '@/platform/use-remote'
import { useSend } from '@/platform/use-send'

/** The newest record, as a refusal brought it. */
export const newestOf = (latest: unknown): ServiceLog | undefined => {
  const parsed = ServiceLog.safeParse(latest)
  return parsed.success ? parsed.data : undefined
}

/** Whoever shows records reads them again. */
export const renewLogs = () => invalidate(serviceLogs.list, serviceLogs.counts, serviceLogs.read, serviceLogs.begin)

/** Makes one move of one record. `latest` is the newest state when somebody else was faster. */
export const useLogMove = () => {
  const { send, busy, problem, clear } = useSend(serviceLogs.move)
  const make = async ({ id, version }: { id: string; version: number }, move: ServiceLogMove, reason?: string) => {
    const reply = await send({ id, version, move, ...(reason ? { reason } : {}) })
    if (reply) void renewLogs()
    return reply
  }
  const latest = useMemo(() => (problem?.latest === undefined ? undefined : newestOf(problem.latest)), [problem])
  return { make, busy, problem, clear, latest }
}
