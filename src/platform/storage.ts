import Taro from '@tarojs/taro'
import { createJSONStorage, type StateStorage } from 'zustand/middleware'

// A browser may forbid storage (private window, full disk): the app then works for as long as it stays open.
const memory = new Map<string, string>()

export const readText = (key: string): string | null => {
  const kept = memory.get(key)
  if (kept !== undefined) return kept
  try {
    const text: unknown = Taro.getStorageSync(key)
    return typeof text === 'string' && text !== '' ? text : null
  } catch {
    return null
  }
}

/** False when the device refused: the text then lives in memory only. */
export const writeText = (key: string, text: string): boolean => {
  try {
    Taro.setStorageSync(key, text)
    memory.delete(key)
    return true
  } catch {
    memory.set(key, text)
    return false
  }
}

export const removeText = (key: string) => {
  memory.delete(key)
  try {
    Taro.removeStorageSync(key)
  } catch {
    // nothing was stored there
  }
}

/** How many bytes a text takes on the device. */
export const bytesOf = (text: string) => {
  let bytes = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4
  }
  return bytes
}

/** Writes to the device or not at all: on false, what was stored before is still there. */
export const keepText = (key: string, text: string): boolean => {
  try {
    Taro.setStorageSync(key, text)
    return true
  } catch {
    return false
  }
}

/** The keys that begin with this. */
export const storedKeys = (prefix: string): string[] => {
  try {
    return Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

const device: StateStorage = {
  getItem: readText,
  setItem: (key, text) => {
    writeText(key, text)
  },
  removeItem: removeText,
}

/** What every persisted zustand store of this app writes to. */
export const onDevice = <State>() => createJSONStorage<State>(() => device)
