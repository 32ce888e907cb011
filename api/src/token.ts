import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits for a session. */
export const newToken = () => randomBytes(32).toString('base64url')

/** 128 random bits for a link: 22 characters. */
export const newLinkToken = () => randomBytes(16).toString('base64url')

/** Only this is stored: a stolen table opens nothing. */
export const tokenHash = (token: string) => createHash('sha256').update(token).digest()
