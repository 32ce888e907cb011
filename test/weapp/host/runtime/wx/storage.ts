import { boot } from '../state'
import { type Callbacks, refuse, settle } from './reply'

const KEY_LIMIT = 1024 * 1024
const TOTAL_LIMIT = 10 * 1024 * 1024

const kept = new Map(Object.entries(boot.kept.storage))

const size = (text: string) => new TextEncoder().encode(text).length
const total = () => [...kept].reduce((sum, [key, value]) => sum + size(key) + size(value), 0)

export const keptStorage = () => Object.fromEntries(kept)

const write = (key: string, data: unknown) => {
  const text = JSON.stringify({ data })
  if (size(text) > KEY_LIMIT) throw refuse('entry size limit reached')
  const others = total() - (kept.has(key) ? size(key) + size(kept.get(key) ?? '') : 0)
  if (others + size(key) + size(text) > TOTAL_LIMIT) throw refuse('exceed storage max size 10Mb')
  kept.set(key, text)
}

const read = (key: string): unknown => (JSON.parse(kept.get(key) ?? '{}') as { data?: unknown }).data

const info = () => ({ keys: [...kept.keys()], currentSize: Math.ceil(total() / 1024), limitSize: TOTAL_LIMIT / 1024 })

const now = (api: string, work: () => unknown) => {
  try {
    return work()
  } catch (error) {
    throw new Error(`${api}:fail ${error instanceof Error ? error.message : String(error)}`)
  }
}

type Keyed = Callbacks & { key: string; data?: unknown }

export const storage = {
  setStorageSync: (key: string, data: unknown) => now('setStorageSync', () => write(key, data)),
  getStorageSync: (key: string) => read(key) ?? '',
  removeStorageSync: (key: string) => void kept.delete(key),
  clearStorageSync: () => kept.clear(),
  getStorageInfoSync: info,
  setStorage: (options: Keyed) => settle('setStorage', options, () => write(options.key, options.data)),
  getStorage: (options: Keyed) =>
    settle('getStorage', options, () => {
      if (!kept.has(options.key)) throw refuse('data not found')
      return { data: read(options.key) }
    }),
  removeStorage: (options: Keyed) => settle('removeStorage', options, () => void kept.delete(options.key)),
  clearStorage: (options?: Callbacks) => settle('clearStorage', options, () => kept.clear()),
  getStorageInfo: (options?: Callbacks) => settle('getStorageInfo', options, info),
}
