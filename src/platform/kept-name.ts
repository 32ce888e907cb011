import { newKey } from './idempotency-key'

/** A file on the device until the API has it. `id`: the id of what it becomes. `kept`: the name it lies under. */
export type KeptFile = { id: string; kept: string; name: string; bytes: number }

const thirtyDays = 30 * 86_400_000

const ending = (name: string) => /\.\w{1,5}$/.exec(name)?.[0].toLowerCase() ?? ''

/** A name that says when it was kept, so that one nobody names any more can be told from a new one. */
export const keptName = (name: string) => {
  const id = newKey()
  return { id, kept: `kept-${Date.now().toString(36)}-${id}${ending(name)}` }
}

/** Kept for longer than a form is. */
export const isOldKept = (kept: string) => {
  const since = Number.parseInt(/^kept-([0-9a-z]+)-/.exec(kept)?.[1] ?? '', 36)
  return Number.isFinite(since) && Math.abs(Date.now() - since) > thirtyDays
}
