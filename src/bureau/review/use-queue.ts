import { cities } from '@kefutong/contract/city'
import { type FilingCard, filings } from '@kefutong/contract/filing/endpoints'
import { useState } from 'react'
import { useSettled } from '@/features/review/use-settled'
import { useRemote, useRemotePages } from '@/platform/use-remote'

export type Filter = { q: string; region: string; chain: string }
export type Choice = { value: string; label: string; count: number }

const everything: Filter = { q: '', region: '', chain: '' }
const pageSize = 50

/** What the rows are about, the most frequent first. */
export const choicesOf = (
  rows: readonly FilingCard[],
  keysOf: (row: FilingCard) => readonly string[],
  nameOf: (key: string) => string,
): Choice[] => {
  const counts = new Map<string, number>()
  for (const key of rows.flatMap(keysOf).filter(Boolean)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts].map(([value, count]) => ({ value, label: nameOf(value), count })).sort((a, b) => b.count - a.count)
}

/** The filings that wait for this viewer, the longest waiting first, whole and as filtered. */
export const useQueue = (gone: ReadonlySet<string>) => {
  const [filter, setFilter] = useState(everything)
  const q = useSettled(filter.q)
  const all = useRemotePages(filings.list, { group: 'todo', limit: pageSize })
  const shown = useRemotePages(filings.list, {
    ...{ group: 'todo' as const, limit: pageSize },
    ...{ q: q || undefined, region: filter.region || undefined, chain: filter.chain || undefined },
  })
  const { data: counts } = useRemote(filings.counts, {})
  const { data: city } = useRemote(cities.read, {})
  const chainName = (id: string) => city?.chains.find((chain) => chain.id === id)?.name ?? id
  const regionName = (code: string) => city?.regions.find((region) => region.code === code)?.name ?? code
  const waiting = (rows: FilingCard[] | undefined) => rows?.filter(({ id }) => !gone.has(id))
  const whole = waiting(all.items) ?? []
  return {
    ...shown,
    items: waiting(shown.items),
    filter,
    narrow: (change: Partial<Filter>) => setFilter((before) => ({ ...before, ...change })),
    clear: () => setFilter(everything),
    filtered: Boolean(q || filter.region || filter.chain),
    total: all.hasMore ? Math.max(0, (counts?.todo ?? 0) - gone.size) : whole.length,
    chains: choicesOf(whole, (row) => row.chains, chainName),
    regions: choicesOf(whole, (row) => [row.regionCode], regionName),
    chainName,
  }
}
export type Queue = ReturnType<typeof useQueue>
