import { newKey } from './idempotency-key'
import { readText, writeText } from './storage'

const name = 'device'

/** A number this device made for itself once. It says nothing about who holds it. */
export const deviceId = () => {
  const kept = readText(name)
  if (kept) return kept
  const made = newKey()
  writeText(name, made)
  return made
}
