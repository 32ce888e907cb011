import { figureWords } from '../figure'
import type { Metric } from './metric'
import { needMetrics } from './need-metrics'
import { registerMetrics } from './register-metrics'

const bureau = '市科技局，随办随数'
const confirming = '市科技局，随确认随数'

const ofFiling = { behind: 'filing', place: '备案所在区县、主链、派出单位', owner: bureau } as const
const ofLog = { behind: 'service-log', place: '记录所在备案的区县、主链、派出单位', owner: confirming } as const

/** 公示过的五个总数 say on 首页 what they count; here they say it once more in full. */
const told = (id: keyof typeof figureWords) => {
  const { unit, clause, counts, leaves } = figureWords[id]
  return { unit, clause, counts, leaves }
}

const corrected = '更正在企业重新确认之前按原来的版本数'
const unconfirmed = '等企业确认、有出入、等核准或已撤回的记录'

const programme = {
  'experts.in-force': {
    ...told('experts.in-force'),
    name: '在聘科技副总',
    measure: 'count',
    kind: 'stock',
    behind: 'expert',
    clause: '当日在聘，按人去重',
    place: '任职几家的，归生效最早、仍在聘的那一件备案',
    owner: bureau,
  },
  'appointments.in-force': {
    ...ofFiling,
    name: '在聘备案',
    unit: '件',
    clause: '当日有效的备案',
    measure: 'count',
    kind: 'stock',
    counts: '当日有效的备案，一人任职几家数几件',
    leaves: '公示中、已中止、已终止、已到期的备案',
  },
  'appointments.total': {
    ...told('appointments.total'),
    ...ofFiling,
    name: '累计聘任',
    clause: '曾经生效，含续聘',
    measure: 'count',
    kind: 'flow',
  },
  'institutions.total': {
    ...told('institutions.total'),
    name: '高校院所',
    measure: 'count',
    kind: 'flow',
    behind: 'institution',
    clause: '上述聘任的派出单位',
    place: '归这个单位最早生效的那一件备案',
    owner: bureau,
  },
  'projects.total': {
    ...ofLog,
    name: '产学研项目',
    unit: '项',
    clause: '企业已确认',
    measure: 'count',
    kind: 'flow',
    counts: `企业确认属实的“产学研项目”记录，满 100 万元的还要区县核准，一条数一项；${corrected}`,
    leaves: unconfirmed,
  },
  'projects.amount': {
    ...ofLog,
    name: '项目金额',
    unit: '元',
    clause: '有金额的项目，分级核验',
    measure: 'fen',
    kind: 'flow',
    counts: '上述产学研项目填写的金额之和，分证据等级',
    leaves: '没有填金额的项目',
  },
  'transfers.total': {
    ...told('transfers.total'),
    ...ofLog,
    name: '成果转化',
    measure: 'count',
    kind: 'flow',
  },
  'transfers.in-force': {
    ...ofLog,
    name: '在聘成果转化',
    unit: '项',
    clause: '当日在聘的备案名下',
    measure: 'count',
    kind: 'stock',
    counts: '成果转化里，所在备案当日有效的',
    leaves: '备案已中止、终止、到期的',
  },
  'transfers.amount': {
    ...ofLog,
    name: '转化金额',
    unit: '元',
    clause: '有金额的转化，分级核验',
    measure: 'fen',
    kind: 'flow',
    counts: '上述成果转化填写的金额之和，分证据等级',
    leaves: '没有填金额的转化',
  },
  'problems.total': {
    ...told('problems.total'),
    ...ofLog,
    name: '解决难题',
    measure: 'count',
    kind: 'flow',
  },
  'problems.in-force': {
    ...ofLog,
    name: '在聘解决难题',
    unit: '项',
    clause: '当日在聘的备案名下',
    measure: 'count',
    kind: 'stock',
    counts: '解决难题里，所在备案当日有效的',
    leaves: '备案已中止、终止、到期的',
  },
  'services.time': {
    ...ofLog,
    name: '到企服务',
    unit: '天',
    clause: '企业已确认，8 小时为一天',
    measure: 'tenths',
    kind: 'flow',
    counts: '企业确认属实的“到企服务”天数之和，按半天记',
    leaves: unconfirmed,
  },
  'revenue.total': {
    ...ofLog,
    name: '新增销售收入',
    unit: '元',
    clause: '企业填报，分级核验',
    measure: 'fen',
    kind: 'flow',
    counts: '企业申报的新增销售收入之和，满 100 万元的经区县核准，分证据等级',
    leaves: '等区县核准和没有核准的申报',
  },
} as const satisfies Record<string, Metric>

/** 指标登记表: every number on a screen, in the order documents and exports list them. */
export const metrics = { ...programme, ...needMetrics, ...registerMetrics } as const satisfies Record<string, Metric>

export type MetricId = keyof typeof metrics
export const metricIds = Object.keys(metrics) as [MetricId, ...MetricId[]]

/** The entry of a metric. */
export const metricOf = (id: MetricId): Metric => metrics[id]
