import type { Filing, FilingCard, TimelineNode } from '@kefutong/contract/filing/endpoints'
import { type Topic, topics } from '@kefutong/contract/rules/topics'
import { dayWords, dotted, leftWords } from '@kefutong/contract/time'
import type { CheckItem, CheckTone } from '@/ui/check-list'
import type { Tone } from '@/ui/tone'
import type { Item } from './decisions'

export const most = 20

export const itemOf = ({ id, version, expertName }: FilingCard): Item => ({ id, version, name: expertName })

/** Every check says yes: only these may be approved together. */
export const isClean = ({ checks }: FilingCard) => checks.total > 0 && checks.passed === checks.total

export const mayMove = (filing: FilingCard, move: string) => filing.moves.some((one) => one.move === move)

/** What a ticked set may do together, and what stays behind. */
export const batchOf = (picked: readonly FilingCard[]) => {
  const approvable = picked.filter((filing) => isClean(filing) && mayMove(filing, 'approve'))
  return {
    approvable,
    doubtful: picked.length - approvable.length,
    returnable: picked.filter((filing) => mayMove(filing, 'return')),
  }
}

export const doubtWords = (doubtful: number) =>
  doubtful > 0 ? `其中 ${doubtful} 件检查未全通过，不会一起通过` : '检查都已通过'

export const dueOf = ({ left }: Pick<FilingCard, 'left'>): { text: string; tone: Tone } | undefined =>
  left === null ? undefined : { text: leftWords(left), tone: left < 0 ? 'danger' : left === 0 ? 'warn' : 'plain' }

/** 「2026.12.7 至 2028.12.6，每年 60 天」 */
export const termWords = ({ termStart, termEnd }: Pick<FilingCard, 'termStart' | 'termEnd'>) =>
  termStart && termEnd ? `${dotted(termStart)} 至 ${dotted(termEnd)}` : ''

const shortStops: Partial<Record<TimelineNode['step'], string>> = {
  submit: '提交',
  notice: '公示',
  'take-effect': '生效',
}

/** The line as seven short words and the place on it. */
export const flowOf = (timeline: readonly TimelineNode[]) => {
  const now = timeline.findIndex(({ status }) => status === 'now')
  return { steps: timeline.map(({ step, label }) => shortStops[step] ?? label), now: now < 0 ? timeline.length : now }
}

export const toneOf: Record<Topic['verdict'], CheckTone> = {
  pass: 'success',
  check: 'warn',
  unanswered: 'warn',
  fail: 'danger',
}
const gravity: CheckTone[] = ['danger', 'warn', 'success']

const agreementOf = ({ attachments }: Filing): CheckItem & { passed: boolean } => {
  const papers = attachments.filter(({ kind }) => kind === 'agreement')
  const pages = papers.reduce((sum, paper) => sum + (paper.pages ?? 1), 0)
  const base = { key: 'agreement', text: '三方协议' }
  return papers.length > 0
    ? { ...base, tone: 'success', note: `收到 ${pages} 页，请核对盖章`, passed: true }
    : { ...base, tone: 'danger', text: '缺三方协议', note: '还没有上传，补齐前不能通过', passed: false }
}

export type Check = CheckItem & { topic?: Topic }

/** What the system found, what needs an officer's eye first: a line a topic, then the agreement. */
export const checksOf = (filing: Filing): Check[] => {
  // A reply does not carry where each rule was found; a topic does not need it.
  const reasons = filing.judgement.reasons as unknown as Parameters<typeof topics>[0]
  const found = topics(reasons).map(
    (topic): Check => ({
      ...{ key: topic.title, tone: toneOf[topic.verdict], text: topic.title, note: topic.says },
      ...{ link: topic.articles.join('、'), topic },
    }),
  )
  return [...found, agreementOf(filing)].sort((a, b) => gravity.indexOf(a.tone) - gravity.indexOf(b.tone))
}

export const tally = (checks: readonly Check[]) => {
  const passed = checks.filter(({ tone }) => tone === 'success').length
  const failed = checks.filter(({ tone }) => tone === 'danger').length
  const doubtful = checks.length - passed - failed
  return [`${passed} 项符合`, failed > 0 && `${failed} 项不符合`, doubtful > 0 && `${doubtful} 项请您核对`]
    .filter(Boolean)
    .join('，')
}

type Task = { what?: string | undefined; target?: string | undefined; due?: string | undefined }
export const taskWords = ({ what, target, due }: Task) =>
  [what, target, due && /^\d{4}-\d{2}-\d{2}$/.test(due) ? `${dayWords(due, 0)}前` : due].filter(Boolean).join('，')

/** The likeliest reasons, each a sentence the expert can act on. */
export const reasonTemplates = [
  { label: '缺少三方协议', says: '缺少三方协议，请补传三方盖章的扫描件。' },
  { label: '聘期不符', says: '聘期起止与三方协议不一致，请核对后修改。' },
  { label: '任务指标不具体', says: '任务指标不具体，请写明数值和完成期限。' },
  { label: '职称材料不全', says: '请补传学位或职称证书。' },
  { label: '企业信息有误', says: '企业信息与登记不一致，请核对企业名称、区县和资质。' },
] as const
