import { sm2 } from 'sm-crypto'
import type { Mac } from './mac'

/** Signs a day's root. `name` says how, and for SM2 with which public key. */
export type Signer = { name: string; sign: (text: string) => string }

export const hmacSigner = (mac: Mac): Signer => ({ name: 'hmac-sm3', sign: (text) => mac('day', text).toString('hex') })

/** GB/T 32918.2 with the usual identity 1234567812345678; the signature is r ‖ s in hex. */
export const sm2Signer = (privateKey: string): Signer => {
  const publicKey = sm2.getPublicKeyFromPrivateKey(privateKey)
  return { name: `sm2:${publicKey}`, sign: (text) => sm2.doSignature(text, privateKey, { hash: true, publicKey }) }
}

/** Anybody can check an SM2 signature; what makes it ours is that its key is one of `trusted`. */
export const sm2Holds = (publicKey: string, text: string, signature: string) => {
  try {
    return sm2.doVerifySignature(text, signature, publicKey, { hash: true })
  } catch {
    return false
  }
}

/** Whether this text was signed so, by this key or by an SM2 key in `trusted`. */
export const signatureHolds = (
  { mac, trusted }: { mac: Mac; trusted: readonly string[] },
  { signer, text, signature }: { signer: string; text: string; signature: string },
) => {
  if (signer === 'hmac-sm3') return mac('day', text).toString('hex') === signature
  const publicKey = signer.replace(/^sm2:/, '')
  return trusted.includes(publicKey) && sm2Holds(publicKey, text, signature)
}
