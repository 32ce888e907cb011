import { useCallback, useEffect, useRef } from 'react'
import { create } from 'zustand'
import { readText, removeText, writeText } from './storage'

type Kept = { value: unknown; full: boolean }

const useDrafts = create<Record<string, Kept>>()(() => ({}))

const nameOf = (key: string) => `draft:${key}`
// A mini-program keeps 1 MB a key, and a Chinese character may take three bytes.
const largest = 1_000_000 / 3

const parsed = (text: string | null): unknown => {
  if (text === null) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const keptOnDevice = (key: string): unknown => parsed(readText(nameOf(key)))

/** Reads a draft outside a component. */
export const draftOf = <T>(key: string): T | undefined =>
  (useDrafts.getState()[key]?.value ?? keptOnDevice(key)) as T | undefined

export const saveDraft = (key: string, value: unknown) => {
  const text = JSON.stringify(value)
  const kept = text.length <= largest && writeText(nameOf(key), text)
  useDrafts.setState({ [key]: { value, full: !kept } })
}

export const dropDraft = (key: string) => {
  removeText(nameOf(key))
  useDrafts.setState({ [key]: { value: undefined, full: false } })
}

/**
 * What somebody is typing about one thing, written to the device at every change and still there after a restart or a
 * log-out. The last part is true when the device could not keep it: tell the person to submit before leaving.
 */
export const useDraft = <T extends object>(key: string, initial: T) => {
  const kept = useDrafts((drafts) => drafts[key])
  useEffect(() => {
    if (!useDrafts.getState()[key]) useDrafts.setState({ [key]: { value: keptOnDevice(key), full: false } })
  }, [key])
  const value = (kept ? (kept.value ?? initial) : (keptOnDevice(key) ?? initial)) as T
  const start = useRef(initial)
  const patch = useCallback(
    (change: Partial<T>) => saveDraft(key, { ...(draftOf<T>(key) ?? start.current), ...change }),
    [key],
  )
  const clear = useCallback(() => dropDraft(key), [key])
  return [value, patch, clear, kept?.full ?? false] as const
}
