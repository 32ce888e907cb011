import { useSyncExternalStore } from 'react'

const query = () => window.matchMedia?.('(min-width: 1024px)')

const subscribe = (tell: () => void) => {
  const media = query()
  media?.addEventListener('change', tell)
  return () => media?.removeEventListener('change', tell)
}

/** Whether there is room for the desk's side navigation and tables. */
export const useWide = () => useSyncExternalStore(subscribe, () => query()?.matches ?? false)
