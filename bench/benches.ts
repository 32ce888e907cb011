import type { Measure } from './measure'

export type Bench = { says: string; load: () => Promise<Measure> }

/** Everything `npm run bench` knows, by name. */
export const benches: Record<string, Bench> = {
  api: {
    says: '列表、新建、确认、看板的每次 CPU 和 p99，与 node:http + pg 发同样的 SQL 相比，CPU 不超过 2.5 倍',
    load: async () => (await import('./api')).measure,
  },
  client: {
    says: '各包大小；首页、扫码提需求、看板在慢 4G 和四分之一速度的手机上：收到多少、几个请求、最大内容绘制、堵住多久（与同一部手机上的裸 React 相比），都不超过预算',
    load: async () => (await import('./client')).measure,
  },
  filing: {
    says: '建草稿、存草稿、列待办的每次 CPU，与 node:http + pg 发同样的 SQL 相比，不超过 2.5 倍',
    load: async () => (await import('./filing')).measure,
  },
  guest: {
    says: '扫码页在慢 4G 和四分之一速度的手机上：最大内容绘制不超过 2 s，六次点按之内拿到编号',
    load: async () => (await import('./guest')).measure,
  },
  log: {
    says: '记一笔、确认（含存证）、列待确认的每次 CPU，与 node:http + pg 发同样的 SQL 相比，不超过 2.5 倍',
    load: async () => (await import('./log')).measure,
  },
  dashboard: {
    says: '看板的 p50、p99（另一个进程同时在写，每一次都要准），四个客户端 p99 不超过 20 ms；与直接汇总相比，写的代价，--full 是一千万条记录、一百万条需求',
    load: async () => (await import('./dashboard')).measure,
  },
  export: {
    says: '导出十万行：用时、内存、另一个解析器打开、活公式个数',
    load: async () => (await import('./export')).measure,
  },
  import: {
    says: '试导入、确认导入 5000 行（一个事务）的用时，确认不超过 15 s',
    load: async () => (await import('./import')).measure,
  },
  match: {
    says: '十万名专家里推荐三位的 p99，不超过 5 ms；内存、载入、更新的用时，前三命中率',
    load: async () => (await import('./match')).measure,
  },
  need: {
    says: '提需求、列需求的每次 CPU，与 node:http + pg 相比不超过 2.5 倍；列表从一万条到十万条（--full 到百万条）慢不过 1.5 倍',
    load: async () => (await import('./need')).measure,
  },
  sizes: {
    says: 'dist 里小程序各包和 H5 首屏的大小，与各自上限相比',
    load: async () => (await import('./sizes')).measure,
  },
}
