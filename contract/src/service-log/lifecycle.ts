import type { Lifecycle } from '../lifecycle'
import type { Viewer } from '../role'
import type { ServiceLogKind } from './form'

/** `draft` lives on the phone alone; `approving`: confirmed by the enterprise, and large enough that the county looks too. */
export const serviceLogStates = ['draft', 'filed', 'disputed', 'approving', 'confirmed', 'withdrawn'] as const
export type ServiceLogState = (typeof serviceLogStates)[number]

export const serviceLogMoves = [
  'file',
  'confirm',
  'dispute',
  'amend',
  'correct',
  'withdraw',
  'revoke',
  'approve',
  'refuse',
] as const
export type ServiceLogMove = (typeof serviceLogMoves)[number]

export type ServiceLogParty = 'expert' | 'statement' | 'enterprise' | 'county'

/** One million yuan, in fen: from here on the county approves before an amount counts. */
export const approvalFen = 100_000_000

/** What a decision about a record needs to know. */
export type ServiceLogFacts = {
  state: ServiceLogState
  kind: ServiceLogKind
  amountFen: number | null
  expertId: string
  enterpriseId: string
  regionCode: string
  /** who wrote the newest edition */
  authorId: string
  /** who confirmed or stated it for the enterprise */
  confirmedBy: string | null
  /** an earlier edition is confirmed and goes on counting until this one is */
  counted: boolean
  /** confirmed so recently that the enterprise may still take it back */
  revocable: boolean
}

const large = (log: ServiceLogFacts) => (log.amountFen ?? 0) >= approvalFen
const stated = (log: ServiceLogFacts) => log.kind === 'revenue'
const reported = (log: ServiceLogFacts) => !stated(log)
const both =
  (...rules: Array<(log: ServiceLogFacts) => boolean>) =>
  (log: ServiceLogFacts) =>
    rules.every((rule) => rule(log))
const not = (rule: (log: ServiceLogFacts) => boolean) => (log: ServiceLogFacts) => !rule(log)
const counted = (log: ServiceLogFacts) => log.counted
const revocable = (log: ServiceLogFacts) => log.revocable

const is =
  (role: Viewer['role'], ok: (viewer: Viewer, log: ServiceLogFacts) => boolean) =>
  (viewer: Viewer, log: ServiceLogFacts) =>
    viewer.role === role && ok(viewer, log)
const ofEnterprise = (viewer: Viewer, log: ServiceLogFacts) =>
  Boolean(viewer.orgId) && viewer.orgId === log.enterpriseId

const expert = ['expert'] as const
const statement = ['statement'] as const
const enterprise = ['enterprise'] as const
const county = ['county'] as const

/**
 * 服务记录, from the phone to the count. The expert writes; the enterprise alone confirms, and alone states revenue; a
 * confirmed amount of a million yuan or more also needs the county. What is confirmed is never changed: a correction is
 * a new edition, and the old one counts until the new one is confirmed.
 */
export const serviceLogLifecycle: Lifecycle<ServiceLogMove, ServiceLogState, ServiceLogParty, ServiceLogFacts> = {
  name: 'service-log',
  initial: 'draft',
  states: {
    draft: { label: '草稿', tone: 'neutral' },
    filed: { label: '待企业确认', tone: 'info' },
    disputed: { label: '有出入', tone: 'warn' },
    approving: { label: '待区县核准', tone: 'info' },
    confirmed: { label: '已确认', tone: 'success' },
    withdrawn: { label: '已撤回', tone: 'neutral' },
  },
  moves: {
    file: { label: '提交记录', weight: 'primary' },
    confirm: { label: '属实', weight: 'primary' },
    dispute: { label: '有出入', weight: 'secondary' },
    amend: { label: '修改记录', weight: 'primary' },
    correct: { label: '更正记录', weight: 'secondary' },
    withdraw: { label: '撤回记录', weight: 'danger' },
    revoke: { label: '撤销确认', weight: 'danger' },
    approve: { label: '核准计入', weight: 'primary' },
    refuse: { label: '不予计入', weight: 'secondary' },
  },
  parties: {
    expert: {
      label: '专家本人',
      is: is('expert', (viewer, log) => reported(log) && viewer.personId === log.expertId),
    },
    statement: {
      label: '企业（申报收入）',
      is: is('enterprise', (viewer, log) => stated(log) && ofEnterprise(viewer, log)),
    },
    enterprise: { label: '企业', is: is('enterprise', ofEnterprise) },
    county: {
      label: '区县科技局',
      is: is('county', (viewer, log) => Boolean(viewer.regionCode) && viewer.regionCode === log.regionCode),
    },
  },
  arrows: [
    { move: 'file', from: 'draft', to: 'filed', by: expert, when: reported },
    { move: 'file', from: 'draft', to: 'confirmed', by: statement, when: both(stated, not(large)) },
    { move: 'file', from: 'draft', to: 'approving', by: statement, when: both(stated, large) },
    { move: 'confirm', from: 'filed', to: 'confirmed', by: enterprise, when: both(reported, not(large)) },
    { move: 'confirm', from: 'filed', to: 'approving', by: enterprise, when: both(reported, large) },
    { move: 'dispute', from: 'filed', to: 'disputed', by: enterprise, reason: true, when: reported },
    { move: 'amend', from: 'filed', to: 'filed', by: expert, when: reported },
    { move: 'amend', from: 'disputed', to: 'filed', by: expert, when: reported },
    { move: 'amend', from: 'disputed', to: 'confirmed', by: statement, when: both(stated, not(large)) },
    { move: 'amend', from: 'disputed', to: 'approving', by: statement, when: both(stated, large) },
    { move: 'correct', from: 'confirmed', to: 'filed', by: expert, reason: true, when: reported },
    {
      move: 'correct',
      from: 'confirmed',
      to: 'confirmed',
      by: statement,
      reason: true,
      when: both(stated, not(large)),
    },
    { move: 'correct', from: 'confirmed', to: 'approving', by: statement, reason: true, when: both(stated, large) },
    { move: 'withdraw', from: 'filed', to: 'withdrawn', by: expert, when: both(reported, not(counted)) },
    { move: 'withdraw', from: 'filed', to: 'confirmed', by: expert, when: both(reported, counted) },
    { move: 'withdraw', from: 'disputed', to: 'withdrawn', by: expert, when: both(reported, not(counted)) },
    { move: 'withdraw', from: 'disputed', to: 'confirmed', by: expert, when: both(reported, counted) },
    { move: 'withdraw', from: 'disputed', to: 'withdrawn', by: statement, when: both(stated, not(counted)) },
    { move: 'withdraw', from: 'disputed', to: 'confirmed', by: statement, when: both(stated, counted) },
    { move: 'withdraw', from: 'approving', to: 'withdrawn', by: statement, when: both(stated, not(counted)) },
    { move: 'withdraw', from: 'approving', to: 'confirmed', by: statement, when: both(stated, counted) },
    { move: 'revoke', from: 'confirmed', to: 'filed', by: enterprise, when: both(reported, revocable) },
    { move: 'revoke', from: 'approving', to: 'filed', by: enterprise, when: both(reported, revocable) },
    { move: 'revoke', from: 'confirmed', to: 'withdrawn', by: statement, when: both(stated, revocable) },
    { move: 'approve', from: 'approving', to: 'confirmed', by: county },
    { move: 'refuse', from: 'approving', to: 'disputed', by: county, reason: true },
  ],
  conflict: (viewer, log, arrow) => {
    if (arrow.by.includes('expert')) return undefined
    // a statement counts like a confirmation: an expert who also sits at the enterprise makes neither
    if (viewer.personId === log.expertId) return 'ownLog'
    if (arrow.by.includes('county') && (viewer.personId === log.confirmedBy || viewer.personId === log.authorId))
      return 'twoSides'
    return undefined
  },
}

/** Moves that bring a new edition and need its form. */
export const bringsEdition = (move: ServiceLogMove) => move === 'amend' || move === 'correct'
