import { createHash } from 'node:crypto'

/** The national hash standard, GB/T 32905-2016: 32 bytes. */
export const sm3 = (...parts: Array<string | Uint8Array>): Buffer => {
  const hash = createHash('sm3')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
