export const asBytes = (bytes: Uint8Array) => `\\x${Buffer.from(bytes).toString('hex')}`
