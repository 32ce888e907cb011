export type Measure = (say: (line: string) => void) => Promise<{ figure: string; within: boolean }>
export type Bench = { says: string; load: () => Promise<Measure> }

/** Everything `npm run bench` knows, by name. */
export const benches: Record<string, Bench> = {
  filing: {
    says: '建草稿、存草稿、列待办的每次 CPU，与 node:http + pg 发同样的 SQL 相比，不超过 2.5 倍',
    load: async () => (await import('./filing')).measure,
  },
  log: {
    says: '记一笔、确认（含存证）、列待确认的每次 CPU，与 node:http + pg 发同样的 SQL 相比，不超过 2.5 倍',
    load: async () => (await import('./log')).measure,
  },
  export: {
    says: '导出十万行：用时、内存、另一个解析器打开、活公式个数',
    load: async () => (await import('./export')).measure,
  },
  match: {
    says: '十万名专家里推荐三位的 p99，不超过 5 ms；内存、载入、更新的用时，前三命中率',
    load: async () => (await import('./match')).measure,
  },
  sizes: {
    says: 'dist 里小程序各包和 H5 首屏的大小，与各自上限相比',
    load: async () => (await import('./sizes')).measure,
  },
}
