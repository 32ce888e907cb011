import { readHelpCode, readScene } from '@kefutong/contract/help-code'

export type Launch = { token?: string; scene?: string; q?: string }
/** `code`: a token to ask about. `forged`: something was scanned, and it is none of ours. */
export type Scanned = { code?: string; forged?: true }

const link = /^(https?:\/\/[^/?#]+)\/n\/([^/?#]+)/
const forged: Scanned = { forged: true }

const ours = (text: string | undefined): Scanned => {
  const read = text === undefined ? undefined : readHelpCode(text)
  return read && 'token' in read ? { code: read.token } : forged
}

const fromLink = (q: string, home: string): Scanned => {
  const [, origin, token] = link.exec(q) ?? []
  return origin === home ? ours(token) : forged
}

/**
 * What opened this page, already decoded once: the token of /n/…, the scene of a wxacode, or the link of an ordinary QR code.
 * `home` is the origin our own links have.
 */
export const scannedIn = ({ token, scene, q }: Launch, home: string): Scanned => {
  if (token) return ours(token)
  if (scene) return ours(readScene(scene) ?? '')
  return q ? fromLink(q, home) : {}
}
