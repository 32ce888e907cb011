import type { ReplyOf } from '@kefutong/contract/endpoint'
import { serviceLogs } from '@kefutong/contract/service-log/endpoints'
import { useEffect } from 'react'
import { beginKey } from '@/features/shell/begin-key'
import { useDraft } from '@/platform/draft'
import { membershipOf, useSession } from '@/platform/session'
import { shanghaiDay } from '@/platform/shanghai'
import { useRemote } from '@/platform/use-remote'

export type Beginning = ReplyOf<typeof serviceLogs.begin>
/** `on`: the day this device believed it was when it was told. */
type Kept = { beginning?: Beginning; on?: string }

const number = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000
const later = (day: string, days: number) => new Date((number(day) + days) * 86_400_000).toISOString().slice(0, 10)

/** The city's day, counted on from when it was last told: a device whose date is set wrong does not move it. */
const dayNow = (told: string, on: string, device: string) => later(told, number(device) - number(on))

const none: Kept = {}

/** What the page opens with: at once what this device was told last time, then what the API says now. */
export const useBeginning = () => {
  const membership = useSession(membershipOf)
  const remote = useRemote(serviceLogs.begin, {})
  const [{ beginning, on }, keep] = useDraft<Kept>(beginKey(membership), none)
  const device = shanghaiDay(new Date())
  useEffect(() => {
    if (remote.data) keep({ beginning: remote.data, on: device })
  }, [remote.data, keep, device])
  const data = beginning && on ? { ...beginning, today: dayNow(beginning.today, on, device) } : undefined
  return { ...remote, data }
}
