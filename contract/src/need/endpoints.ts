import { mostReason, seenVersion as version } from '../deed'
import { endpoint } from '../endpoint'
import { Id } from '../id'
import { Contact, Match, Recommendation } from '../match'
import { pageInput, pageOf } from '../page'
import { anyone, type Caller, type Role } from '../role'
import * as z from '../z'
import { checkClaim, normaliseClaim } from './claim'
import { enrichFields, modes, raiseFields, visibilities } from './form'
import { levels, needMoves, needStates, promises, shelves } from './lifecycle'
import { readNeedNumber } from './number'
import { checkScript } from './text'

const words = (limit: number) =>
  z.string().check(
    z.trim(),
    z.maxLength(limit, `最多 ${limit} 个字`),
    z.check<string>((context) => {
      const message = checkScript(context.value)
      if (message) context.issues.push({ code: 'custom', message, input: context.value })
    }),
  )
const reason = z.optional(words(mostReason))
const officials: readonly Role[] = ['commissioner', 'county', 'city']
/** Anybody whom a need may belong to, and those who handle it. */
const movers: readonly Role[] = ['guest', 'expert', 'enterprise', 'employer', ...officials]
const readers: readonly Caller[] = anyone

export const NeedMoveReply = z.object({
  move: z.enum(needMoves),
  label: z.string(),
  weight: z.enum(['primary', 'secondary', 'danger', 'clock']),
  reason: z.boolean(),
})

/** What the need waits for now: the promised day and the working days left until then, negative when overdue. */
export const Due = z.object({
  what: z.enum(promises),
  label: z.string(),
  date: z.string(),
  left: z.number(),
  provisional: z.boolean(),
})
export type Due = z.infer<typeof Due>

/**
 * A need in a list. What the viewer has no grant for is null: `enterpriseName` and `expertName` are for the two sides and the
 * officials, `level` and `held` for officials alone.
 */
export const NeedCard = z.object({
  id: z.string(),
  version: z.number(),
  number: z.string(),
  state: z.enum(needStates),
  stateLabel: z.string(),
  tone: z.enum(['neutral', 'info', 'success', 'warn', 'danger']),
  sentence: z.string(),
  enterpriseName: z.nullable(z.string()),
  regionCode: z.nullable(z.string()),
  regionName: z.string(),
  chains: z.array(z.string()),
  keywords: z.array(z.string()),
  visibility: z.enum(visibilities),
  raisedOn: z.string(),
  due: z.nullable(Due),
  level: z.nullable(z.enum(levels)),
  levelLabel: z.nullable(z.string()),
  held: z.nullable(z.boolean()),
  paused: z.nullable(z.object({ since: z.string(), reason: z.string() })),
  expertName: z.nullable(z.string()),
  moves: z.array(NeedMoveReply),
  updatedAt: z.string(),
})
export type NeedCard = z.infer<typeof NeedCard>

/** One stop on the line: done with its day, now with the promised day, next with the promised or expected one. */
export const NeedTimelineNode = z.object({
  step: z.enum(['raise', ...promises, 'solve', 'confirm', 'follow-up', 'aside']),
  label: z.string(),
  status: z.enum(['done', 'now', 'next']),
  office: z.nullable(z.string()),
  at: z.nullable(z.string()),
  promised: z.nullable(z.string()),
  provisional: z.boolean(),
  left: z.nullable(z.number()),
})
export type NeedTimelineNode = z.infer<typeof NeedTimelineNode>

/** What was said along the way: reasons, pauses, climbs, plan and outcome, newest first. */
export const Remark = z.object({ label: z.string(), by: z.string(), says: z.string(), at: z.string() })

export const Need = z.object({
  ...NeedCard.shape,
  /** how this viewer stands to it */
  grant: z.enum(['owner', 'official', 'matched', 'reader']),
  keyPoints: z.nullable(z.string()),
  goal: z.nullable(z.string()),
  mode: z.nullable(z.enum(modes)),
  deadline: z.nullable(z.string()),
  budgetFen: z.nullable(z.number()),
  partner: z.nullable(z.string()),
  enterpriseId: z.nullable(z.string()),
  /** enough to recognise a number, not to dial it */
  phone: z.nullable(z.string()),
  mayReveal: z.boolean(),
  heldFor: z.array(z.string()),
  plan: z.nullable(z.string()),
  outcome: z.nullable(z.string()),
  mergedInto: z.nullable(z.object({ number: z.string(), stateLabel: z.string() })),
  match: z.nullable(Match),
  /** experts who offered, for the officials */
  offers: z.array(Match),
  /** this expert may still say 我来对接 */
  mayOffer: z.boolean(),
  timeline: z.array(NeedTimelineNode),
  remarks: z.array(Remark),
  editable: z.boolean(),
})
export type Need = z.infer<typeof Need>

/** What a guest gets for a sentence. `claimCode` is shown once and given again only to the device that raised the need. */
export const Raised = z.object({
  id: z.string(),
  number: z.string(),
  claimCode: z.string(),
  sentence: z.string(),
  enterpriseName: z.string(),
  office: z.string(),
  promised: z.object({ verify: z.string(), contact: z.string(), plan: z.string() }),
  provisional: z.boolean(),
})
export type Raised = z.infer<typeof Raised>

/** The lists of needs: the shelves of a desk, what is overdue or will be (watch), one's own, and what experts may read (hall). */
export const needGroups = [...shelves, 'watch', 'mine', 'hall', 'all'] as const
export type NeedGroup = (typeof needGroups)[number]

const number = z.string('请填需求编号').check(
  z.maxLength(60, '需求编号格式不对，应像 XQ-2026-000123-Q，请核对'),
  z.check<string>((context) => {
    const read = readNeedNumber(context.value)
    if ('problem' in read) context.issues.push({ code: 'custom', message: read.problem, input: context.value })
  }),
  z.overwrite((text) => {
    const read = readNeedNumber(text)
    return 'problem' in read ? text : read.text
  }),
)
const claim = z.string('请填凭证码').check(
  z.maxLength(60, '凭证码是 8 位，请核对'),
  z.check<string>((context) => {
    const message = checkClaim(context.value)
    if (message) context.issues.push({ code: 'custom', message, input: context.value })
  }),
  z.overwrite(normaliseClaim),
)

/** What the holder of a claim code may do; anything else needs a log-in with the phone. */
export const holderMoves = [
  'withdraw',
  'agree',
  'decline',
  'give-up',
  'confirm',
  'reject',
  'still',
  'reopen',
] as const satisfies readonly (typeof needMoves)[number][]

/** Words that go with a move: the plan at `start`, the outcome at `solve`. */
export const noteNeeded: Partial<Record<(typeof needMoves)[number], string>> = {
  start: '请写一句解决方案',
  solve: '请写一句怎么解决的',
}

export const needs = {
  raise: endpoint('POST /needs', {
    says: '提一条技术需求，得到编号、凭证码和承诺时间；不用登录',
    for: anyone,
    input: raiseFields,
    reply: Raised,
  }),
  track: endpoint('POST /need-tracks', {
    says: '凭编号和凭证码看进度',
    for: anyone,
    input: { number, claim },
    reply: Need,
  }),
  trackMove: endpoint('POST /need-tracks/moves', {
    says: '凭编号和凭证码办企业一方的事：同意对接、确认解决……',
    for: anyone,
    input: { number, claim, version, move: z.enum(holderMoves), reason },
    reply: Need,
  }),
  trackContact: endpoint('POST /need-tracks/contact', {
    says: '凭编号和凭证码查看专家电话，双方同意之后',
    for: anyone,
    input: { number, claim },
    reply: Contact,
  }),
  list: endpoint('GET /needs', {
    says: '需求列表：待核实、需求池、我的、需求大厅、督办……',
    for: readers,
    input: {
      ...pageInput,
      group: z._default(z.enum(needGroups), 'all'),
      q: z.optional(z.string().check(z.trim(), z.maxLength(40))),
      region: z.optional(z.string().check(z.maxLength(6))),
      chain: z.optional(z.string().check(z.maxLength(40))),
    },
    reply: pageOf(NeedCard),
  }),
  counts: endpoint('GET /need-counts', {
    says: '各组需求的件数，最多数到 100',
    for: movers,
    input: {},
    reply: z.object({
      'to-verify': z.number(),
      pool: z.number(),
      'under-way': z.number(),
      paused: z.number(),
      'follow-up': z.number(),
      closed: z.number(),
      overdue: z.number(),
    }),
  }),
  read: endpoint('GET /needs/:id', {
    says: '一条需求：难题、进度、对接、可办的事',
    for: readers,
    input: { id: Id },
    reply: Need,
  }),
  enrich: endpoint('PUT /needs/:id', {
    says: '补充需求：没写的项不变，空的清掉',
    for: movers,
    input: { id: Id, version, ...enrichFields },
    reply: Need,
  }),
  move: endpoint('POST /needs/:id/moves', {
    says: '办一步：核实、派单、接单、解决、确认……',
    for: movers,
    // verify: regionCode, enterpriseId · merge: into · dispatch: expertId · start, solve: note
    input: {
      id: Id,
      version,
      move: z.enum(needMoves),
      reason,
      note: z.optional(words(500)),
      expertId: z.optional(Id),
      into: z.optional(Id),
      regionCode: z.optional(z.string().check(z.regex(/^\d{6}$/, '请选择区县'))),
      enterpriseId: z.optional(Id),
    },
    reply: Need,
  }),
  similar: endpoint('GET /needs/:id/similar', {
    says: '相近的需求，核实时看有没有重复',
    for: officials,
    input: { id: Id },
    reply: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          number: z.string(),
          stateLabel: z.string(),
          sentence: z.string(),
          enterpriseName: z.string(),
          raisedOn: z.string(),
          /** shared words of all words, in percent */
          likeness: z.number(),
          sameEnterprise: z.boolean(),
          samePhone: z.boolean(),
          shared: z.array(z.string()),
          mayMerge: z.boolean(),
        }),
      ),
    }),
  }),
  recommend: endpoint('GET /needs/:id/recommendations', {
    says: '推荐三位专家，各带理由',
    for: officials,
    input: { id: Id },
    reply: Recommendation,
  }),
  contact: endpoint('POST /needs/:id/contact', {
    says: '经办人查看提出人的电话，逐次计数并留痕',
    for: officials,
    input: { id: Id },
    reply: Contact,
  }),
  enterpriseNames: endpoint('GET /enterprise-names', {
    says: '填企业名称时的提示，只有名称',
    for: anyone,
    input: { q: z.string('请输入两个字以上').check(z.trim(), z.minLength(2, '请输入两个字以上'), z.maxLength(40)) },
    perMinute: 60,
    reply: z.object({ items: z.array(z.string()) }),
  }),
}
