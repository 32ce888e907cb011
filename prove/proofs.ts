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
  'guest-spam': {
    says: '一万条游客提交，看多少进入待核实、有没有到专家、真实用户提不提得上；--runs 为条数',
    flags: [],
    load: async () => (await import('./guest-spam')).prove,
  },
  disclosure: {
    says: '每个接口、每种人、每种可见范围，扫描每个回复里有没有不该看到的；--runs 为走几条需求的一生',
    flags: [],
    load: async () => (await import('./disclosure')).prove,
  },
}
