import type { Lifecycle } from '../lifecycle'
import type { Viewer } from '../role'

export const offices = ['enterprise-review', 'employer-review', 'county-review', 'city-review'] as const
export type Office = (typeof offices)[number]

export const filingStates = [
  'draft',
  ...offices,
  'notice',
  'objection',
  'returned',
  'in-force',
  'suspended',
  'ended',
  'expired',
  'withdrawn',
] as const
export type FilingState = (typeof filingStates)[number]

export const filingMoves = [
  'submit',
  'confirm',
  'consent',
  'approve',
  'return',
  'resubmit',
  'object',
  'dismiss',
  'uphold',
  'withdraw',
  'take-effect',
  'suspend',
  'resume',
  'end',
  'expire',
  'renew',
] as const
export type FilingMove = (typeof filingMoves)[number]

export type FilingParty = 'owner' | 'enterprise' | 'employer' | 'county' | 'city' | 'clock'

/** What a decision about a filing needs to know. */
export type FilingFacts = {
  state: FilingState
  expertId: string
  enterpriseId?: string | null
  institutionId?: string | null
  regionCode?: string | null
  /** the offices of the city's rule pack, in order */
  route: readonly Office[]
  /** offices whose word still stands: nothing they vouched for has changed since */
  standing: readonly Office[]
  /** the office that sent it back */
  returnedBy?: Office | null
  /** who already acted for which office */
  actedAs: Readonly<Partial<Record<FilingParty, readonly string[]>>>
}

/** The first office on the route, from `start` on, whose word is still missing; after the last one comes the public notice. */
const firstMissing = (filing: FilingFacts, start: number): Office | 'notice' =>
  filing.route.slice(start).find((office) => !filing.standing.includes(office)) ?? 'notice'

/** Where a filing goes when the present office says yes. What others confirmed stands. */
export const nextOffice = (filing: FilingFacts) =>
  firstMissing(filing, filing.route.indexOf(filing.state as Office) + 1)

/** Where a filing begins. */
export const firstOffice = (filing: FilingFacts) => firstMissing(filing, 0)

/**
 * Where a returned filing goes: to the office that returned it, or to an earlier one when what that one had confirmed
 * was changed. The office that returned it always looks again.
 */
export const resubmitOffice = (filing: FilingFacts): Office => {
  const back = filing.returnedBy ?? filing.route[0] ?? 'city-review'
  const earlier = filing.route.slice(0, filing.route.indexOf(back)).find((office) => !filing.standing.includes(office))
  return earlier ?? back
}

const leads = (filing: FilingFacts, to: FilingState) => nextOffice(filing) === to
const begins = (filing: FilingFacts, to: FilingState) => firstOffice(filing) === to
const goesBack = (filing: FilingFacts, to: FilingState) => resubmitOffice(filing) === to

const covers = (own: string | undefined, region: string | null | undefined) => Boolean(own && region && own === region)
const is =
  (role: Viewer['role'], ok: (viewer: Viewer, filing: FilingFacts) => boolean) =>
  (viewer: Viewer, filing: FilingFacts) =>
    viewer.role === role && ok(viewer, filing)

const owner = ['owner'] as const
const enterprise = ['enterprise'] as const
const employer = ['employer'] as const
const county = ['county'] as const
const city = ['city'] as const
const bureau = ['county', 'city'] as const
const clock = ['clock'] as const

/** 备案, from a draft on the phone to the end of the term. Every arrow there is; anything else cannot happen. */
export const filingLifecycle: Lifecycle<FilingMove, FilingState, FilingParty, FilingFacts> = {
  name: 'filing',
  initial: 'draft',
  states: {
    draft: { label: '草稿', tone: 'neutral' },
    'enterprise-review': { label: '企业确认中', tone: 'info' },
    'employer-review': { label: '单位同意中', tone: 'info' },
    'county-review': { label: '区县审核中', tone: 'info' },
    'city-review': { label: '市级审核中', tone: 'info' },
    notice: { label: '公示中', tone: 'info' },
    objection: { label: '异议核查中', tone: 'warn' },
    returned: { label: '待补正', tone: 'warn' },
    'in-force': { label: '在聘', tone: 'success' },
    suspended: { label: '已中止', tone: 'warn' },
    ended: { label: '已终止', tone: 'neutral' },
    expired: { label: '已到期', tone: 'neutral' },
    withdrawn: { label: '已撤回', tone: 'neutral' },
  },
  moves: {
    submit: { label: '提交备案', weight: 'primary' },
    confirm: { label: '确认属实', weight: 'primary' },
    consent: { label: '同意', weight: 'primary' },
    approve: { label: '通过审核', weight: 'primary' },
    return: { label: '退回补正', weight: 'secondary' },
    resubmit: { label: '重新提交', weight: 'primary' },
    object: { label: '登记异议', weight: 'secondary' },
    dismiss: { label: '异议不成立', weight: 'primary' },
    uphold: { label: '异议成立', weight: 'secondary' },
    withdraw: { label: '撤回备案', weight: 'danger' },
    'take-effect': { label: '公示期满生效', weight: 'clock' },
    suspend: { label: '中止聘任', weight: 'danger' },
    resume: { label: '恢复聘任', weight: 'primary' },
    end: { label: '终止聘任', weight: 'danger' },
    expire: { label: '聘期届满', weight: 'clock' },
    renew: { label: '办理续聘', weight: 'primary' },
  },
  parties: {
    owner: { label: '专家本人', is: is('expert', (viewer, filing) => viewer.personId === filing.expertId) },
    enterprise: {
      label: '企业',
      is: is('enterprise', (viewer, filing) => Boolean(viewer.orgId) && viewer.orgId === filing.enterpriseId),
    },
    employer: {
      label: '派出单位',
      is: is('employer', (viewer, filing) => Boolean(viewer.orgId) && viewer.orgId === filing.institutionId),
    },
    county: { label: '区县科技局', is: is('county', (viewer, filing) => covers(viewer.regionCode, filing.regionCode)) },
    city: { label: '市科技局', is: is('city', () => true) },
    clock: { label: '时钟', is: is('clock', () => true) },
  },
  arrows: [
    { move: 'submit', from: 'draft', to: 'enterprise-review', by: owner, when: begins },
    { move: 'submit', from: 'draft', to: 'employer-review', by: owner, when: begins },
    { move: 'confirm', from: 'enterprise-review', to: 'employer-review', by: enterprise, when: leads },
    { move: 'confirm', from: 'enterprise-review', to: 'county-review', by: enterprise, when: leads },
    { move: 'confirm', from: 'enterprise-review', to: 'city-review', by: enterprise, when: leads },
    { move: 'consent', from: 'employer-review', to: 'enterprise-review', by: employer, when: leads },
    { move: 'consent', from: 'employer-review', to: 'county-review', by: employer, when: leads },
    { move: 'consent', from: 'employer-review', to: 'city-review', by: employer, when: leads },
    { move: 'approve', from: 'county-review', to: 'city-review', by: county, when: leads },
    { move: 'approve', from: 'city-review', to: 'notice', by: city },
    { move: 'return', from: 'enterprise-review', to: 'returned', by: enterprise, reason: true },
    { move: 'return', from: 'employer-review', to: 'returned', by: employer, reason: true },
    { move: 'return', from: 'county-review', to: 'returned', by: county, reason: true },
    { move: 'return', from: 'city-review', to: 'returned', by: city, reason: true },
    { move: 'resubmit', from: 'returned', to: 'enterprise-review', by: owner, when: goesBack },
    { move: 'resubmit', from: 'returned', to: 'employer-review', by: owner, when: goesBack },
    { move: 'resubmit', from: 'returned', to: 'county-review', by: owner, when: goesBack },
    { move: 'resubmit', from: 'returned', to: 'city-review', by: owner, when: goesBack },
    { move: 'object', from: 'notice', to: 'objection', by: bureau, reason: true },
    { move: 'dismiss', from: 'objection', to: 'notice', by: city, reason: true },
    { move: 'uphold', from: 'objection', to: 'returned', by: city, reason: true },
    { move: 'withdraw', from: 'draft', to: 'withdrawn', by: owner },
    { move: 'withdraw', from: 'enterprise-review', to: 'withdrawn', by: owner },
    { move: 'withdraw', from: 'employer-review', to: 'withdrawn', by: owner },
    { move: 'withdraw', from: 'county-review', to: 'withdrawn', by: owner },
    { move: 'withdraw', from: 'city-review', to: 'withdrawn', by: owner },
    { move: 'withdraw', from: 'returned', to: 'withdrawn', by: owner },
    { move: 'take-effect', from: 'notice', to: 'in-force', by: clock },
    { move: 'renew', from: 'in-force', to: 'in-force', by: owner },
    { move: 'suspend', from: 'in-force', to: 'suspended', by: bureau, reason: true },
    { move: 'resume', from: 'suspended', to: 'in-force', by: bureau },
    { move: 'end', from: 'in-force', to: 'ended', by: bureau, reason: true },
    { move: 'end', from: 'suspended', to: 'ended', by: bureau, reason: true },
    { move: 'expire', from: 'in-force', to: 'expired', by: clock },
    { move: 'expire', from: 'suspended', to: 'expired', by: clock },
  ],
  conflict: (viewer, filing, arrow) => {
    if (viewer.role === 'clock' || arrow.by.includes('owner')) return undefined
    if (viewer.personId === filing.expertId) return 'ownFiling'
    const otherSide = Object.entries(filing.actedAs).some(
      ([party, people]) => party !== viewer.role && people.includes(viewer.personId ?? ''),
    )
    return otherSide ? 'twoSides' : undefined
  },
}

export const officeWords: Record<Office, { step: string; party: FilingParty }> = {
  'enterprise-review': { step: '企业确认', party: 'enterprise' },
  'employer-review': { step: '单位同意', party: 'employer' },
  'county-review': { step: '区县审核', party: 'county' },
  'city-review': { step: '市级审核', party: 'city' },
}
