import { type Role, roleWords } from '@kefutong/contract/role'
import type { ServiceLog } from '@kefutong/contract/service-log/endpoints'
import {
  approvalFen,
  type ServiceLogMove,
  type ServiceLogState,
  serviceLogLifecycle,
} from '@kefutong/contract/service-log/lifecycle'
import { today } from '../calendar/dates'
import type { ListedLog } from './queries'

export type Past = {
  move: string
  from_state: string | null
  to_state: string | null
  at: Date
  reason: string | null
  role: string
  name: string | null
}

type Stop = ServiceLog['timeline'][number]

const lastDay = (past: readonly Past[], moves: readonly ServiceLogMove[]) => {
  const event = past.filter(({ move }) => (moves as readonly string[]).includes(move)).at(-1)
  return event ? today(event.at) : null
}

const order: readonly ServiceLogState[] = ['filed', 'approving', 'confirmed']

/** From the phone to the count: filed, confirmed, approved where the amount asks for it, counted. */
export const timelineOf = (row: ListedLog, past: readonly Past[], regionName: string): Stop[] => {
  const stated = row.kind === 'revenue'
  const large = (row.amount_fen ?? 0) >= approvalFen
  const stops: Array<Stop & { state: ServiceLogState }> = [
    {
      state: 'draft',
      label: stated ? '企业申报' : '提交记录',
      status: 'done',
      office: stated ? row.enterprise_name : row.expert_name,
      at: lastDay(past, ['file', 'amend', 'correct']),
    },
    ...(stated
      ? []
      : [
          {
            state: 'filed' as const,
            label: '企业确认',
            status: 'next' as const,
            office: row.enterprise_name,
            at: lastDay(past, ['confirm']),
          },
        ]),
    ...(large
      ? [
          {
            state: 'approving' as const,
            label: '区县核准',
            status: 'next' as const,
            office: `${regionName}科技局`,
            at: lastDay(past, ['approve']),
          },
        ]
      : []),
    { state: 'confirmed', label: '计入', status: 'next', office: null, at: null },
  ]
  const reached = order.indexOf(row.state)
  const line = stops.map(({ state, ...stop }): Stop => {
    const place = order.indexOf(state)
    if (place < 0) return stop
    if (row.state === 'confirmed')
      return { ...stop, status: 'done', at: stop.at ?? lastDay(past, ['approve', 'confirm', 'file']) }
    if (place < reached) return { ...stop, status: 'done' }
    return { ...stop, status: place === reached ? 'now' : 'next', at: null }
  })
  if (row.state !== 'disputed' && row.state !== 'withdrawn') return line
  const { label } = serviceLogLifecycle.states[row.state]
  const aside: Stop = {
    label: row.state === 'disputed' ? `${label}，等${stated ? '企业' : '专家'}修改` : label,
    status: 'now',
    office: null,
    at: lastDay(past, ['dispute', 'refuse', 'withdraw', 'revoke']),
  }
  return [...line.slice(0, 1), aside, ...(row.state === 'disputed' ? line.slice(1) : [])]
}

/** What people gave as reasons along the way, newest first. */
export const remarksOf = (past: readonly Past[]): ServiceLog['remarks'] =>
  past
    .filter(({ reason }) => reason)
    .map(({ move, role, name, reason, at }) => ({
      label: serviceLogLifecycle.moves[move as ServiceLogMove].label,
      by: [roleWords[role as Role], name].filter(Boolean).join(' '),
      says: reason ?? '',
      at: at.toISOString(),
    }))
    .reverse()
