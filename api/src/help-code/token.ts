import { claimAlphabet } from '@kefutong/contract/need/claim'
import { sealed } from '../secret'

/** The 128 bits of a help code, from the server's secret and its id: printable again at any time, kept nowhere. */
export const helpTokenOf = (secret: string, id: string) =>
  sealed(secret, 'help-code', id).subarray(0, 16).toString('base64url')

/** The short code printed under it: for reading out and for comparing, 35 bits. */
export const helpShortOf = (secret: string, id: string) =>
  [...sealed(secret, 'help-code-short', id).subarray(0, 7)].map((byte) => claimAlphabet.charAt(byte % 32)).join('')
