import type { MetricId } from '../metric/registry'

/**
 * 公开的数怎么写: in steps of three, downwards. 「63」 says 63, 64 or 65; 「<3」 says none, one or two. All numbers stand on
 * the same grid and no total is told that is not the sum of what is told, so that any difference of published numbers leaves
 * at least two answers open (docs/decisions/0036).
 */
export const step = 3

/** How much a published number may fall short of the true one. */
export const slack = step - 1

/** What is published of a number; a number below nothing is told as nothing. */
export const coarse = (value: number) => Math.max(0, value - (((value % step) + step) % step))

/** Every metric that anybody may read, each by district and in no other way: a second way to split it would be an equation. */
export const publicIds = [
  'experts.in-force',
  'problems.total',
  'transfers.total',
  'projects.total',
] as const satisfies readonly MetricId[]
export type PublicId = (typeof publicIds)[number]

/** Why the others are not public, said on the page and in docs/metrics.md. */
export const unpublished: ReadonlyArray<{ what: string; why: string }> = [
  { what: '累计聘任、高校院所', why: '与在聘的数相减，能看出某个月谁离开了' },
  { what: '各种金额', why: '一个月的增加常常出自一家企业' },
  { what: '需求的各个数', why: '公开的需求可以逐条看，相减就是没有公开的' },
  { what: '按产业链分的数', why: '同一批记录换一种分法相加，就能倒推出小的数' },
]
