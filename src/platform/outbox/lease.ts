import { newKey } from '../idempotency-key'
import { jsonOf } from '../json'

type Lease = { by: string; until: number }

const lasts = 30_000
const renewed = 10_000
/** Long enough for another tab's write of the same moment to be seen here. */
const moment = 30

const keyOf = (name: string) => `lease:${name}`

const leaseOf = (name: string): Lease | undefined => {
  const value = jsonOf(localStorage.getItem(keyOf(name)) ?? '')
  return typeof value === 'object' && value !== null ? (value as Lease) : undefined
}

// A lease that ends later than any can was written before the clock was set back.
const isTaken = (name: string) => {
  const left = (leaseOf(name)?.until ?? 0) - Date.now()
  return left > 0 && left <= lasts
}

const write = (name: string, by: string) => {
  const lease: Lease = { by, until: Date.now() + lasts }
  try {
    localStorage.setItem(keyOf(name), JSON.stringify(lease))
  } catch {
    // A full device must still be able to send, and so get room. Two tabs may then send one deed: its key makes it one.
  }
}

const take = async (name: string, by: string) => {
  if (isTaken(name)) return false
  write(name, by)
  await new Promise((resolve) => setTimeout(resolve, moment))
  const holder = leaseOf(name)
  return holder === undefined || holder.by === by
}

const giveBack = (name: string, by: string) => {
  if (leaseOf(name)?.by === by) localStorage.removeItem(keyOf(name))
}

/** Work under a lease, which ends with its page, or by itself when the page could not say so. */
export const leased = async (name: string, work: () => Promise<void>) => {
  const by = newKey()
  let renewal: ReturnType<typeof setInterval> | undefined
  const leave = () => {
    clearInterval(renewal)
    giveBack(name, by)
  }
  window.addEventListener('pagehide', leave)
  try {
    if (!(await take(name, by))) return false
    renewal = setInterval(() => write(name, by), renewed)
    await work()
    return true
  } finally {
    window.removeEventListener('pagehide', leave)
    leave()
  }
}
