import { useEffect } from 'react'
import { likelyDays, likelyEnd, likelyStart } from './term'
import type { PartForm } from './use-part'

/** Fills in the likeliest term and days once, when this step is first seen; whatever is there already stays. */
export const useLikely = ({ form, set }: PartForm<'appointment'>, today: string) => {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the step opens
  useEffect(() => {
    const now = form.getValues()
    const start = now.termStart || likelyStart(today)
    if (!now.termStart) set('termStart', start)
    if (!now.termEnd && likelyEnd(start)) set('termEnd', likelyEnd(start))
    if (now.daysPerYear === undefined) set('daysPerYear', likelyDays)
    if (!now.tasks?.length) set('tasks', [{ due: now.termEnd || likelyEnd(start) }])
  }, [])
}
