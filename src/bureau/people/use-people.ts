import { cities } from '@kefutong/contract/city'
import { people } from '@kefutong/contract/person'
import { useState } from 'react'
import { useSettled } from '@/features/review/use-settled'
import { useRemote, useRemotePages } from '@/platform/use-remote'

export type Kind = 'expert' | 'enterprise'
type Filter = { q: string; region: string; chain: string }

const everything: Filter = { q: '', region: '', chain: '' }

/** 名录: experts or enterprises, in the order of their names, as filtered. Each kind keeps what it has read. */
export const usePeople = () => {
  const [kind, setKind] = useState<Kind>('expert')
  const [filter, setFilter] = useState(everything)
  const q = useSettled(filter.q)
  const input = { q: q || undefined, region: filter.region || undefined, chain: filter.chain || undefined, limit: 20 }
  const experts = useRemotePages(people.experts, input, { enabled: kind === 'expert' })
  const enterprises = useRemotePages(people.enterprises, input, { enabled: kind === 'enterprise' })
  const { data: city } = useRemote(cities.read, {})
  return {
    ...{ kind, setKind, filter, experts, enterprises },
    narrow: (change: Partial<Filter>) => setFilter((before) => ({ ...before, ...change })),
    clear: () => setFilter(everything),
    filtered: Boolean(q || filter.region || filter.chain),
    regions: city?.regions.map(({ code, name }) => ({ value: code, label: name })) ?? [],
    chains: city?.chains.map(({ id, name }) => ({ value: id, label: name })) ?? [],
    chainName: (id: string) => city?.chains.find((chain) => chain.id === id)?.name ?? id,
  }
}
export type People = ReturnType<typeof usePeople>
