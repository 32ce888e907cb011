import type { ServiceLog } from '@kefutong/contract/service-log/endpoints'
import { useState } from 'react'

/** `log`: what can still be taken back. */
export type Confirmed = { id: string; says: string; about: string; log?: ServiceLog }

const shown = 3

/** What was just done on this page, newest first, so that nobody wonders whether the tap counted. */
export const useConfirmed = () => {
  const [done, setDone] = useState<Confirmed[]>([])
  const drop = (id: string) => setDone((before) => before.filter((line) => line.id !== id))
  const add = (line: Confirmed) =>
    setDone((before) => [line, ...before.filter(({ id }) => id !== line.id)].slice(0, shown))
  return { done, add, drop }
}
