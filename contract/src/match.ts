import { endpoint } from './endpoint'
import { Id } from './id'
import * as z from './z'

/** 对接: offered by an expert, proposed by a dispatch, agreed by both, or come to nothing. */
export const matchStates = ['offered', 'proposed', 'agreed', 'declined', 'lapsed', 'over'] as const
export type MatchState = (typeof matchStates)[number]
export const matchWords: Record<MatchState, string> = {
  offered: '专家愿意对接',
  proposed: '等双方同意',
  agreed: '双方已同意',
  declined: '已退回',
  lapsed: '逾期未应',
  over: '已结束',
}

/**
 * One reason for a recommendation. `points` are integers that add up to the score; `label` is the heading it stands under;
 * `brief` says the same in a few words.
 */
export const MatchReason = z.object({
  kind: z.enum(['keywords', 'chain', 'solved', 'institution', 'load']),
  label: z.string(),
  says: z.string(),
  brief: z.optional(z.string()),
  points: z.number().check(z.int()),
})
export type MatchReason = z.infer<typeof MatchReason>

export const RecommendedExpert = z.object({
  expertId: z.string(),
  name: z.string(),
  title: z.string(),
  institutionName: z.string(),
  direction: z.string(),
  score: z.number().check(z.int()),
  reasons: z.array(MatchReason),
  /** has said of their own accord that they would take it */
  offered: z.boolean(),
})
export type RecommendedExpert = z.infer<typeof RecommendedExpert>

/** Three experts with their reasons, and what more in the need would bring another one in. No name, gender or age is weighed. */
export const Recommendation = z.object({
  items: z.array(RecommendedExpert),
  /** `term` in `field` brings another one in: found by ranking again; the name is masked */
  whatIf: z.array(z.object({ field: z.enum(['keywords', 'chain', 'segment']), term: z.string(), says: z.string() })),
  /** who offered and is not among the three */
  offers: z.array(RecommendedExpert),
  how: z.string(),
})
export type Recommendation = z.infer<typeof Recommendation>

/** The words behind 怎么推荐的. */
export const howRecommended =
  '只看研究方向、关键词、产业链、企业确认过的同类难题、单位意向和在办数量，不看姓名、性别、年龄。只推荐聘任生效过的专家；手上已有 3 条在办、选择不参加推荐、退回过这条需求的，和提需求的一方，不在其中。最后由人决定。'

/** The other side of a match as the need's record shows it. Contacts are asked for one by one. */
export const Match = z.object({
  id: z.string(),
  state: z.enum(matchStates),
  label: z.string(),
  expertId: z.string(),
  expertName: z.string(),
  expertTitle: z.string(),
  institutionName: z.string(),
  direction: z.string(),
  expertAgreed: z.boolean(),
  enterpriseAgreed: z.boolean(),
  /** the last day it may be answered; null once both agreed */
  lapsesOn: z.nullable(z.string()),
  mayReveal: z.boolean(),
})
export type Match = z.infer<typeof Match>

/** A contact that was asked for: `left` more may be asked for today. */
export const Contact = z.object({ name: z.string(), org: z.string(), phone: z.string(), left: z.number() })
export type Contact = z.infer<typeof Contact>

/** How many contacts one caller may see in a day: a party to a match; an official who has to telephone. */
export const revealsADay = { party: 20, official: 60 } as const

export const matches = {
  contact: endpoint('POST /matches/:id/contact', {
    says: '双方同意后查看对方电话，逐次计数并留痕',
    for: ['expert', 'enterprise', 'guest', 'employer'],
    input: { id: Id },
    reply: Contact,
  }),
  offer: endpoint('POST /needs/:id/offers', {
    says: '我来对接：专家表示愿意，由经办人派单',
    for: ['expert'],
    input: { id: Id },
    reply: z.object({ id: z.string(), lapsesOn: z.string() }),
  }),
  preference: endpoint('GET /match-preference', {
    says: '我是否参加推荐',
    for: ['expert'],
    input: {},
    reply: z.object({ optOut: z.boolean() }),
  }),
  prefer: endpoint('PUT /match-preference', {
    says: '参加或不参加推荐；不参加也能自己找需求',
    for: ['expert'],
    input: { optOut: z.boolean('请选择是否参加推荐') },
    reply: z.object({ optOut: z.boolean() }),
  }),
}
