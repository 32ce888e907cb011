import { normaliseText } from './check'
import { reason, seenVersion } from './deed'
import { endpoint } from './endpoint'
import { Id } from './id'
import type { Lifecycle } from './lifecycle'
import { pageInput, pageOf } from './page'
import { bureau, type Role } from './role'
import * as z from './z'

/** How far a contact came. A visit may be written down at any of them; it passes the earlier ones on the same day. */
export const visitStages = ['met', 'introduced', 'intent', 'contract'] as const
export type VisitStage = (typeof visitStages)[number]
export const visitStates = [...visitStages, 'dropped'] as const
export type VisitState = (typeof visitStates)[number]
export const visitMoves = ['introduce', 'intend', 'contract', 'drop'] as const
export type VisitMove = (typeof visitMoves)[number]

export type VisitFacts = { state: VisitState; commissionerId: string }

const commissioner = ['commissioner'] as const

/** 走访对接: a commissioner met an expert, introduced an enterprise, an intent came of it, then a contract. */
export const visitLifecycle: Lifecycle<VisitMove, VisitState, 'commissioner', VisitFacts> = {
  name: 'visit',
  initial: 'met',
  states: {
    met: { label: '已对接专家', tone: 'info' },
    introduced: { label: '已介绍企业', tone: 'info' },
    intent: { label: '有合作意向', tone: 'info' },
    contract: { label: '已签约', tone: 'success' },
    dropped: { label: '不再跟进', tone: 'neutral' },
  },
  moves: {
    introduce: { label: '介绍给企业', weight: 'primary' },
    intend: { label: '达成意向', weight: 'primary' },
    contract: { label: '已签约', weight: 'primary' },
    drop: { label: '不再跟进', weight: 'danger' },
  },
  parties: {
    commissioner: {
      label: '科技专员本人',
      is: (viewer, visit) => viewer.role === 'commissioner' && viewer.personId === visit.commissionerId,
    },
  },
  arrows: [
    { move: 'introduce', from: 'met', to: 'introduced', by: commissioner },
    { move: 'intend', from: 'introduced', to: 'intent', by: commissioner },
    { move: 'contract', from: 'intent', to: 'contract', by: commissioner },
    { move: 'drop', from: 'met', to: 'dropped', by: commissioner, reason: true },
    { move: 'drop', from: 'introduced', to: 'dropped', by: commissioner, reason: true },
    { move: 'drop', from: 'intent', to: 'dropped', by: commissioner, reason: true },
  ],
  conflict: () => undefined,
}

/** The funnel's steps with what each counts (口径). Whoever came further counts in the earlier steps, too. */
export const funnelWords: Record<VisitStage, { label: string; unit: string; counts: string }> = {
  met: { label: '对接专家', unit: '人次', counts: '期内第一次见面的走访，同一专家见两次数两次' },
  introduced: { label: '精准对接', unit: '次', counts: '期内把专家介绍给企业的走访' },
  intent: { label: '合作意向', unit: '项', counts: '期内达成意向的走访' },
  contract: { label: '签约', unit: '项', counts: '期内签约的走访' },
}

const line = (missing: string, max: number) =>
  z.string(missing).check(z.overwrite(normaliseText), z.minLength(1, missing), z.maxLength(max, `最多 ${max} 个字`))
const day = z.iso.date('请选择日期')

export const Visit = z.object({
  id: z.string(),
  version: z.number(),
  state: z.enum(visitStates),
  stateLabel: z.string(),
  expertId: z.nullable(z.string()),
  expertName: z.string(),
  enterpriseId: z.nullable(z.string()),
  enterpriseName: z.nullable(z.string()),
  regionCode: z.nullable(z.string()),
  regionName: z.string(),
  needId: z.nullable(z.string()),
  commissionerName: z.string(),
  note: z.string(),
  /** the day of each stage it reached */
  on: z.object({
    met: z.string(),
    introduced: z.nullable(z.string()),
    intent: z.nullable(z.string()),
    contract: z.nullable(z.string()),
  }),
  moves: z.array(
    z.object({
      move: z.enum(visitMoves),
      label: z.string(),
      weight: z.enum(['primary', 'secondary', 'danger', 'clock']),
      reason: z.boolean(),
    }),
  ),
})
export type Visit = z.infer<typeof Visit>

const period = { from: z.optional(day), to: z.optional(day), region: z.optional(z.string().check(z.maxLength(6))) }
const readers: readonly Role[] = ['commissioner', ...bureau]

export const visits = {
  record: endpoint('POST /visits', {
    says: '记一次走访对接：专家、走到哪一步、日期、一句话、企业',
    for: ['commissioner'],
    // five inputs; `expertId` and `enterpriseId` come with a pick from the directory, `id` is the client's own for this deed
    input: {
      id: z.optional(Id),
      expert: line('请填专家姓名', 30),
      expertId: z.optional(Id),
      stage: z._default(z.enum(visitStages, '请选择走到哪一步'), 'met'),
      on: z.optional(day),
      note: line('请写一句话', 200),
      enterprise: z.optional(z.string().check(z.overwrite(normaliseText), z.maxLength(60, '最多 60 个字'))),
      enterpriseId: z.optional(Id),
      needId: z.optional(Id),
    },
    reply: Visit,
  }),
  list: endpoint('GET /visits', {
    says: '走访对接，新的在前；专员看自己的',
    for: readers,
    input: {
      ...pageInput,
      state: z.optional(z.enum(visitStates)),
      region: z.optional(z.string().check(z.maxLength(6))),
    },
    reply: pageOf(Visit),
  }),
  read: endpoint('GET /visits/:id', { says: '一次走访对接', for: readers, input: { id: Id }, reply: Visit }),
  move: endpoint('POST /visits/:id/moves', {
    says: '走下一步：介绍、意向、签约，或不再跟进',
    for: ['commissioner'],
    input: {
      id: Id,
      version: seenVersion,
      move: z.enum(visitMoves),
      on: z.optional(day),
      enterprise: z.optional(z.string().check(z.overwrite(normaliseText), z.maxLength(60, '最多 60 个字'))),
      enterpriseId: z.optional(Id),
      reason,
    },
    reply: Visit,
  }),
  funnel: endpoint('GET /visit-funnel', {
    says: '走访漏斗：对接专家、精准对接、合作意向、签约',
    for: readers,
    input: period,
    reply: z.object({
      asOf: z.string(),
      items: z.array(
        z.object({
          stage: z.enum(visitStages),
          label: z.string(),
          unit: z.string(),
          counts: z.string(),
          value: z.number(),
        }),
      ),
    }),
  }),
  funnelRows: endpoint('GET /visit-funnel/:stage', {
    says: '漏斗一步背后的每一行',
    for: readers,
    input: { ...pageInput, ...period, stage: z.enum(visitStages) },
    reply: pageOf(Visit),
  }),
}
