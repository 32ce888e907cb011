import type { Viewer } from '@kefutong/contract/role'
import type { ServiceLogForm } from '@kefutong/contract/service-log/form'
import type { ServiceLogMove } from '@kefutong/contract/service-log/lifecycle'
import { uuidv7 } from 'uuidv7'
import { addDays, today, yearOf } from '../calendar/dates'
import { recorder } from '../history'
import { nextSerial } from '../serial'
import { fileLog } from '../service-log/file'
import { makeMove } from '../service-log/move'
import type { LogRow } from '../service-log/queries'
import type { Tx, World } from '../world'
import { type DemoLog, demoLogs, demoRevenue } from './logs'
import type { Seat, Seats } from './people'
import { regions } from './places'
import { morning } from './story'

type Deed = { at: Date; viewer: Viewer; world: World }

const doing = (db: Tx, { at, viewer, world }: Deed) => ({
  ...{ db, world, viewer, at },
  record: recorder(db, viewer, 'seed', at).record,
})

const filingsBy = async (db: Tx, cityId: string) => {
  const rows = await db
    .selectFrom('filing')
    .select(['id', 'expert_id', 'enterprise_id', 'region_code'])
    .where('city_id', '=', cityId)
    .where('state', '=', 'in-force')
    .execute()
  return (expert: Seat | undefined, enterprise: Seat | undefined) => {
    const found = rows.find((row) => row.expert_id === expert?.personId && row.enterprise_id === enterprise?.orgId)
    if (!found) throw new Error('the demo logs under a filing that is not in force')
    return found
  }
}

const numberFor = async (db: Tx, cityId: string, day: string) => {
  const year = yearOf(day)
  return `FW-${year}-${String(await nextSerial(db, cityId, `service-log:${year}`)).padStart(6, '0')}`
}

const decisions: Record<DemoLog['ends'], ReadonlyArray<[ServiceLogMove, 'expert' | 'enterprise' | 'county']>> = {
  filed: [],
  confirmed: [['confirm', 'enterprise']],
  disputed: [['dispute', 'enterprise']],
  approving: [['confirm', 'enterprise']],
  approved: [
    ['confirm', 'enterprise'],
    ['approve', 'county'],
  ],
  correcting: [
    ['confirm', 'enterprise'],
    ['correct', 'expert'],
  ],
}

/** The experts' records and the enterprises' statements, each lived through by the machinery of the product. */
export const liveLogs = async (db: Tx, world: World, seats: Seats, now: Date) => {
  const { cityId } = world.config
  const filingOf = await filingsBy(db, cityId)
  const viewerOf = (seat: Seat | undefined): Viewer => {
    if (!seat) throw new Error('nobody sits there')
    return { cityId, ...seat }
  }
  const file = async (viewer: Viewer, filingId: string, form: ServiceLogForm, day: string, minutes: number) => {
    const deed = { world, viewer, at: morning(day, minutes) }
    return fileLog(doing(db, deed), { id: uuidv7(), filingId, form }, await numberFor(db, cityId, day))
  }
  const oldestFirst = [...demoLogs].sort((a, b) => b.said.daysAgo - a.said.daysAgo)
  for (const [index, { expert, enterprise, said, ends, says }] of oldestFirst.entries()) {
    const { daysAgo, ...rest } = said
    const day = addDays(today(now), -daysAgo)
    const form = { ...rest, servedOn: day } as ServiceLogForm
    const filing = filingOf(seats.experts[expert], seats.enterprises[enterprise])
    let row: LogRow = await file(viewerOf(seats.experts[expert]), filing.id, form, day, index)
    for (const [step, [move, by]] of decisions[ends].entries()) {
      const seat = {
        expert: seats.experts[expert],
        enterprise: seats.enterprises[enterprise],
        county: seats.counties[regions.findIndex(({ code }) => code === filing.region_code)],
      }[by]
      const deed = { world, viewer: viewerOf(seat), at: morning(addDays(day, Math.min(daysAgo, step + 1)), index + 30) }
      const corrected = { ...form, summary: `${form.summary}，有第三方检测报告` } as ServiceLogForm
      row = await makeMove(doing(db, deed), row, move, {
        reason: says,
        ...(move === 'correct' ? { form: corrected } : {}),
      })
    }
  }
  for (const [index, { expert, enterprise, from, until, ...stated }] of demoRevenue.entries()) {
    const day = (back: number) => addDays(today(now), -back)
    const filing = filingOf(seats.experts[expert], seats.enterprises[enterprise])
    const form: ServiceLogForm = { kind: 'revenue', from: day(from), until: day(until), ...stated }
    await file(viewerOf(seats.enterprises[enterprise]), filing.id, form, day(until - 3), index)
  }
}
