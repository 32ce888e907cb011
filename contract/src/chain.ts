import { type ChainListId, chainListIds } from './chain-lists'
import { endpoint } from './endpoint'
import { metricIds } from './metric/registry'
import { bureau, signedIn } from './role'
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

const ListPart = z.object({
  metric: z.enum(metricIds),
  value: z.number(),
  /** whether this viewer may read the rows behind it */
  open: z.boolean(),
})

export const Panorama = z.object({
  asOf: z.string(),
  id: z.string(),
  name: z.string(),
  says: z.string(),
  stages: z.array(z.object({ stage: z.enum(stages), segments: z.array(Segment) })),
  lists: z.array(z.object({ id: z.enum(chainListIds), parts: z.array(ListPart) })),
})
export type Panorama = z.infer<typeof Panorama>
export type ChainList = { id: ChainListId; parts: Array<z.infer<typeof ListPart>> }

/** How the numbers of a segment are counted, for the 口径 of the picture. */
export const segmentWords = {
  enterprises: '那一天已在企业名录、登记在这个环节的企业',
  experts: '这些企业里那一天在聘的科技副总，同一人在一个环节只数一次',
  needs: '这些企业提出、那一天还没有办结的需求，含暂停',
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

const chain = z.string().check(z.maxLength(40))

/**
 * 产业链全景: the segments of one chain with who is there, and how much stands in each of its five lists, as known at the
 * end of a day. Raises `notFound` for a chain the city does not have, `inputInvalid` for a day to come. A county reads its
 * own district.
 *
 * @example GET /chains/hydrogen → { asOf: '2026-11-22', id: 'hydrogen', name: '氢能', says: '10 个环节有企业，双极板材料还没有专家',
 *   stages: [{ stage: 'up', segments: [{ id: 'electrolyser', name: '制氢装备', enterprises: 11, experts: 6, needs: 1 }, …] }, …],
 *   lists: [{ id: 'results', parts: [{ metric: 'results.registered', value: 12, open: true }, …] }, …] }
 */
export const chains = {
  read: endpoint('GET /chains/:chain', {
    says: '产业链全景：每个环节的企业、专家和未解需求，五张表各有多少，可看过去任意一天',
    for: bureau,
    input: {
      chain,
      region: z.optional(z.string().check(z.maxLength(6))),
      on: z.optional(z.iso.date('请选择日期')),
    },
    reply: Panorama,
  }),
  /** For forms that ask 环节: only names, in the order of the chain; none for a chain the city does not have. */
  segments: endpoint('GET /chains/:chain/segments', {
    says: '一条产业链的环节',
    for: signedIn,
    input: { chain },
    reply: z.object({ items: z.array(z.object({ id: z.string(), name: z.string(), stage: z.enum(stages) })) }),
  }),
}
