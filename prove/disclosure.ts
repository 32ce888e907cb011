import type { Prove } from './proofs'
export const prove: Prove = async () => ({ tried: 0, failed: 0 })
