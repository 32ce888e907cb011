import { createHmac, createSecretKey } from 'node:crypto'

/** HMAC-SM3 over lines of text: only who holds the key can make it, and nobody can make it look like another purpose. */
export type Mac = (purpose: 'entry' | 'seal' | 'head' | 'day', ...lines: Array<string | number>) => Buffer

export const macWith = (key: Uint8Array): Mac => {
  const secret = createSecretKey(key)
  return (...lines) => createHmac('sm3', secret).update(lines.join('\n')).digest()
}
