import type { NeedFacts } from '@kefutong/contract/need/lifecycle'
import type { Calendar } from '../calendar/calendar'
import { type Clockwork, clockColumns } from './promise'
import type { NeedRow } from './queries'

/** A row as the lifecycle sees it. */
export const factsOf = (row: NeedRow, more: Pick<NeedFacts, 'holder' | 'offered'> = {}): NeedFacts => ({
  state: row.state,
  enterpriseId: row.enterprise_id,
  regionCode: row.region_code,
  raisedBy: row.raised_by,
  enteredBy: row.entered_by,
  expertId: row.expert_id,
  level: row.level,
  returns: row.returns,
  held: row.held.length > 0,
  pausedFrom: row.paused_from,
  expertAgreed: row.expert_agreed,
  enterpriseAgreed: row.enterprise_agreed,
  ...more,
})

type Timed = Pick<NeedRow, 'clock_from' | 'clocks' | 'pauses' | 'state' | 'level' | 'contacted_at' | 'started_at'> &
  Partial<Pick<NeedRow, 'due' | 'due_what' | 'climbs_on'>>

/** The clock of a row. */
export const workOf = (row: Timed): Clockwork => ({
  from: row.clock_from,
  clocks: row.clocks,
  pauses: row.pauses,
  state: row.state,
  level: row.level,
  contacted: row.contacted_at !== null,
  started: row.started_at !== null,
})

/** What a row's clock says its columns should be. */
export const timesOf = (calendar: Calendar, row: Timed) => {
  const { due = null, due_what = null, climbs_on = null } = row
  return clockColumns(calendar, workOf(row), { due, due_what, climbs_on })
}
