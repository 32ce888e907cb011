import { leased } from './lease'

/** The same among all tabs of this browser. Web Locks end with their tab; they need https, so there is a second way. */
export const alone = async (name: string, work: () => Promise<void>): Promise<boolean> => {
  if (!navigator.locks) return leased(name, work)
  return navigator.locks.request(`outbox ${name}`, { ifAvailable: true }, async (lock) => {
    if (!lock) return false
    await work()
    return true
  })
}
