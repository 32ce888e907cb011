import { useState } from 'react'
import { useParams } from '@/platform/go'
import { keepAddress } from '@/platform/keep-address'
import type { RouteName } from '@/routes'

/** Whose numbers, of which chain, as known on which day; `show` is what else this page lets one choose. */
export type Scope = { region?: string; chain?: string; on?: string; show?: string }

/** Chosen filters, kept in the address beside what else the page was opened with. */
export const useScope = (page: RouteName, also: Record<string, string | undefined> = {}) => {
  const { region, chain, on, show } = useParams<Required<Scope>>()
  const [scope, setScope] = useState<Scope>({ region, chain, on, show })
  const narrow = (change: Scope) => {
    const next = Object.fromEntries(Object.entries({ ...scope, ...change }).filter(([, value]) => value))
    setScope(next)
    keepAddress(page, { ...also, ...next })
  }
  return {
    ...{ scope, narrow, narrowed: Boolean(scope.region || scope.chain || scope.on) },
    asked: { region: scope.region, chain: scope.chain, on: scope.on },
    clear: () => narrow({ region: undefined, chain: undefined, on: undefined }),
  }
}
export type UseScope = ReturnType<typeof useScope>
