import type { ServiceLog } from '@kefutong/contract/service-log/endpoints'
import type { ServiceLogMove } from '@kefutong/contract/service-log/lifecycle'

const done: Record<ServiceLogMove, string> = {
  file: '已提交记录',
  confirm: '已确认属实',
  dispute: '已写明出入',
  amend: '已提交修改',
  correct: '已提交更正',
  withdraw: '已撤回记录',
  revoke: '已撤销确认',
  approve: '已核准计入',
  refuse: '已退回企业和专家',
}

export const deedWords = (move: ServiceLogMove) => done[move]

/** What was done and whose turn it is: 「已提交修改，下一步：企业确认（淄博云岫…）」. */
export const afterWords = (move: ServiceLogMove, { state, timeline }: ServiceLog) => {
  const now = state === 'filed' || state === 'approving' ? timeline.find(({ status }) => status === 'now') : undefined
  return now ? `${done[move]}，下一步：${now.label}${now.office ? `（${now.office}）` : ''}` : done[move]
}

const asks: Partial<Record<ServiceLogMove, { title: string; line: string; sure: string }>> = {
  dispute: {
    title: '哪里有出入',
    line: '专家会看到您写的话，改好后请您再看一次。两个版本都会保留。',
    sure: '提交理由',
  },
  refuse: { title: '为什么不予计入', line: '企业和专家都会看到您写的话，补好后请您再看一次。', sure: '提交理由' },
  withdraw: {
    title: '撤回这条记录吗',
    line: '撤回后不再等企业确认，内容还能查看。已计入的更正撤回后，仍按原来确认的计。',
    sure: '撤回记录',
  },
  revoke: {
    title: '撤销这次确认吗',
    line: '撤销后这一版不再计入。确认和撤销都会留在存证里。',
    sure: '撤销确认',
  },
}

export const askOf = (move: ServiceLogMove) => asks[move]

/** Reasons people give most, one tap each; the text can be changed before it is sent. */
const common: Partial<Record<ServiceLogMove, readonly string[]>> = {
  dispute: ['天数不对，实际是 1 天', '日期不对', '金额和合同不一致', '这件事不是这位专家做的', '说明和实际情况不符'],
  refuse: ['缺少合同或发票，请补充', '金额和凭证不一致', '所属时间段不对', '与其他记录重复'],
  correct: ['天数写错了', '金额按补充协议更正', '补填合同编号', '日期写错了'],
}

export const commonReasons = (move: ServiceLogMove) => common[move] ?? []

/** What a reason may look like. */
export const reasonExample = '例如：实际服务 1.5 天，不是 2 天'
