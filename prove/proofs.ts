type Options = { seed: number; flags: ReadonlyMap<string, number>; say: (line: string) => void }
export type Prove = (options: Options) => Promise<{ tried: number; failed: number }>
export type Proof = { says: string; flags: readonly string[]; load: () => Promise<Prove> }

/** Everything `npm run prove` knows, by name. */
export const proofs: Record<string, Proof> = {
  lifecycle: {
    says: '随机的人办随机的事，与另写的规则对照；--real 为走真实接口和数据库的次数',
    flags: ['real'],
    load: async () => (await import('./lifecycle')).prove,
  },
  chain: {
    says: '有全部权限的人随机改动存证、记录、日根，每次都找得到并指得出；--entries 为另核对一条多长的链',
    flags: ['entries'],
    load: async () => (await import('./chain')).prove,
  },
}
