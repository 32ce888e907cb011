import { useEffect, useState } from 'react'
import { notify } from '@/platform/device'
import type { Failed } from './decisions'
import { most } from './words'

type Picks = { picked: ReadonlySet<string>; past: ReadonlySet<string>[] }

const none: Picks = { picked: new Set(), past: [] }
const remembered = 50

/** At most twenty, the first ones; the rest is said, not silently dropped. */
export const capped = (keys: ReadonlySet<string>) => new Set([...keys].slice(0, most))

/** What is ticked, and the way back. What failed is ticked again. */
export const usePicks = (failed: readonly Failed[]) => {
  const [{ picked, past }, setPicks] = useState(none)
  const pick = (keys: ReadonlySet<string>) => {
    if (keys.size > most) notify(`一次最多 ${most} 件，先选了前 ${most} 件`)
    setPicks((before) => ({ picked: capped(keys), past: [...before.past, before.picked].slice(-remembered) }))
  }
  const undo = () => {
    const before = past.at(-1)
    if (before) setPicks({ picked: before, past: past.slice(0, -1) })
    return before !== undefined
  }
  const drop = (ids: readonly string[]) =>
    setPicks((now) => ({ picked: new Set([...now.picked].filter((id) => !ids.includes(id))), past: [] }))
  useEffect(() => {
    if (failed.length > 0)
      setPicks((now) => ({ ...now, picked: capped(new Set([...now.picked, ...failed.map(({ id }) => id)])) }))
  }, [failed])
  return { picked, pick, undo, drop, clear: () => pick(new Set()) }
}
