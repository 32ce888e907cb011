import { reason, seenVersion as version } from '../deed'
import { endpoint } from '../endpoint'
import { Id } from '../id'
import { pageInput, pageOf } from '../page'
import type { Caller } from '../role'
import * as z from '../z'
import { grades } from './evidence'
import { ServiceLogForm, serviceLogKinds } from './form'
import { serviceLogMoves, serviceLogStates } from './lifecycle'

const writers: readonly Caller[] = ['expert', 'enterprise']
const parties: readonly Caller[] = ['expert', 'enterprise', 'employer', 'commissioner', 'county', 'city', 'province']

export const ServiceLogMoveChoice = z.object({
  move: z.enum(serviceLogMoves),
  label: z.string(),
  weight: z.enum(['primary', 'secondary', 'danger', 'clock']),
  reason: z.boolean(),
})

/**
 * A picture or paper beside a record. `late`: it came after the enterprise had confirmed, and is no part of what it
 * confirmed. `removable`: this viewer may delete it.
 */
export const Photo = z.object({
  id: z.string(),
  name: z.string(),
  mime: z.string(),
  bytes: z.number(),
  late: z.boolean(),
  removable: z.boolean(),
  at: z.string(),
})
export type Photo = z.infer<typeof Photo>

/**
 * A record in a list: its newest edition, and whether one counts. `amountFen` in fen, `tenths` in tenths of an hour,
 * `counts`: an edition of it is confirmed and in the figures now.
 */
export const ServiceLogCard = z.object({
  id: z.string(),
  version: z.number(),
  edition: z.number(),
  number: z.string(),
  state: z.enum(serviceLogStates),
  kind: z.enum(serviceLogKinds),
  /** for a transfer 许可, 转让 …; for a problem how it ended */
  detail: z.nullable(z.string()),
  day: z.string(),
  line: z.string(),
  amountFen: z.nullable(z.number()),
  tenths: z.nullable(z.number()),
  grade: z.nullable(z.enum(grades)),
  evidence: z.nullable(z.string()),
  filingId: z.string(),
  filingNumber: z.string(),
  post: z.string(),
  expertName: z.string(),
  expertTitle: z.string(),
  institutionName: z.string(),
  enterpriseName: z.string(),
  regionName: z.string(),
  photos: z.number(),
  counts: z.boolean(),
  filedAt: z.string(),
  updatedAt: z.string(),
  moves: z.array(ServiceLogMoveChoice),
})
export type ServiceLogCard = z.infer<typeof ServiceLogCard>

/** What was said at one time. Editions are never changed; `counts` marks the one that is in the figures now. */
export const Edition = z.object({
  edition: z.number(),
  form: ServiceLogForm,
  by: z.string(),
  at: z.string(),
  reason: z.nullable(z.string()),
  disputed: z.nullable(z.string()),
  confirmedBy: z.nullable(z.string()),
  confirmedAt: z.nullable(z.string()),
  counts: z.boolean(),
  /** SM3 digest of the canonical text that was confirmed, in hex */
  digest: z.nullable(z.string()),
  /** the confirmation stands in the city's chain */
  sealed: z.boolean(),
})

export const ServiceLogStop = z.object({
  label: z.string(),
  status: z.enum(['done', 'now', 'next']),
  office: z.nullable(z.string()),
  at: z.nullable(z.string()),
})

export const ServiceLog = z.object({
  ...ServiceLogCard.shape,
  form: ServiceLogForm,
  mine: z.boolean(),
  editions: z.array(Edition),
  files: z.array(Photo),
  /** how many more files this viewer may add; what is added once it is confirmed is `late` */
  room: z.number(),
  timeline: z.array(ServiceLogStop),
  /** reasons given along the way, newest first */
  remarks: z.array(z.object({ label: z.string(), by: z.string(), says: z.string(), at: z.string() })),
})
export type ServiceLog = z.infer<typeof ServiceLog>

export const serviceLogGroups = ['todo', 'waiting', 'disputed', 'confirmed', 'all'] as const

/** A filing somebody may log under. `stoodUntil`: the day it was suspended or ended. */
export const LoggableFiling = z.object({
  id: z.string(),
  state: z.string(),
  enterpriseName: z.string(),
  expertName: z.string(),
  post: z.string(),
  termStart: z.nullable(z.string()),
  termEnd: z.nullable(z.string()),
  stoodUntil: z.nullable(z.string()),
})
export type LoggableFiling = z.infer<typeof LoggableFiling>

export const serviceLogs = {
  begin: endpoint('GET /service-log-begin', {
    says: '记一笔打开时要的：在聘的备案、最可能的一类、以前写过的话',
    for: writers,
    input: {},
    reply: z.object({
      today: z.string(),
      filings: z.array(LoggableFiling),
      filingId: z.nullable(z.string()),
      kind: z.enum(serviceLogKinds),
      past: z.array(z.object({ kind: z.enum(serviceLogKinds), says: z.string() })),
    }),
  }),
  file: endpoint('POST /service-logs', {
    says: '提交一条服务记录；编号由手机生成，同一编号只记一次',
    for: writers,
    input: { id: Id, filingId: Id, form: ServiceLogForm },
    reply: ServiceLog,
  }),
  read: endpoint('GET /service-logs/:id', {
    says: '一条服务记录：各个版本、进度、存证、可办的事',
    for: parties,
    input: { id: Id },
    reply: ServiceLog,
  }),
  list: endpoint('GET /service-logs', {
    says: '服务记录列表',
    for: parties,
    input: {
      ...pageInput,
      group: z._default(z.enum(serviceLogGroups), 'all'),
      kind: z.optional(z.enum(serviceLogKinds)),
      filing: z.optional(Id),
      q: z.optional(z.string().check(z.trim(), z.maxLength(40))),
    },
    reply: pageOf(ServiceLogCard),
  }),
  counts: endpoint('GET /service-log-counts', {
    says: '各组服务记录的条数',
    for: parties,
    input: {},
    reply: z.object({ todo: z.number(), waiting: z.number(), disputed: z.number(), confirmed: z.number() }),
  }),
  move: endpoint('POST /service-logs/:id/moves', {
    says: '办一步：属实、有出入、修改、更正、撤回、核准……',
    for: ['expert', 'enterprise', 'county'],
    input: { id: Id, version, move: z.enum(serviceLogMoves), reason, form: z.optional(ServiceLogForm) },
    reply: ServiceLog,
  }),
  confirmMany: endpoint('POST /service-log-confirmations', {
    says: '一次确认 20 条以内，每条各自成败',
    for: ['enterprise'],
    input: {
      items: z
        .array(z.strictObject({ id: Id, version }))
        .check(z.minLength(1, '请至少选 1 条'), z.maxLength(20, '一次最多 20 条')),
    },
    reply: z.object({
      items: z.array(
        z.object({
          id: z.string(),
          ok: z.boolean(),
          state: z.optional(z.enum(serviceLogStates)),
          says: z.optional(z.string()),
        }),
      ),
    }),
  }),
  attach: endpoint('POST /service-logs/:id/photos', {
    says: '传一张照片或一份材料：最多 9 个，照片去掉位置信息',
    for: writers,
    file: true,
    // WeChat names an upload after a temporary file, so the name people know travels beside it
    input: { id: Id, photoId: Id, name: z.optional(z.string().check(z.maxLength(200))) },
    reply: Photo,
  }),
  detach: endpoint('DELETE /service-logs/:id/photos/:photoId', {
    says: '删除一张照片；企业确认过的不能删',
    for: writers,
    input: { id: Id, photoId: Id },
    reply: z.object({ id: z.string() }),
  }),
  photo: endpoint('GET /service-logs/:id/photos/:photoId', {
    says: '下载一张照片或一份材料',
    for: parties,
    bytes: true,
    input: { id: Id, photoId: Id },
    reply: z.unknown(),
  }),
}
