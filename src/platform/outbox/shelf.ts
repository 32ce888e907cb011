import { jsonOf } from '../json'
import { bytesOf, keepText, readText, removeText, storedKeys } from '../storage'
import type { Deed, Sent } from './deed'

/*
 * Where deeds lie: one key each, and no list of them that could say otherwise. The device's own keys are the index, so
 * there is no moment at which a deed is written and not listed, or listed and gone.
 */
const prefix = 'deed:'
const sentKey = 'sent'
const nameOf = (id: string) => `${prefix}${id}`

// WeChat keeps 1 MB a key, its own wrapping included.
const largest = 900_000
const mostSent = 20
const day = 86_400_000

const isDeed = (value: unknown): value is Deed =>
  typeof value === 'object' && value !== null && Array.isArray((value as Partial<Deed>).files)

export const readDeed = (id: string): Deed | undefined => {
  const value = jsonOf(readText(nameOf(id)) ?? '')
  return isDeed(value) ? value : undefined
}

export const allDeeds = (): Deed[] =>
  storedKeys(prefix)
    .map((key) => readDeed(key.slice(prefix.length)))
    .filter((deed) => deed !== undefined)

/** Whether one key of the device can hold this at all. */
export const fits = (value: unknown) => bytesOf(JSON.stringify(value)) <= largest

export const keepDeed = (deed: Deed) => fits(deed) && keepText(nameOf(deed.id), JSON.stringify(deed))

export const forgetDeed = (id: string) => removeText(nameOf(id))

const isRecent = ({ at }: Sent) => Math.abs(Date.now() - Date.parse(at)) < day

/** What the API has acknowledged, newest first: one day's, at most twenty. */
export const allSent = (): Sent[] => {
  const kept = jsonOf(readText(sentKey) ?? '')
  return Array.isArray(kept) ? (kept as Sent[]).filter(isRecent) : []
}

export const rememberSent = (sent: Sent) => {
  const others = allSent().filter(({ id }) => id !== sent.id)
  keepText(sentKey, JSON.stringify([sent, ...others].slice(0, mostSent)))
}

export const wipeSent = () => removeText(sentKey)

/** Whether a key of the device's storage is one of these. */
export const isShelfKey = (key: string | null) => key === null || key === sentKey || key.startsWith(prefix)
