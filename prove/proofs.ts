import type { Prove } from './prove'

export type Proof = { says: string; flags: readonly string[]; load: () => Promise<Prove> }

/** Everything `npm run prove` knows, by name. */
export const proofs: Record<string, Proof> = {
  lifecycle: {
    says: '随机的人办随机的事，与另写的规则对照；--real 为走真实接口和数据库的次数',
    flags: ['real'],
    load: async () => (await import('./lifecycle')).prove,
  },
  outbox: {
    says: '随机的断网、重发、乱序、被杀、换人、调钟，与另写的服务器对照；--mutants 0 不试改坏的发件箱',
    flags: ['mutants'],
    load: async () => (await import('./outbox')).prove,
  },
  crash: {
    says: '手机不停地记、企业不停地确认，轮流 kill -9 接口和 PostgreSQL，再查每一条答复过的',
    flags: [],
    load: async () => (await import('./crash')).prove,
  },
  trace: {
    says: '用 strace 看一条记录：提交、日志落盘、答复的先后（Linux，要有 strace）',
    flags: [],
    load: async () => (await import('./trace')).prove,
  },
  chain: {
    says: '有全部权限的人随机改动存证、记录、日根，每次都找得到并指得出；--entries 为另核对一条多长的链',
    flags: ['entries'],
    load: async () => (await import('./chain')).prove,
  },
  disclosure: {
    says: '每个接口、每种人、每条需求都问一遍，逐字找不该看到的；--mutants 0 不试改坏的接口',
    flags: ['mutants'],
    load: async () => (await import('./disclosure')).prove,
  },
  public: {
    says: '随机的城市、随机的月份，攻击者拿着全部公开的表倒推小于 3 的数；--runs 为几座城市，--mutants 0 不试改坏的规则',
    flags: ['mutants'],
    load: async () => (await import('./public')).prove,
  },
  'guest-spam': {
    says: '一万条游客提交，看多少进入待核实、有没有到专家、真实用户提不提得上；--runs 为条数',
    flags: [],
    load: async () => (await import('./guest-spam')).prove,
  },
}
