import { resolvePath } from './paths'
import { boot } from './state'

export const USER_DATA_PATH = 'wxfile://usr'

/** Temporary files live as long as the app runs; files under USER_DATA_PATH survive. */
const files = new Map<string, Blob>()

export const toBase64 = (bytes: Uint8Array) => {
  const chunks: string[] = []
  for (let at = 0; at < bytes.length; at += 8192) chunks.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return btoa(chunks.join(''))
}

export const fromBase64 = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

const bytesOf = new Map<string, Uint8Array>()

export const putFile = (path: string, bytes: Uint8Array, type = '') => {
  bytesOf.set(path, bytes)
  files.set(path, new Blob([new Uint8Array(bytes)], { type }))
}

export const readBytes = (path: string) => bytesOf.get(path)
export const typeOf = (path: string) => files.get(path)?.type ?? ''
export const filePaths = () => [...bytesOf.keys()]

export const dropFile = (path: string) => {
  files.delete(path)
  return bytesOf.delete(path)
}

let serial = 0

/** A fresh temporary path, with the file's own ending. */
export const temporary = (bytes: Uint8Array, name: string, type = '') => {
  serial += 1
  const path = `wxfile://tmp_${serial}${/\.\w+$/.exec(name)?.[0] ?? ''}`
  putFile(path, bytes, type)
  return path
}

for (const [path, text] of Object.entries(boot.kept.files)) putFile(path, fromBase64(text))

export const keptFiles = () =>
  Object.fromEntries(
    [...bytesOf].filter(([path]) => path.startsWith(USER_DATA_PATH)).map(([path, bytes]) => [path, toBase64(bytes)]),
  )

const addresses = new Map<string, string>()

/** Where the browser finds what a mini-program path names. */
export const addressOf = (path: string) => {
  if (boot.domains.some((domain) => path.startsWith(domain))) return `/__proxy?url=${encodeURIComponent(path)}`
  if (!path.startsWith('wxfile://')) return /^(https?:|data:|blob:)/.test(path) ? path : `/${resolvePath('', path)}`
  const known = addresses.get(path)
  const blob = files.get(path)
  if (known || !blob) return known ?? '/wxfile-not-found'
  const address = URL.createObjectURL(blob)
  addresses.set(path, address)
  return address
}
