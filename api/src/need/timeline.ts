import type { NeedTimelineNode } from '@kefutong/contract/need/endpoints'
import { type NeedState, needLifecycle, type PromiseName, promiseWords } from '@kefutong/contract/need/lifecycle'
import type { Calendar } from '../calendar/calendar'
import { today } from '../calendar/dates'
import type { NeedRow } from './queries'

export type Past = { move: string; from_state: string | null; to_state: string | null; at: Date }
export type Names = { office: string; asker: string | null; expert: string | null }

const blank = { office: null, at: null, promised: null, provisional: false, left: null }

/** States in which the line stands still beside its usual stops. */
const aside: Partial<Record<NeedState, string>> = {
  paused: '暂停计时',
  arbitration: '两次退回，市级协调中',
  merged: '已与另一条合并',
  refused: '不予受理',
  withdrawn: '已撤回',
  unsolved: '未能解决',
  reopened: '问题又出现，重新办理',
}
const over: readonly NeedState[] = ['merged', 'refused', 'withdrawn', 'unsolved']

const dayOf = (at: Date | null) => (at ? today(at) : null)

/**
 * The line from the sentence to the follow-up. Promises are counted from the day the need was raised and stand at every stop
 * from the start; what is paused has no date until the clock runs again.
 */
export const timelineOf = (
  row: NeedRow,
  past: readonly Past[],
  calendar: Calendar,
  names: Names,
  at: Date,
): NeedTimelineNode[] => {
  const day = today(at)
  const paused = row.state === 'paused'
  const promised: Record<PromiseName, string | null> = {
    verify: row.verify_by,
    contact: row.contact_by,
    plan: row.plan_by,
  }
  const done: Record<PromiseName, Date | null> = {
    verify: row.verified_at,
    contact: row.contacted_at,
    plan: row.started_at,
  }
  const offices: Record<PromiseName, string | null> = {
    verify: names.office,
    contact: names.expert,
    plan: names.expert,
  }
  const stop = (what: PromiseName): NeedTimelineNode => {
    const node = { ...blank, step: what, label: promiseWords[what], office: offices[what] }
    if (done[what]) return { ...node, status: 'done', at: dayOf(done[what]) }
    if (paused || over.includes(row.state)) return { ...node, status: 'next' }
    const date = promised[what]
    const now = row.due_what === what
    const left = now && date ? calendar.workingDaysBetween(day, date).days : null
    return { ...node, status: now ? 'now' : 'next', promised: date, provisional: row.provisional, left }
  }
  const later = (
    step: NeedTimelineNode['step'],
    label: string,
    office: string | null,
    when: Date | null,
    now: boolean,
  ): NeedTimelineNode => ({
    ...blank,
    step,
    label,
    office,
    status: when ? 'done' : now ? 'now' : 'next',
    at: dayOf(when),
  })

  const settled = past.findLast(({ move }) => move === 'still')?.at ?? null
  const stops: NeedTimelineNode[] = [
    { ...blank, step: 'raise', label: '已提交', status: 'done', office: names.asker, at: today(row.raised_at) },
    stop('verify'),
    stop('contact'),
    stop('plan'),
    later('solve', '专家解决', names.expert, row.solved_at, row.state === 'solving'),
    later('confirm', '企业确认', names.asker, row.confirmed_at, row.state === 'solved'),
    {
      ...later(
        'follow-up',
        '三个月后回访',
        names.office,
        row.state === 'settled' ? settled : null,
        row.state === 'follow-up',
      ),
      promised: row.state === 'confirmed' ? row.follow_up_on : null,
    },
  ]
  const label = aside[row.state]
  if (!label) return stops
  const since = past.findLast(({ to_state }) => to_state === row.state)?.at ?? null
  const node: NeedTimelineNode = {
    ...blank,
    step: 'aside',
    label,
    status: 'now',
    office: names.office,
    at: dayOf(since),
  }
  const place = stops.findIndex(({ status }) => status !== 'done')
  const before = stops.slice(0, place < 0 ? stops.length : place)
  const after = place < 0 ? [] : stops.slice(place)
  if (over.includes(row.state)) return [...before, node]
  // one position on the line: a need that is reopened stands at its next stop, any other aside is where it stands
  const reopened = row.state === 'reopened'
  return [
    ...before,
    reopened ? { ...node, status: 'done' } : node,
    ...after.map((one) => (one.status === 'now' && !reopened ? { ...one, status: 'next' as const } : one)),
  ]
}

export const stateLabel = (state: NeedState) => needLifecycle.states[state].label
