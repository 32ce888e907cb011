/**
 * What the engine knows of an expert: what the profile says, what enterprises confirmed, and how much is on the desk.
 * No name, sex, age or title: nothing of a person enters the reckoning. Chains and segments by id.
 */
export type MatchExpert = {
  id: string
  institution: string
  chains: readonly string[]
  segments?: readonly string[]
  direction: string
  keywords: readonly string[]
  results: readonly string[]
  /** problems whose solution the enterprise confirmed */
  solved: ReadonlyArray<{ text: string; chain?: string }>
  /** filings in force */
  posts: number
  /** filings in force and needs under way together; at `capacity` the expert is left out */
  load: number
  capacity: number
  /** days of service the filings in force still promise this year: said, never reckoned with */
  daysLeft?: number
  optOut: boolean
}

/** A need as far as it is known; a guest's is one sentence. */
export type MatchNeed = {
  /** 主要问题 */
  sentence: string
  /** 技术关键与指标 */
  key?: string
  /** 预期目标 */
  goal?: string
  /** 工况条件 */
  conditions?: string
  keywords: readonly string[]
  chains: readonly string[]
  segment?: string
  /** 合作意向单位, as typed */
  institutionWish?: string
}

export const reasonKinds = ['keywords', 'chain', 'institution', 'solved', 'load'] as const
export type ReasonKind = (typeof reasonKinds)[number]

/** The three lines under a recommended expert. */
export const reasonLabels: Record<ReasonKind, '对得上' | '做成过' | '有时间'> = {
  keywords: '对得上',
  chain: '对得上',
  institution: '对得上',
  solved: '做成过',
  load: '有时间',
}

/**
 * `points` are whole numbers; those of one expert add up to the score. `brief`: the same in a few words. `terms`: the words
 * of the need that were found.
 */
export type Reason = {
  kind: ReasonKind
  label: (typeof reasonLabels)[ReasonKind]
  says: string
  brief?: string
  points: number
  terms?: string[]
}

export type Recommended = { id: string; score: number; reasons: Reason[] }

/** Were `term` added to `field` of the need, expert `id` would stand at `wouldRank`: found by ranking again, not guessed. */
export type Missing = {
  field: 'keywords' | 'chain' | 'segment'
  term: string
  says: string
  id: string
  wouldRank: number
}

export type Recommendation = { items: Recommended[]; missing: Missing[] }
export type RecommendOptions = { limit?: number; exclude?: readonly string[] }
