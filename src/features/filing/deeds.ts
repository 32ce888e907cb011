import type { Filing } from '@kefutong/contract/filing/endpoints'
import type { FilingMove } from '@kefutong/contract/filing/lifecycle'

const done: Partial<Record<FilingMove, string>> = {
  submit: '已提交备案',
  confirm: '已确认属实',
  consent: '已同意',
  approve: '已通过审核',
  return: '已退回补正',
  resubmit: '已重新提交',
  object: '已登记异议',
  dismiss: '异议不成立，继续公示',
  uphold: '异议成立，已退回',
  withdraw: '已撤回备案',
  suspend: '已中止聘任',
  resume: '已恢复聘任',
  end: '已终止聘任',
}

/** What was done, in words for a short notice or a line. */
export const deedWords = (move: FilingMove) => done[move] ?? '已办好'

/** What was done and whose turn it is: 「已通过审核，下一步：市级审核（淄博市科技局）」. */
export const afterWords = (move: FilingMove, { timeline }: Filing) => {
  const now = timeline.find(({ status }) => status === 'now')
  if (!now || now.step === 'withdrawn' || now.step === 'ended' || now.step === 'suspended') return deedWords(move)
  return `${deedWords(move)}，下一步：${now.label}${now.office ? `（${now.office}）` : ''}`
}

const asks: Partial<Record<FilingMove, { title: string; line: string; sure: string }>> = {
  withdraw: {
    title: '撤回这件备案吗',
    line: '撤回后不能恢复，填过的内容还能查看，要再办需重新开始。',
    sure: '撤回备案',
  },
  suspend: { title: '中止聘任', line: '中止期间不计服务，之后可以恢复。', sure: '中止聘任' },
  end: { title: '终止聘任', line: '终止后不能恢复，服务记录仍保留。', sure: '终止聘任' },
}

export const askOf = (move: FilingMove) => asks[move]

/** Reasons people give most, one tap each; the text can be changed before it is sent. */
const common: Partial<Record<FilingMove, readonly string[]>> = {
  return: [
    '三方协议缺页或没有盖章，请补传',
    '企业信息与登记不一致，请核对',
    '任务指标不具体，请写明能核对的数字',
    '聘期或服务天数有误，请修改',
  ],
  object: ['收到实名异议，反映专家与企业有投资关系', '收到实名异议，反映任职情况不实'],
  dismiss: ['经核查，反映的情况不属实'],
  uphold: ['经核查，反映的情况属实，请补正'],
  suspend: ['专家因故暂时不能到企服务', '企业停产整改'],
  end: ['双方协商一致，提前结束聘任', '专家工作调动，不能继续服务'],
}

/** What a reason may look like. */
export const reasonExample = '例如：三方协议缺第 2 页'

export const commonReasons = (move: FilingMove) => common[move] ?? []
