import { Problem } from '@kefutong/contract/problem'
import { schedules } from '@kefutong/contract/schedule'
import { calendar } from '../calendar/calendar'
import { weekday } from '../calendar/dates'
import { forgetCalendar } from '../calendar/of-city'
import { recompute } from '../filing/recompute'
import type { On } from '../http'
import { recomputeNeeds } from '../need/recompute'

const faultsIn = (input: { year: number; holidays: string[]; workdays: string[] }) => [
  ...input.holidays
    .filter((date) => !date.startsWith(`${input.year}-`))
    .map((date) => ({ field: 'holidays', says: `${date} 不在 ${input.year} 年` })),
  ...input.workdays
    .filter((date) => !date.startsWith(`${input.year}-`))
    .map((date) => ({ field: 'workdays', says: `${date} 不在 ${input.year} 年` })),
  ...input.workdays
    .filter((date) => weekday(date) % 6 !== 0)
    .map((date) => ({ field: 'workdays', says: `${date} 本来就是工作日` })),
  ...input.holidays
    .filter((date) => input.workdays.includes(date))
    .map((date) => ({ field: 'holidays', says: `${date} 既放假又上班` })),
  ...(input.holidays.length < 5 ? [{ field: 'holidays', says: '放假日太少，请核对' }] : []),
]

export const scheduleRoutes = (on: On) => {
  on(schedules.list, async ({ db, viewer }) => ({
    items: await db
      .selectFrom('schedule')
      .select(['year', 'holidays', 'workdays', 'source'])
      .where('city_id', '=', viewer.cityId)
      .orderBy('year')
      .execute(),
  }))

  on(schedules.load, async ({ db, viewer, input, at, record, after }) => {
    const faults = faultsIn(input)
    if (faults.length > 0) throw new Problem('scheduleInvalid', { faults })
    const values = {
      holidays: JSON.stringify(input.holidays),
      workdays: JSON.stringify(input.workdays),
      source: input.source,
      loaded_at: at,
    }
    await db
      .insertInto('schedule')
      .values({ city_id: viewer.cityId, year: input.year, ...values })
      .onConflict((conflict) => conflict.columns(['city_id', 'year']).doUpdateSet(values))
      .execute()
    const loaded = await db
      .selectFrom('schedule')
      .select(['year', 'holidays', 'workdays', 'source'])
      .where('city_id', '=', viewer.cityId)
      .execute()
    const working = calendar(loaded)
    const filings = await recompute(db, viewer.cityId, working, at)
    const recomputed = filings + (await recomputeNeeds(db, viewer.cityId, working))
    await record({ thing: 'schedule', id: String(input.year), move: 'load' })
    after(async () => void forgetCalendar(viewer.cityId))
    return { year: input.year, recomputed }
  })
}
