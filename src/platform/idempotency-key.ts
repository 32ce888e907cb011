const hex = '0123456789abcdef'

const randomBytes = () => {
  const bytes = new Uint8Array(16)
  if (typeof crypto !== 'undefined' && crypto.getRandomValues) return crypto.getRandomValues(bytes)
  // The mini-program has no synchronous source; these keys need to be different, not secret.
  return bytes.map(() => Math.floor(Math.random() * 256))
}

/** A version-4 UUID made on the device: the same key sent twice is one deed. */
export const newKey = () => {
  const bytes = randomBytes()
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const text = Array.from(bytes, (byte) => `${hex[byte >> 4]}${hex[byte & 15]}`).join('')
  return [text.slice(0, 8), text.slice(8, 12), text.slice(12, 16), text.slice(16, 20), text.slice(20)].join('-')
}
