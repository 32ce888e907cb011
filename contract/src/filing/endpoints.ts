import { reason, seenVersion as version } from '../deed'
import { endpoint } from '../endpoint'
import { Id } from '../id'
import { pageInput, pageOf } from '../page'
import { bureau, type Caller } from '../role'
import { ruleNames } from '../rules/judgement'
import * as z from '../z'
import { FilingDraft } from './form'
import { filingMoves, filingStates, offices } from './lifecycle'

const parties: readonly Caller[] = ['expert', 'enterprise', 'employer', 'county', 'city', 'province']

export const Move = z.object({
  move: z.enum(filingMoves),
  label: z.string(),
  weight: z.enum(['primary', 'secondary', 'danger', 'clock']),
  reason: z.boolean(),
})

/** One rule's answer about a filing: `check` asks a human to look, `unanswered` waits for a field. */
export const Reason = z.object({
  rule: z.enum(ruleNames),
  article: z.string(),
  says: z.string(),
  ask: z.optional(z.string()),
  brief: z.optional(z.string()),
  verdict: z.enum(['pass', 'check', 'fail', 'unanswered']),
})
export const Judgement = z.object({ ok: z.boolean(), pack: z.string(), reasons: z.array(Reason) })
export type Judgement = z.infer<typeof Judgement>

/** A filing in a list. `promised` is the date the present office has promised (a working day), `left` the working days until then, negative when overdue. */
export const FilingCard = z.object({
  id: z.string(),
  version: z.number(),
  state: z.enum(filingStates),
  caseNumber: z.nullable(z.string()),
  number: z.nullable(z.string()),
  expertName: z.string(),
  expertTitle: z.string(),
  institutionName: z.string(),
  enterpriseName: z.string(),
  regionCode: z.string(),
  regionName: z.string(),
  chains: z.array(z.string()),
  post: z.string(),
  termStart: z.nullable(z.string()),
  termEnd: z.nullable(z.string()),
  arrivedAt: z.nullable(z.string()),
  promised: z.nullable(z.string()),
  provisional: z.boolean(),
  left: z.nullable(z.number()),
  checks: z.object({ passed: z.number(), total: z.number() }),
  moves: z.array(Move),
  updatedAt: z.string(),
})
export type FilingCard = z.infer<typeof FilingCard>

/** One stop on the line: done with its day, now with the promised day, next with the expected one. */
export const TimelineNode = z.object({
  step: z.enum([
    'submit',
    ...offices,
    'notice',
    'take-effect',
    'returned',
    'objection',
    'withdrawn',
    'suspended',
    'ended',
    'expired',
  ]),
  label: z.string(),
  status: z.enum(['done', 'now', 'next']),
  office: z.nullable(z.string()),
  at: z.nullable(z.string()),
  promised: z.nullable(z.string()),
  expected: z.nullable(z.string()),
  provisional: z.boolean(),
  left: z.nullable(z.number()),
})
export type TimelineNode = z.infer<typeof TimelineNode>

export const Attachment = z.object({
  id: z.string(),
  kind: z.enum(['agreement', 'cv', 'other']),
  name: z.string(),
  mime: z.string(),
  bytes: z.number(),
  pages: z.nullable(z.number()),
  at: z.string(),
})
export type Attachment = z.infer<typeof Attachment>
export const attachmentWords: Record<Attachment['kind'], string> = {
  agreement: '三方协议',
  cv: '个人简历',
  other: '其他材料',
}

export const Filing = z.object({
  ...FilingCard.shape,
  form: FilingDraft,
  mine: z.boolean(),
  timeline: z.array(TimelineNode),
  judgement: Judgement,
  /** what was said when it was returned, objected to, suspended or ended, newest first */
  remarks: z.array(z.object({ label: z.string(), by: z.string(), says: z.string(), at: z.string() })),
  attachments: z.array(Attachment),
  noticeEndsOn: z.nullable(z.string()),
  /** whom the owner still has to invite so that this step can be done */
  invite: z.nullable(
    z.object({
      side: z.enum(['enterprise', 'employer']),
      org: z.string(),
      phone: z.nullable(z.string()),
      sentAt: z.nullable(z.string()),
    }),
  ),
  renews: z.nullable(z.string()),
  editable: z.boolean(),
  /** whose 年度小结 this viewer may read from here; nobody's before it was ever in force */
  years: z.object({ expert: z.nullable(z.string()), enterprise: z.nullable(z.string()) }),
})
export type Filing = z.infer<typeof Filing>

export const groups = ['todo', 'open', 'in-force', 'closed', 'all'] as const

export const filings = {
  start: endpoint('POST /filings', { says: '开始一件备案，得到草稿', for: ['expert'], input: {}, reply: Filing }),
  save: endpoint('PUT /filings/:id', {
    says: '保存草稿，填到哪存到哪',
    for: ['expert'],
    input: { id: Id, version, form: FilingDraft },
    reply: z.object({ id: z.string(), version: z.number(), savedAt: z.string() }),
  }),
  read: endpoint('GET /filings/:id', {
    says: '一件备案：事实、进度、依据、可办的事',
    for: parties,
    input: { id: Id },
    reply: Filing,
  }),
  list: endpoint('GET /filings', {
    says: '备案列表，按到达先后',
    for: parties,
    input: {
      ...pageInput,
      group: z._default(z.enum(groups), 'all'),
      q: z.optional(z.string().check(z.trim(), z.maxLength(40))),
      region: z.optional(z.string().check(z.maxLength(6))),
      chain: z.optional(z.string().check(z.maxLength(40))),
    },
    reply: pageOf(FilingCard),
  }),
  counts: endpoint('GET /filing-counts', {
    says: '各组备案的件数',
    for: parties,
    input: {},
    reply: z.object({ todo: z.number(), open: z.number(), 'in-force': z.number(), closed: z.number() }),
  }),
  move: endpoint('POST /filings/:id/moves', {
    says: '办一步：提交、确认、同意、通过、退回……',
    for: parties,
    input: { id: Id, version, move: z.enum(filingMoves), reason },
    reply: Filing,
  }),
  moveMany: endpoint('POST /filing-moves', {
    says: '一次办 20 件以内，每件各自成败',
    for: ['county', 'city'],
    input: {
      move: z.enum(['approve', 'return']),
      reason,
      items: z
        .array(z.strictObject({ id: Id, version }))
        .check(z.minLength(1, '请至少选 1 件'), z.maxLength(20, '一次最多 20 件')),
    },
    reply: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          ok: z.boolean(),
          state: z.optional(z.enum(filingStates)),
          says: z.optional(z.string()),
        }),
      ),
    }),
  }),
  eligibility: endpoint('GET /eligibility', {
    says: '填写时要用到的外部事实：企业登记信息、在聘人数',
    for: ['expert'],
    // `filing` is left out of the counts, and so is the one it renews
    input: { uscc: z.optional(z.string().check(z.maxLength(40))), filing: z.optional(Id) },
    reply: z.object({
      postsHeld: z.number(),
      expertsHired: z.number(),
      enterprise: z.nullable(
        z.object({
          name: z.string(),
          regionCode: z.string(),
          chains: z.array(z.string()),
          standings: z.array(z.string()),
          business: z.nullable(z.string()),
        }),
      ),
    }),
  }),
  attach: endpoint('POST /filings/:id/attachments', {
    says: '传一个材料：JPG、PNG、WebP、PDF，10 MB 以内',
    for: ['expert'],
    file: true,
    // WeChat names an upload after a temporary file, so the name people know travels beside it
    input: { id: Id, kind: z.enum(['agreement', 'cv', 'other']), name: z.optional(z.string().check(z.maxLength(200))) },
    reply: Attachment,
  }),
  detach: endpoint('DELETE /filings/:id/attachments/:attachmentId', {
    says: '删除一个材料',
    for: ['expert'],
    input: { id: Id, attachmentId: Id },
    reply: z.object({ id: z.string() }),
  }),
  attachment: endpoint('GET /filings/:id/attachments/:attachmentId', {
    says: '下载一个材料',
    for: parties,
    bytes: true,
    input: { id: Id, attachmentId: Id },
    reply: z.unknown(),
  }),
  notices: endpoint('GET /notices', {
    says: '正在公示的备案，任何人可看',
    for: ['anyone', ...parties, 'guest', 'commissioner', ...bureau],
    input: pageInput,
    reply: pageOf(
      z.object({
        id: z.string(),
        caseNumber: z.string(),
        expertName: z.string(),
        institutionName: z.string(),
        enterpriseName: z.string(),
        regionName: z.string(),
        post: z.string(),
        noticeEndsOn: z.string(),
      }),
    ),
  }),
}
