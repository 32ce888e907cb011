import type { Need } from '@kefutong/contract/need/endpoints'
import { noteNeeded } from '@kefutong/contract/need/endpoints'
import type { NeedMove } from '@kefutong/contract/need/lifecycle'

const done: Partial<Record<NeedMove, string>> = {
  verify: '已核实，进入需求池',
  merge: '已合并到另一条',
  refuse: '已告知不予受理',
  withdraw: '已撤回需求',
  dispatch: '已派单，等双方同意',
  accept: '已接单',
  agree: '已同意对接',
  decline: '已退回，会另找专家',
  start: '方案已告诉企业',
  solve: '已请企业确认',
  confirm: '已确认解决',
  reject: '已告诉专家还没解决',
  'give-up': '已结束，原因已记下',
  still: '已记下仍然有效',
  reopen: '已重新打开，会再找专家',
  pause: '已暂停计时，企业看得到原因',
  resume: '已恢复计时',
  release: '已退回需求池',
  close: '已结束协调',
  clear: '已解除暂存',
}

/** What was done, in words for a short notice. */
export const deedWords = (move: NeedMove) => done[move] ?? '已办好'

type Ask = { title: string; line: string; sure?: string; label?: string; example?: string }

const asks: Partial<Record<NeedMove, Ask>> = {
  refuse: { title: '不予受理', line: '企业会看到理由，请写清楚，能指一条别的路更好。' },
  withdraw: { title: '撤回这条需求吗', line: '撤回后不再找专家，内容还能查看。', sure: '撤回需求' },
  decline: { title: '这次不合适', line: '对方会看到理由。会另找合适的专家。' },
  start: {
    title: '解决方案',
    line: '写一句打算怎么解决，企业会看到。',
    label: '方案',
    example: '例如：先取三批样测水分和羟值，一周内给出控制点',
  },
  solve: {
    title: '怎么解决的',
    line: '企业看过会确认，或告诉您还差什么。',
    label: '结果',
    example: '例如：调整脱水温度后，三批羟值波动降到 ±1.0',
  },
  confirm: {
    title: '确认已解决',
    line: '确认只说明难题已解决，不是电子签名。三个月后会再问一次。',
    sure: '确认已解决',
  },
  reject: { title: '还没解决', line: '专家会看到还差什么，接着解决。' },
  'give-up': { title: '解决不了，结束', line: '结束后不再找专家，原因会留下，双方都看得到。' },
  reopen: { title: '问题又出现', line: '会重新计时，再找专家。' },
  pause: { title: '暂停计时', line: '企业会看到暂停的原因，承诺日期随之顺延。' },
  release: { title: '退回需求池', line: '写一句协调的结果，由专员重新派单。' },
  close: { title: '结束协调', line: '企业会看到原因。' },
  clear: { title: '解除暂存', line: '请确认内容不涉及国家秘密、工作秘密，写一句看过的结论。' },
}

export const askOf = (move: NeedMove) => asks[move]

/** Reasons people give most, one tap each; the text can be changed before it is sent. */
const common: Partial<Record<NeedMove, readonly string[]>> = {
  refuse: ['不是技术难题，请联系所在区县服务热线', '内容看不明白，电话也没联系上', '已通过其他渠道解决'],
  decline: ['研究方向不对口', '手上的事排满了，近期没时间', '企业想找本地的专家', '已经自己解决'],
  reject: ['问题还在出现', '只解决了一部分', '方案还没试过'],
  'give-up': ['现有条件下做不到', '投入超出企业预算', '企业不再需要'],
  reopen: ['同样的问题又出现了', '换了原料后又出现'],
  pause: ['企业停产检修', '等企业补充样品和数据', '联系人出差，约好时间再谈'],
  clear: ['已看过，不涉密', '企业已改写，不涉密'],
}

export const commonReasons = (move: NeedMove) => common[move] ?? []

export const takesNote = (move: NeedMove) => noteNeeded[move] !== undefined

/** Straight away, or after a reason, a note or a second look. */
export const asksFirst = ({ move, reason, weight }: Need['moves'][number]) =>
  reason || takesNote(move) || weight === 'danger' || move === 'confirm' || move === 'verify'
