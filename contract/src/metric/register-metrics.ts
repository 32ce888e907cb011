import type { Metric } from './metric'

const firms = {
  unit: '家',
  measure: 'count',
  kind: 'stock',
  behind: 'enterprise',
  place: '企业登记的区县和主链',
  owner: '市科技局，随名录更新',
} as const

const tier = (name: string): Metric => ({
  ...firms,
  name,
  clause: '名录在册',
  counts: `企业名录里有“${name}”资质的企业，一家有几种资质各数一次`,
  leaves: '没有进名录的企业',
})

/** What the registers hold. */
export const registerMetrics = {
  commissioners: {
    name: '科技专员',
    unit: '人',
    clause: '当日在任，按人去重',
    measure: 'count',
    kind: 'stock',
    behind: 'person',
    counts: '当日在任的科技专员，同一人只数一次',
    leaves: '已卸任的',
    place: '归专员负责的区县，负责全市的归“未定”',
    owner: '市科技局，随任免更新',
  },
  'enterprises.tier.sme': tier('科技型中小企业'),
  'enterprises.tier.high-tech': tier('高新技术企业'),
  'enterprises.tier.leading-library': tier('科技领军企业库'),
  'enterprises.tier.three-high-one-core': tier('“三高一核心”库'),
  'enterprises.on-chain.above-scale': {
    ...firms,
    name: '链上规上企业',
    clause: '在产业链上的四上企业',
    counts: '企业名录里属于至少一条产业链的四上企业',
    leaves: '不在任何产业链上的四上企业',
  },
  'enterprises.on-chain.above-scale.high-tech': {
    ...firms,
    name: '链上规上高企',
    clause: '上述企业里的高新技术企业',
    counts: '链上规上企业里的高新技术企业',
    leaves: '不是四上或不在链上的高新技术企业',
  },
  platforms: {
    name: '创新平台',
    unit: '家',
    clause: '名录在册',
    measure: 'count',
    kind: 'stock',
    behind: 'platform',
    counts: '创新平台名录里的平台',
    leaves: '没有进名录的平台',
    place: '平台所在区县和主链',
    owner: '市科技局，随名录更新',
  },
  'results.registered': {
    name: '登记成果',
    unit: '项',
    clause: '名录在册',
    measure: 'count',
    kind: 'stock',
    behind: 'result',
    counts: '创新成果名录里的成果，转化了没有都数',
    leaves: '没有进名录的成果，专家转化的另数“成果转化”，两个数不相加',
    place: '承接企业的区县和成果的产业链，没有承接企业的归“未定”',
    owner: '市科技局，随名录更新',
  },
  'projects.registered': {
    name: '登记项目',
    unit: '项',
    clause: '名录在册',
    measure: 'count',
    kind: 'stock',
    behind: 'project',
    counts: '创新项目名录里的项目，完没完成都数',
    leaves: '没有进名录的项目，专家服务中签的另数“产学研项目”，两个数不相加',
    place: '承担企业的区县和项目的产业链',
    owner: '市科技局，随名录更新',
  },
} as const satisfies Record<string, Metric>
