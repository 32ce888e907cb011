import { endpoint } from '../endpoint'
import { anyone } from '../role'
import * as z from '../z'
import { publicIds } from './coarse'

/** A published number: a multiple of three, the true one is at most two more; null is 「<3」: none, one or two. */
const Cell = z.object({ id: z.enum(publicIds), value: z.nullable(z.number()) })

/**
 * What was published of one month. `atLeast` is the sum of the districts as published and `atMost` what it can be, so that
 * the whole says nothing that the districts do not. `says`: one sentence a metric, in the order of `figures`.
 */
export const Release = z.object({
  month: z.string(),
  asOf: z.string(),
  figures: z.array(z.object({ id: z.enum(publicIds), atLeast: z.number(), atMost: z.number(), says: z.string() })),
  regions: z.array(z.object({ code: z.string(), name: z.string(), cells: z.array(Cell) })),
})
export type Release = z.infer<typeof Release>

/**
 * 公开数据: what anybody may read, with no account. A month is published once, after it is over, and never again.
 * `months` are those published, newest first; `next` is the day on which the month under way will be. Without `month` the
 * newest; `release` is null for a month that was not published. Small numbers are told as in `coarse`.
 *
 * @example GET /public → { next: '2026-12-01', months: ['2026-10', '2026-09'], release: { month: '2026-10', asOf: '2026-10-31',
 *   figures: [{ id: 'experts.in-force', atLeast: 351, atMost: 373, says: '张店、临淄、桓台三地在聘至少 171 人，占公布数近一半' }, …],
 *   regions: [{ code: '370305', name: '临淄区', cells: [{ id: 'experts.in-force', value: 60 }, { id: 'projects.total', value: null }] }] } }
 */
export const releases = {
  read: endpoint('GET /public', {
    says: '公开数据：每月一次，几个总数和分区县，不到 3 的不写',
    for: anyone,
    input: { month: z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, '请选择月份'))) },
    reply: z.object({ next: z.string(), months: z.array(z.string()), release: z.nullable(Release) }),
  }),
}
