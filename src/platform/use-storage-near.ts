import { useEffect, useState } from 'react'
import { useShelf } from './outbox/mirror'
import { gauge } from './storage-gauge'

/**
 * Whether this device will soon keep nothing more: say so before somebody types on. Looks again when the outbox changes
 * and when `watch`, what is being typed say, does.
 */
export const useStorageNear = (watch?: unknown) => {
  const [near, setNear] = useState(false)
  const deeds = useShelf((shelf) => shelf.deeds)
  // biome-ignore lint/correctness/useExhaustiveDependencies: they say when to look again
  useEffect(() => {
    let here = true
    void gauge().then((now) => here && setNear(now.near))
    return () => {
      here = false
    }
  }, [deeds, watch])
  return near
}
