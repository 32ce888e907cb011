import { needs } from '@kefutong/contract/need/endpoints'
import { useState } from 'react'
import { useSettled } from '@/features/review/use-settled'
import { useCity } from '@/platform/use-city'
import { useRemote, useRemotePages } from '@/platform/use-remote'
import type { View } from './views'

type Filter = { q: string; region: string; chain: string }
const everything: Filter = { q: '', region: '', chain: '' }

/** One shelf of needs as filtered, and how many stand on each. */
export const useShelf = (views: readonly View[]) => {
  const [view, setView] = useState<View>(views[0] ?? 'to-verify')
  const [filter, setFilter] = useState(everything)
  const q = useSettled(filter.q)
  const { city, chainName } = useCity()
  const counts = useRemote(needs.counts, {})
  const pages = useRemotePages(needs.list, {
    group: view,
    q: q || undefined,
    region: filter.region || undefined,
    chain: filter.chain || undefined,
  })
  return {
    ...pages,
    ...{ views, view, setView, filter, chainName },
    counts: counts.data,
    narrow: (change: Partial<Filter>) => setFilter((before) => ({ ...before, ...change })),
    clear: () => setFilter(everything),
    filtered: Boolean(q || filter.region || filter.chain),
    regions: city?.regions.map(({ code, name }) => ({ value: code, label: name })) ?? [],
    chains: city?.chains.map(({ id, name }) => ({ value: id, label: name })) ?? [],
    reload: async () => {
      await Promise.all([pages.reload(), counts.reload()])
    },
  }
}
export type Shelf = ReturnType<typeof useShelf>
