import type { Fault } from '@kefutong/contract/problem'
import { useState } from 'react'
import { useDraft } from '@/platform/draft'
import { asShown, type Enriched, type EnrichedName, faultsOf } from './typed'

/** What is being added to a need: only what was touched is kept and sent, over what the need says already. */
export const useEnriched = (key: string, base: Enriched) => {
  const [touched, keep, drop, full] = useDraft<Partial<Enriched>>(key, {})
  const [left, setLeft] = useState<readonly string[]>([])
  const [refused, setRefused] = useState<readonly Fault[]>([])
  const faults = faultsOf(touched)
  const says = (list: readonly Fault[], name: string) => list.find(({ field }) => field === name)?.says
  return {
    typed: { ...base, ...touched },
    touched,
    dirty: Object.keys(touched).length > 0,
    full,
    drop,
    patch: (change: Partial<Enriched>) => {
      keep(change)
      setRefused((before) => before.filter(({ field }) => !(field in change)))
    },
    errorOf: (name: EnrichedName) => says(refused, name) ?? (left.includes(name) ? says(faults, name) : undefined),
    leave: (name: EnrichedName) => setLeft((before) => [...before, name]),
    /** Whether it can be sent; from now on every fault is shown. */
    ready: () => {
      setLeft(faults.map(({ field }) => field))
      return faults.length === 0
    },
    blame: (found: readonly Fault[]) => setRefused(asShown(found)),
  }
}
export type EnrichForm = ReturnType<typeof useEnriched>
