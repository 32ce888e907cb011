import { newKey } from '../idempotency-key'
import { jsonOf } from '../json'

type Lease = { by: string; until: number }

const lasts = 60_000
const renewed = 20_000
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

/** Work under a lease that runs out by itself when its tab is closed. */
export const leased = async (name: string, work: () => Promise<void>) => {
  const by = newKey()
  if (!(await take(name, by))) return false
  const renewal = setInterval(() => write(name, by), renewed)
  try {
    await work()
  } finally {
    clearInterval(renewal)
    if (leaseOf(name)?.by === by) localStorage.removeItem(keyOf(name))
  }
  return true
}
