import type { Filing } from '@kefutong/contract/filing/endpoints'
import type { FilingDraft } from '@kefutong/contract/filing/form'

export type Part = keyof FilingDraft

/** Fields typed on this device that the API does not have yet, by path (`enterprise.uscc`); `at` in milliseconds. */
export type Pending = Readonly<Record<string, { value: unknown; at: number }>>

/** What the device keeps of a filing being filled in: the filing as the API last told it, and what was typed since. */
export type Kept = { seen: Filing; pending: Pending; step?: number }

export const keptKey = (filingId: string) => `filing:${filingId}`

/** The form with these fields in place of its own; an emptied field leaves the form. */
export const merged = (form: FilingDraft, pending: Pending): FilingDraft => {
  const parts: Record<string, Record<string, unknown>> = {
    expert: { ...form.expert },
    enterprise: { ...form.enterprise },
    appointment: { ...form.appointment },
  }
  for (const [path, { value }] of Object.entries(pending)) {
    const [part = '', name = ''] = path.split('.')
    const fields = parts[part]
    if (!fields) continue
    if (value === null || value === undefined) delete fields[name]
    else fields[name] = value
  }
  return Object.fromEntries(Object.entries(parts).filter(([, fields]) => Object.keys(fields).length > 0)) as FilingDraft
}

export const valueAt = (form: FilingDraft, path: string): unknown => {
  const [part = '', name = ''] = path.split('.')
  return (form as Record<string, Record<string, unknown> | undefined>)[part]?.[name]
}

/**
 * What of the device's fields still counts: all of them on the version they were typed on; after another device has saved,
 * field by field what was typed later than that.
 */
export const resumed = (filing: Filing, kept: Kept | undefined): Pending => {
  if (!kept) return {}
  if (kept.seen.version === filing.version) return kept.pending
  const saved = Date.parse(filing.updatedAt)
  return Object.fromEntries(Object.entries(kept.pending).filter(([, { at }]) => at > saved))
}

/** Equal as data, whatever the order of the keys: the database keeps its own. */
export const same = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false
  const [a, b] = [
    Object.entries(one).filter(([, value]) => value !== undefined),
    Object.entries(other).filter(([, value]) => value !== undefined),
  ]
  return a.length === b.length && a.every(([key, value]) => same(value, (other as Record<string, unknown>)[key]))
}

/** Fields typed here that somebody else has meanwhile set to something different. */
export const clashes = (pending: Pending, before: FilingDraft, now: FilingDraft) =>
  Object.keys(pending).filter((path) => {
    const theirs = valueAt(now, path)
    return !same(theirs, valueAt(before, path)) && !same(theirs ?? null, pending[path]?.value ?? null)
  })
