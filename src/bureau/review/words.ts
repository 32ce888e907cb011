import type { Filing, FilingCard, TimelineNode } from '@kefutong/contract/filing/endpoints'
import type { RulePack } from '@kefutong/contract/rules/pack'
import { type Topic, topicOf, topics } from '@kefutong/contract/rules/topics'
import { dayWords, leftWords } from '@kefutong/contract/time'
import { checkWords } from '@/features/filing/judgement-card'
import { type Citation, citationsOf, sourced } from '@/features/filing/source'
import type { CheckItem, CheckTone } from '@/ui/check-list'
import type { Tone } from '@/ui/tone'
import type { Item } from './decisions'

export const most = 20

export const itemOf = ({ id, version, expertName }: FilingCard): Item => ({ id, version, name: expertName })

/** Every check says yes: only these may be approved together. */
export const isClean = ({ checks }: FilingCard) => checks.total > 0 && checks.passed === checks.total

export const mayMove = (filing: FilingCard, move: string) => filing.moves.some((one) => one.move === move)

/** What a ticked set may do together, and what has to be done one by one: doubtful checks, or another kind of decision. */
export const batchOf = (picked: readonly FilingCard[]) => {
  const mayApprove = picked.filter((filing) => mayMove(filing, 'approve'))
  return {
    approvable: mayApprove.filter(isClean),
    doubtful: mayApprove.filter((filing) => !isClean(filing)).length,
    apart: picked.length - mayApprove.length,
    returnable: picked.filter((filing) => mayMove(filing, 'return')),
  }
}
export type Batch = ReturnType<typeof batchOf>

/** Why some of the ticked ones stay behind; nothing when none does. */
export const doubtWords = ({ doubtful, apart }: Pick<Batch, 'doubtful' | 'apart'>) => {
  const reasons = [doubtful > 0 && `${doubtful} 件检查未全通过`, apart > 0 && `${apart} 件要逐件办理`].filter(Boolean)
  return reasons.length > 0 ? `其中 ${reasons.join('，')}，不会一起通过` : ''
}

/** 备案, or 异议 while an objection to the notice is looked into. */
export const kindOf = ({ state }: Pick<FilingCard, 'state'>) => (state === 'objection' ? '异议' : '备案')

export const dueOf = ({ left }: Pick<FilingCard, 'left'>): { text: string; tone: Tone } | undefined =>
  left === null ? undefined : { text: leftWords(left), tone: left < 0 ? 'danger' : left === 0 ? 'warn' : 'plain' }

const shortStops: Partial<Record<TimelineNode['step'], string>> = {
  submit: '提交',
  notice: '公示',
  objection: '异议核查',
  'take-effect': '生效',
}

/** The line as seven short words and the place on it. */
export const flowOf = (timeline: readonly TimelineNode[]) => {
  const now = timeline.findIndex(({ status }) => status === 'now')
  return { steps: timeline.map(({ step, label }) => shortStops[step] ?? label), now: now < 0 ? timeline.length : now }
}

const toneOf: Record<Topic['verdict'], CheckTone> = {
  pass: 'success',
  check: 'warn',
  unanswered: 'warn',
  fail: 'danger',
}
const gravity: CheckTone[] = ['danger', 'warn', 'success']

const agreementOf = ({ attachments }: Filing): Check => {
  const papers = attachments.filter(({ kind }) => kind === 'agreement')
  const pages = papers.reduce((sum, paper) => sum + (paper.pages ?? 1), 0)
  return papers.length > 0
    ? {
        ...{ key: 'agreement', verdict: 'pass', tone: 'success' },
        text: '三方协议',
        note: `收到 ${pages} 页，请核对盖章`,
      }
    : {
        ...{ key: 'agreement', verdict: 'fail', tone: 'danger' },
        text: '缺三方协议',
        note: '还没有上传，补齐前不能通过',
      }
}

export type Check = CheckItem & { verdict: Topic['verdict']; citations?: Citation[] }

/** What the system found, what needs an officer's eye first: a line a topic, then the agreement. */
export const checksOf = (filing: Filing, pack: RulePack): Check[] => {
  const reasons = sourced(filing.judgement, pack)
  const found = topics(reasons).map(
    ({ title, says, verdict, articles }): Check => ({
      ...{ key: title, verdict, tone: toneOf[verdict], text: title, note: says, link: articles.join('、') },
      citations: citationsOf(reasons.filter(({ rule }) => topicOf[rule] === title)),
    }),
  )
  return [...found, agreementOf(filing)].sort((a, b) => gravity.indexOf(a.tone) - gravity.indexOf(b.tone))
}

export const tally = (checks: readonly Check[]) => checkWords(checks.map(({ verdict }) => verdict))

type Task = { what?: string | undefined; target?: string | undefined; due?: string | undefined }
export const taskWords = ({ what, target, due }: Task) =>
  [what, target, due && /^\d{4}-\d{2}-\d{2}$/.test(due) ? `${dayWords(due, 0)}前` : due].filter(Boolean).join('，')
