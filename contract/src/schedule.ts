import { endpoint } from './endpoint'
import * as z from './z'

const days = z.array(z.iso.date('请填日期，如 2027-01-01')).check(z.maxLength(60, '最多 60 天'))

/** 放假安排 of one year: holidays off, and the weekend days worked instead, as the State Council announces them. */
export const Schedule = z.strictObject({
  year: z.number('请填年份').check(z.int(), z.minimum(2024, '请填 2024 年以后的年份'), z.maximum(2100, '年份太远')),
  holidays: days,
  workdays: days,
  source: z.string('请填通知名称').check(z.trim(), z.minLength(4, '请填通知名称'), z.maxLength(200)),
})
export type Schedule = z.infer<typeof Schedule>

export const schedules = {
  list: endpoint('GET /schedules', {
    says: '已载入的放假安排',
    for: ['sysadmin', 'city'],
    input: {},
    reply: z.object({ items: z.array(Schedule) }),
  }),
  load: endpoint('POST /schedules', {
    says: '载入一年的放假安排，并重算承诺日期',
    for: ['sysadmin'],
    input: Schedule.shape,
    reply: z.object({ year: z.number(), recomputed: z.number() }),
  }),
}
