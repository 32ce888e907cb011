import type { ReplyOf } from '@kefutong/contract/endpoint'
import type { NeedGroup, needs } from '@kefutong/contract/need/endpoints'
import { shelfWords } from '@kefutong/contract/need/lifecycle'

export type View = Exclude<NeedGroup, 'hall' | 'all'>
export type Counts = ReplyOf<typeof needs.counts>

const words: Record<View, { label: string; none: string; line: string }> = {
  watch: { label: '有时限', none: '没有在等时限的需求', line: '承诺过日期的需求会排在这里，快到期的在前。' },
  'to-verify': { label: shelfWords['to-verify'], none: '没有等着核实的需求', line: '有新的会在消息里告诉您。' },
  pool: { label: shelfWords.pool, none: '需求池是空的', line: '核实过、还没派单的需求会在这里。' },
  'under-way': { label: shelfWords['under-way'], none: '没有在对接的需求', line: '派单以后会排在这里。' },
  'follow-up': { label: shelfWords['follow-up'], none: '没有要回访的需求', line: '企业确认三个月后会排到这里。' },
  paused: { label: shelfWords.paused, none: '没有暂停的需求', line: '暂停计时的需求会在这里，原因企业看得到。' },
  closed: { label: shelfWords.closed, none: '还没有办结的需求', line: '确认、合并、撤回的都会留在这里。' },
  mine: { label: '我经手的', none: '还没有您经手的需求', line: '您核实、派单过的会在这里。' },
}

export const wordsOf = (view: View) => words[view]

// counted up to a hundred: nobody reads further
const upTo = (count: number) => (count >= 100 ? '99+' : String(count))

const countOf = (view: View, counts: Counts) =>
  view === 'watch' ? counts.overdue : view === 'mine' ? undefined : counts[view]

/** 「待核实 3」; the shelf with promises says how many are overdue. */
export const labelOf = (view: View, counts: Counts | undefined) => {
  const { label } = words[view]
  const count = counts && countOf(view, counts)
  if (!count) return label
  return view === 'watch' ? `${label}，超期 ${upTo(count)}` : `${label} ${upTo(count)}`
}
