import type { Metric } from './metric'

const ofNeed = {
  behind: 'need',
  place: '需求的区县和主链；还没核实到区县的归“未定”',
  owner: '市科技局，随办随数',
} as const
const ofVisit = {
  behind: 'visit',
  place: '企业所在区县和主链；还没有企业的归专员的区县',
  owner: '科技专员，随记随数',
} as const
const step = { ...ofNeed, unit: '项', measure: 'count', kind: 'stock' } as const
const contact = { ...ofVisit, measure: 'count', kind: 'flow' } as const

const fellBack = '被退回、重新打开后还没再走到这一步的，合并掉的重复需求'

/** The two funnels. Whoever came further stands in the earlier steps, too. */
export const needMetrics = {
  'needs.raised': {
    ...step,
    kind: 'flow',
    name: '提出需求',
    clause: '合并重复之后',
    counts: '提出过的技术需求，不予受理和撤回的也算',
    leaves: '合并到别条的重复需求',
  },
  'needs.verified': { ...step, name: '已核实', clause: '经办人核实过', counts: '核实通过的需求', leaves: fellBack },
  'needs.dispatched': {
    ...step,
    name: '已派单',
    clause: '派给了专家',
    counts: '派给了专家、没有退回的需求',
    leaves: fellBack,
  },
  'needs.matched': {
    ...step,
    name: '已对接',
    clause: '双方都同意',
    counts: '专家和企业都同意对接的需求',
    leaves: fellBack,
  },
  'needs.solved': {
    ...step,
    name: '已解决',
    clause: '专家报已解决',
    counts: '专家报了已解决、企业没有退回的需求',
    leaves: fellBack,
  },
  'needs.confirmed': {
    ...step,
    name: '已确认',
    clause: '企业确认已解决',
    counts: '企业确认已解决、回访时没有重新打开的需求',
    leaves: fellBack,
  },
  'needs.open': {
    ...step,
    name: '未解需求',
    clause: '在办，含暂停',
    counts: '待核实、需求池、对接中和暂停中的需求',
    leaves: '已确认、未能解决、不予受理、已撤回、已合并的需求',
  },
  'needs.response': {
    ...ofNeed,
    name: '首次响应',
    unit: '工时',
    clause: '从提出起算，中位数',
    measure: 'median',
    kind: 'flow',
    counts:
      '从提出到经办人第一次答复（核实、不予受理、合并或写明理由暂停）的工作时间，取中位数；工作日 9:00 至 17:00，8 小时',
    leaves: '还没有答复的需求，答复前就撤回的需求',
  },
  'visits.experts': {
    ...contact,
    name: '对接专家',
    unit: '人次',
    clause: '专员走访记录',
    counts: '科技专员对接专家的记录，一条数一人次',
    leaves: '没有记下来的走访',
  },
  'visits.introductions': {
    ...contact,
    name: '精准对接',
    unit: '次',
    clause: '把专家介绍给企业',
    counts: '上述记录里走到“介绍企业”的，走得更远的也算',
    leaves: '只对接了专家的',
  },
  'visits.intents': {
    ...contact,
    name: '合作意向',
    unit: '项',
    clause: '双方有意合作',
    counts: '上述记录里走到“合作意向”的，已签约的也算',
    leaves: '还没有意向的',
  },
  'visits.contracts': {
    ...contact,
    name: '对接签约',
    unit: '项',
    clause: '签了合同',
    counts: '上述记录里走到“签约”的',
    leaves: '还没有签约的',
  },
} as const satisfies Record<string, Metric>
