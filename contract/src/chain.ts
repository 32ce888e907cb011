import { endpoint } from './endpoint'
import { bureau } from './role'
import * as z from './z'

/** Where in its chain a segment stands, from what goes in to what comes out. */
export const stages = ['up', 'middle', 'down'] as const
export type Stage = (typeof stages)[number]
export const stageWords: Record<Stage, string> = { up: '上游', middle: '中游', down: '下游' }

const Segment = z.object({
  id: z.string(),
  name: z.string(),
  enterprises: z.number(),
  experts: z.number(),
  needs: z.number(),
})
export type Segment = z.infer<typeof Segment>

const Panorama = z.object({
  asOf: z.string(),
  id: z.string(),
  name: z.string(),
  says: z.string(),
  stages: z.array(z.object({ stage: z.enum(stages), segments: z.array(Segment) })),
})
export type Panorama = z.infer<typeof Panorama>

/** How the numbers of a segment are counted, for the 口径 of the picture. */
export const segmentWords = {
  enterprises: '企业名录里登记在这个环节的企业',
  experts: '这些企业里当日在聘的科技副总，同一人在一个环节只数一次',
  needs: '这些企业提出、还没有办结的需求，含暂停',
  leaves: '没有登记环节的企业。一家企业可以在几个环节，所以各环节相加会多于全链',
}

/**
 * 「10 个环节有企业，双极板材料等 2 个还没有专家」. What is said stands in the picture; with no segment it says so.
 *
 * @param segments all segments of one chain, in the order of the chain
 */
export const panoramaSays = (segments: ReadonlyArray<Omit<Segment, 'id'>>): string => {
  if (segments.length === 0) return '这条链还没有登记环节'
  const staffed = segments.filter(({ enterprises }) => enterprises > 0)
  if (staffed.length === 0) return `${segments.length} 个环节都还没有企业`
  const without = staffed.filter(({ experts }) => experts === 0)
  const [first] = [...without].sort((a, b) => b.needs - a.needs)
  const reach = `${staffed.length} 个环节有企业`
  if (!first) return `${reach}，都有在聘专家`
  return without.length === 1
    ? `${reach}，${first.name}还没有专家`
    : `${reach}，${first.name}等 ${without.length} 个还没有专家`
}

/**
 * 产业链全景: the segments of one chain with who is there now. Raises `notFound` for a chain the city does not have.
 * A county reads its own district.
 *
 * @example GET /chains/hydrogen → { asOf: '2026-11-22', id: 'hydrogen', name: '氢能', says: '10 个环节有企业，双极板材料还没有专家',
 *   stages: [{ stage: 'up', segments: [{ id: 'electrolyser', name: '制氢装备', enterprises: 11, experts: 6, needs: 1 }, …] }, …] }
 */
export const chains = {
  read: endpoint('GET /chains/:chain', {
    says: '产业链全景：上游、中游、下游每个环节的企业、专家和未解需求',
    for: bureau,
    input: { chain: z.string().check(z.maxLength(40)), region: z.optional(z.string().check(z.maxLength(6))) },
    reply: Panorama,
  }),
}
