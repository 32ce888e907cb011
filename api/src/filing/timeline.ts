import type { TimelineNode } from '@kefutong/contract/filing/endpoints'
import { type FilingState, type Office, officeWords } from '@kefutong/contract/filing/lifecycle'
import type { Calendar } from '../calendar/calendar'
import { today } from '../calendar/dates'
import { clockOf } from './promise'
import type { FilingRow } from './queries'

export type Past = { move: string; from_state: string | null; to_state: string | null; at: Date }
export type Names = { region: string; bureau: string }

const blank = { office: null, at: null, promised: null, expected: null, provisional: false, left: null }

const lastDay = (past: readonly Past[], fits: (event: Past) => boolean) => {
  const event = past.filter(fits).at(-1)
  return event ? today(event.at) : null
}

const officeName = (row: FilingRow, office: Office, names: Names) =>
  ({
    'enterprise-review': row.enterprise_name,
    'employer-review': row.institution_name,
    'county-review': `${names.region}科技局`,
    'city-review': names.bureau,
  })[office] || null

/** States in which the line stands still beside its usual stops. */
const aside: Partial<Record<FilingState, { step: TimelineNode['step']; label: string }>> = {
  returned: { step: 'returned', label: '退回补正，等专家补充' },
  objection: { step: 'objection', label: '公示收到异议，核查中' },
  withdrawn: { step: 'withdrawn', label: '已撤回' },
  suspended: { step: 'suspended', label: '聘任已中止' },
  ended: { step: 'ended', label: '聘任已终止' },
  expired: { step: 'expired', label: '聘期已满' },
}

const stopOf = (row: FilingRow, route: readonly Office[]) => {
  if (row.state === 'draft' || row.state === 'withdrawn') return 0
  const office = row.state === 'returned' ? (row.returned_by ?? route[0]) : row.state
  const at = route.indexOf(office as Office)
  if (at >= 0) return at + 1
  return row.state === 'notice' || row.state === 'objection' ? route.length + 1 : route.length + 3
}

/**
 * The line from submission to the number: done with its day, now with the promised day, next with the expected one.
 * An expectation adds the offices' own clocks to the promise before it.
 */
export const timelineOf = (
  row: FilingRow,
  past: readonly Past[],
  route: readonly Office[],
  clocks: FilingRow['clocks'],
  calendar: Calendar,
  names: Names,
  at: Date,
): TimelineNode[] => {
  const now = stopOf(row, route)
  const day = today(at)
  const noticeDays = clocks.notice ?? 5
  const all: Array<Pick<TimelineNode, 'step' | 'label' | 'office'> & { days: number; done: string | null }> = [
    {
      step: 'submit',
      label: '提交备案',
      office: row.expert_name || null,
      days: 0,
      done: lastDay(past, ({ move }) => move === 'submit'),
    },
    ...route.map((office) => ({
      step: office,
      label: officeWords[office].step,
      office: officeName(row, office, names),
      days: clockOf(clocks, office),
      done: lastDay(
        past,
        (event) => event.from_state === office && ['confirm', 'consent', 'approve'].includes(event.move),
      ),
    })),
    {
      step: 'notice',
      label: `公示 ${noticeDays} 个工作日`,
      office: null,
      days: noticeDays,
      done: row.number ? row.notice_ends_on : null,
    },
    {
      step: 'take-effect',
      label: row.number ? '生效' : '生效并发备案编号',
      office: row.number,
      days: 1,
      done: row.in_force_at ? today(row.in_force_at) : null,
    },
  ]
  // an appointment from before this product came by no office here: only that it took effect is known
  const stops = past.some(({ move }) => move === 'import') ? all.slice(-1) : all
  const side = aside[row.state]
  const waits = side === undefined || row.state === 'objection'
  let expected: { date: string; provisional: boolean } | undefined
  const nodes = stops.map(({ days, done, ...stop }, index): TimelineNode => {
    if (index < now) return { ...blank, ...stop, status: done ? 'done' : 'next', at: done }
    if (index === now && waits) {
      const promised = stop.step === 'notice' ? row.notice_ends_on : row.promised
      expected = promised ? { date: promised, provisional: row.provisional } : calendar.addWorkingDays(day, days)
      const left = promised && row.state !== 'objection' ? calendar.workingDaysBetween(day, promised).days : null
      return {
        ...blank,
        ...stop,
        status: 'now',
        promised: row.state === 'objection' ? null : promised,
        provisional: row.provisional,
        left,
      }
    }
    if (row.state === 'withdrawn') return { ...blank, ...stop, status: 'next' }
    const from = expected ?? { date: day, provisional: false }
    const next = calendar.addWorkingDays(from.date, days)
    expected = { date: next.date, provisional: next.provisional || from.provisional }
    return { ...blank, ...stop, status: 'next', expected: expected.date, provisional: expected.provisional }
  })
  if (!side) return nodes
  const since = lastDay(past, (event) => event.to_state === row.state)
  const node: TimelineNode = { ...blank, ...side, status: 'now', at: since }
  const place = row.state === 'withdrawn' ? 1 : Math.min(now, nodes.length)
  if (row.state === 'objection')
    return nodes.map((one, index) => (index === now ? { ...one, ...side, at: since } : one))
  return [...nodes.slice(0, place), node, ...(row.state === 'returned' ? nodes.slice(place) : [])]
}
