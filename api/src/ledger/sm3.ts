import { hash } from 'node:crypto'

/** The national hash standard, GB/T 32905-2016: 32 bytes. */
export const sm3 = (part: string | Uint8Array): Buffer => hash('sm3', part, 'buffer')
