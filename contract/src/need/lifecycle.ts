import type { Arrow, Lifecycle } from '../lifecycle'
import type { Viewer } from '../role'

export const needStates = [
  'raised',
  'verified',
  'dispatched',
  'accepted',
  'solving',
  'solved',
  'confirmed',
  'follow-up',
  'settled',
  'reopened',
  'arbitration',
  'paused',
  'merged',
  'refused',
  'withdrawn',
  'unsolved',
] as const
export type NeedState = (typeof needStates)[number]

export const needMoves = [
  'verify',
  'merge',
  'refuse',
  'withdraw',
  'dispatch',
  'accept',
  'agree',
  'decline',
  'lapse',
  'start',
  'solve',
  'confirm',
  'reject',
  'give-up',
  'follow-up',
  'still',
  'reopen',
  'pause',
  'resume',
  'release',
  'close',
  'clear',
] as const
export type NeedMove = (typeof needMoves)[number]

export type NeedParty = 'owner' | 'expert' | 'commissioner' | 'county' | 'city' | 'clock'

/** Who answers for a need now. It only ever climbs, and only the clock lets it. */
export const levels = ['commissioner', 'county', 'city'] as const
export type Level = (typeof levels)[number]

/** What a decision about a need has to know. */
export type NeedFacts = {
  state: NeedState
  enterpriseId?: string | null
  regionCode?: string | null
  /** the person it belongs to, once there is one */
  raisedBy?: string | null
  /** the official who typed it in for somebody else */
  enteredBy?: string | null
  /** the expert it was dispatched to */
  expertId?: string | null
  level: Level
  /** how often a match came to nothing since the city last released it */
  returns: number
  held: boolean
  pausedFrom?: NeedState | null
  expertAgreed: boolean
  enterpriseAgreed: boolean
  /** the caller has just proved the claim code */
  holder?: boolean
  /** the dispatch at hand goes to an expert who offered, and so has said yes already */
  offered?: boolean
}

const limitOfReturns = 2

const back = (need: NeedFacts, to: NeedState) =>
  need.returns + 1 < limitOfReturns ? to === 'verified' : to === 'arbitration'
const free = (need: NeedFacts) => !need.held
const held = (need: NeedFacts) => need.held
const sends = (need: NeedFacts, to: NeedState) => free(need) && (to === 'accepted') === Boolean(need.offered)
const ownerIsAsked = (need: NeedFacts) => !need.enterpriseAgreed
const bothAgreed = (need: NeedFacts) => need.expertAgreed && need.enterpriseAgreed
const notBothAgreed = (need: NeedFacts) => !bothAgreed(need)
const resumes = (need: NeedFacts, to: NeedState) => need.pausedFrom === to
const wasBeforeDispatch = (need: NeedFacts) => need.pausedFrom === 'raised' || need.pausedFrom === 'verified'

/** An official who typed a need in has no part in it as an asker. */
const asks: readonly Viewer['role'][] = ['guest', 'expert', 'enterprise', 'employer']

/** The enterprise's side: its members, the person who raised or adopted the need, whoever proved the claim code. */
const isOwner = (viewer: Viewer, need: NeedFacts) =>
  viewer.role !== 'clock' &&
  (need.holder === true ||
    (viewer.role === 'enterprise' && Boolean(viewer.orgId) && viewer.orgId === need.enterpriseId) ||
    (asks.includes(viewer.role) && Boolean(viewer.personId) && viewer.personId === need.raisedBy))

/** A commissioner looks after the whole city unless the seat names a county. */
export const isCommissionerOf = (viewer: Pick<Viewer, 'role' | 'regionCode'>, regionCode: string | null | undefined) =>
  viewer.role === 'commissioner' && (!viewer.regionCode || viewer.regionCode === regionCode)

const owner = ['owner'] as const
const expert = ['expert'] as const
const eitherSide = ['owner', 'expert'] as const
const handlers = ['commissioner', 'county', 'city'] as const
const ownerOrHandlers = ['owner', ...handlers] as const
const city = ['city'] as const
const clock = ['clock'] as const

type Row = Arrow<NeedMove, NeedState, NeedParty, NeedFacts>

const pausable: NeedState[] = ['raised', 'verified', 'accepted', 'solving']
const clearable: NeedState[] = ['raised', 'verified', 'dispatched', 'reopened', 'arbitration']
const pauses = pausable.map((from): Row => ({ move: 'pause', from, to: 'paused', by: handlers, reason: true }))
const resumptions = pausable.map((to): Row => ({ move: 'resume', from: 'paused', to, by: handlers, when: resumes }))
const clearances = clearable.map(
  (state): Row => ({ move: 'clear', from: state, to: state, by: handlers, reason: true, when: held }),
)
const sending = (from: NeedState, by: Row['by']): Row[] => [
  { move: 'dispatch', from, to: 'dispatched', by, when: sends },
  { move: 'dispatch', from, to: 'accepted', by, when: sends },
]
const returning = (from: NeedState, move: 'decline' | 'lapse', row: Pick<Row, 'by' | 'reason' | 'when'>): Row[] =>
  (['verified', 'arbitration'] as const).map((to) => ({
    move,
    from,
    to,
    ...row,
    when: (need) => back(need, to) && (row.when?.(need, to) ?? true),
  }))

const officials: readonly Viewer['role'][] = handlers

/** 技术需求, from one sentence to a solution that still holds after three months. Every arrow there is. */
export const needLifecycle: Lifecycle<NeedMove, NeedState, NeedParty, NeedFacts> = {
  name: 'need',
  initial: 'raised',
  states: {
    raised: { label: '待核实', tone: 'info' },
    verified: { label: '已核实', tone: 'success' },
    dispatched: { label: '已派单', tone: 'info' },
    accepted: { label: '专家已接单', tone: 'info' },
    solving: { label: '解决中', tone: 'info' },
    solved: { label: '待企业确认', tone: 'warn' },
    confirmed: { label: '企业已确认', tone: 'success' },
    'follow-up': { label: '回访中', tone: 'info' },
    settled: { label: '回访仍有效', tone: 'success' },
    reopened: { label: '重新打开', tone: 'warn' },
    arbitration: { label: '市级协调', tone: 'warn' },
    paused: { label: '暂停中', tone: 'warn' },
    merged: { label: '已合并', tone: 'neutral' },
    refused: { label: '不予受理', tone: 'neutral' },
    withdrawn: { label: '已撤回', tone: 'neutral' },
    unsolved: { label: '未能解决', tone: 'neutral' },
  },
  moves: {
    verify: { label: '核实通过', weight: 'primary' },
    merge: { label: '合并重复', weight: 'secondary' },
    refuse: { label: '不予受理', weight: 'danger' },
    withdraw: { label: '撤回需求', weight: 'danger' },
    dispatch: { label: '派单', weight: 'primary' },
    accept: { label: '接单', weight: 'primary' },
    agree: { label: '同意对接', weight: 'primary' },
    decline: { label: '不合适，退回', weight: 'secondary' },
    lapse: { label: '逾期未应，退回', weight: 'clock' },
    start: { label: '给出方案，开始解决', weight: 'primary' },
    solve: { label: '已解决，请企业确认', weight: 'primary' },
    confirm: { label: '确认已解决', weight: 'primary' },
    reject: { label: '还没解决', weight: 'secondary' },
    'give-up': { label: '解决不了，结束', weight: 'danger' },
    'follow-up': { label: '到期回访', weight: 'clock' },
    still: { label: '仍然有效', weight: 'primary' },
    reopen: { label: '问题又出现', weight: 'secondary' },
    pause: { label: '暂停计时', weight: 'secondary' },
    resume: { label: '恢复计时', weight: 'primary' },
    release: { label: '退回需求池', weight: 'secondary' },
    close: { label: '结束协调', weight: 'danger' },
    clear: { label: '解除暂存', weight: 'primary' },
  },
  parties: {
    owner: { label: '企业', is: isOwner },
    expert: {
      label: '专家',
      is: (viewer, need) => viewer.role === 'expert' && Boolean(viewer.personId) && viewer.personId === need.expertId,
    },
    commissioner: { label: '科技专员', is: (viewer, need) => isCommissionerOf(viewer, need.regionCode) },
    county: {
      label: '区县科技局',
      // once no commissioner answers for it: there is none, or the clock let it climb
      is: (viewer, need) =>
        viewer.role === 'county' &&
        Boolean(viewer.regionCode) &&
        viewer.regionCode === need.regionCode &&
        need.level !== 'commissioner',
    },
    city: { label: '市科技局', is: (viewer) => viewer.role === 'city' },
    clock: { label: '时钟', is: (viewer) => viewer.role === 'clock' },
  },
  arrows: [
    { move: 'verify', from: 'raised', to: 'verified', by: handlers, when: free },
    { move: 'merge', from: 'raised', to: 'merged', by: handlers },
    { move: 'refuse', from: 'raised', to: 'refused', by: handlers, reason: true },
    { move: 'withdraw', from: 'raised', to: 'withdrawn', by: owner },
    ...sending('verified', handlers),
    { move: 'withdraw', from: 'verified', to: 'withdrawn', by: owner },
    { move: 'accept', from: 'dispatched', to: 'accepted', by: expert },
    { move: 'agree', from: 'dispatched', to: 'dispatched', by: owner, when: ownerIsAsked },
    ...returning('dispatched', 'decline', { by: eitherSide, reason: true }),
    ...returning('dispatched', 'lapse', { by: clock }),
    { move: 'start', from: 'accepted', to: 'solving', by: expert, when: bothAgreed },
    { move: 'agree', from: 'accepted', to: 'accepted', by: owner, when: ownerIsAsked },
    ...returning('accepted', 'decline', { by: eitherSide, reason: true }),
    ...returning('accepted', 'lapse', { by: clock, when: notBothAgreed }),
    { move: 'solve', from: 'solving', to: 'solved', by: expert },
    { move: 'give-up', from: 'solving', to: 'unsolved', by: eitherSide, reason: true },
    { move: 'confirm', from: 'solved', to: 'confirmed', by: owner },
    { move: 'reject', from: 'solved', to: 'solving', by: owner, reason: true },
    { move: 'follow-up', from: 'confirmed', to: 'follow-up', by: clock },
    { move: 'still', from: 'follow-up', to: 'settled', by: ownerOrHandlers },
    { move: 'reopen', from: 'follow-up', to: 'reopened', by: ownerOrHandlers, reason: true },
    ...sending('reopened', handlers),
    { move: 'withdraw', from: 'reopened', to: 'withdrawn', by: owner },
    ...sending('arbitration', city),
    { move: 'release', from: 'arbitration', to: 'verified', by: city, reason: true },
    { move: 'close', from: 'arbitration', to: 'unsolved', by: city, reason: true },
    { move: 'withdraw', from: 'arbitration', to: 'withdrawn', by: owner },
    ...pauses,
    ...resumptions,
    { move: 'withdraw', from: 'paused', to: 'withdrawn', by: owner, when: wasBeforeDispatch },
    ...clearances,
  ],
  conflict: (viewer, need, arrow) => {
    if (viewer.role === 'clock') return undefined
    const me = viewer.personId
    if (!me) return undefined
    // the same person behind two seats: asker and solver, or official and either of them
    if (!officials.includes(viewer.role)) {
      const asExpert = viewer.role === 'expert' && arrow.by.includes('expert')
      return me === need.expertId && arrow.by.includes('owner') && !asExpert ? 'needTwoSides' : undefined
    }
    if (me === need.raisedBy || me === need.expertId) return 'needTwoSides'
    const approves = arrow.move === 'verify' || arrow.move === 'clear'
    return approves && me === need.enteredBy ? 'ownNeed' : undefined
  },
}

/** The lists a desk keeps its needs in. */
export const shelves = ['to-verify', 'pool', 'under-way', 'paused', 'follow-up', 'closed'] as const
export type Shelf = (typeof shelves)[number]
export const shelfWords: Record<Shelf, string> = {
  'to-verify': '待核实',
  pool: '需求池',
  'under-way': '对接中',
  paused: '暂停中',
  'follow-up': '待回访',
  closed: '已办结',
}

export const shelfOf: Record<NeedState, Shelf> = {
  raised: 'to-verify',
  verified: 'pool',
  reopened: 'pool',
  arbitration: 'pool',
  dispatched: 'under-way',
  accepted: 'under-way',
  solving: 'under-way',
  solved: 'under-way',
  paused: 'paused',
  'follow-up': 'follow-up',
  confirmed: 'closed',
  settled: 'closed',
  merged: 'closed',
  refused: 'closed',
  withdrawn: 'closed',
  unsolved: 'closed',
}

/** What is promised, in order. Every promise counts from the day the need was raised. */
export const promises = ['verify', 'contact', 'plan'] as const
export type PromiseName = (typeof promises)[number]
export const promiseWords: Record<PromiseName, string> = {
  verify: '核实情况',
  contact: '专家联系企业',
  plan: '给出解决方案',
}
export const levelWords: Record<Level, string> = { commissioner: '科技专员', county: '区县科技局', city: '市科技局' }
