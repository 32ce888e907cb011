import type { FilingCard } from '@kefutong/contract/filing/endpoints'
import type { NeedCard } from '@kefutong/contract/need/endpoints'
import type { NeedState } from '@kefutong/contract/need/lifecycle'
import { type ServiceLogCard, serviceLogs } from '@kefutong/contract/service-log/endpoints'
import type { ServiceLogState } from '@kefutong/contract/service-log/lifecycle'
import type { ReactNode } from 'react'
import { promiseWords } from '@/features/filing/promise'
import { StateTag } from '@/features/filing/state-tag'
import { shortDue } from '@/features/need/words'
import { aboutWords, sentenceOf } from '@/features/service-log/words'
import { nearDay } from '@/platform/near-day'
import { useRemote } from '@/platform/use-remote'
import { StatusTag } from '@/ui/status-tag'
import type { Tone } from '@/ui/tone'

/** One thing that waits for me. `does`: its one action, as 长辈版 shows it. */
export type Todo = { title: string; line: ReactNode; tag: ReactNode; does: string }

const filingTitle = (filing: FilingCard, mine: boolean) => {
  if (mine) return filing.enterpriseName || '还没填企业的备案'
  return `${filing.expertName} 任 ${filing.post}`
}

const filingLine = (filing: FilingCard, mine: boolean) => {
  if (filing.state === 'draft') return '草稿，填到哪存到哪'
  if (filing.state === 'returned') return '补正后直接重新提交，不用重填'
  return promiseWords(filing) ?? (mine ? undefined : filing.enterpriseName)
}

const filingDoes = ({ state }: FilingCard) =>
  state === 'draft' ? '继续填写' : state === 'returned' ? '去补正' : '去办理'

export const filingTodo = (filing: FilingCard, mine: boolean): Todo => ({
  title: filingTitle(filing, mine),
  line: filingLine(filing, mine),
  tag: <StateTag state={filing.state} />,
  does: filingDoes(filing),
})

const asks: Partial<Record<ServiceLogState, { tag: string; tone: Tone; does: string }>> = {
  filed: { tag: '待确认', tone: 'info', does: '去确认' },
  disputed: { tag: '待补充', tone: 'warn', does: '去补充' },
  approving: { tag: '待核准', tone: 'info', does: '去核准' },
}

/** What was said against a record: the list does not carry it. */
const Dispute = ({ log }: { log: ServiceLogCard }) => {
  const { data } = useRemote(serviceLogs.read, { id: log.id })
  return <>{data?.editions[data.editions.length - 1]?.disputed ?? log.line}</>
}

export const logTodo = (log: ServiceLogCard): Todo => {
  const disputed = log.state === 'disputed'
  const { tag, tone, does } = asks[log.state] ?? { tag: '待办', tone: 'plain' as const, does: '去看看' }
  return {
    title: disputed ? `${log.kind === 'revenue' ? '区县' : '企业'}对 ${nearDay(log.day)}的记录有出入` : aboutWords(log),
    line: disputed ? <Dispute log={log} /> : (sentenceOf(log) ?? log.expertName),
    tag: <StatusTag tone={tone}>{tag}</StatusTag>,
    does,
  }
}

const needAsks: Partial<Record<NeedState, { tag: string; does: string }>> = {
  dispatched: { tag: '待答复', does: '去答复' },
  accepted: { tag: '待答复', does: '去办理' },
  solving: { tag: '解决中', does: '去办理' },
  solved: { tag: '待确认', does: '去确认' },
  'follow-up': { tag: '待回访', does: '去答复' },
}

export const needTodo = (need: NeedCard): Todo => {
  const { tag, does } = needAsks[need.state] ?? { tag: need.stateLabel, does: '去看看' }
  return {
    title: need.sentence,
    line: shortDue(need) ?? [need.enterpriseName, need.expertName].filter(Boolean).join('，'),
    tag: <StatusTag tone='info'>{tag}</StatusTag>,
    does,
  }
}
