import { type Gauge, isNear } from './storage-near'

// The least any browser gives, two bytes a character.
const limit = 5 * 1024 * 1024

const localBytes = () => {
  try {
    return Object.entries(localStorage).reduce((sum, [key, text]) => sum + 2 * (key.length + String(text).length), 0)
  } catch {
    return 0
  }
}

/** The same in a browser; its store for files counts too. */
export const gauge = async (): Promise<Gauge> => {
  const used = localBytes()
  const files = await navigator.storage?.estimate?.().catch(() => undefined)
  return { used, limit, near: isNear(used, limit) || isNear(files?.usage ?? 0, files?.quota ?? 0) }
}
