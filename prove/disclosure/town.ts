import type { Visibility } from '@kefutong/contract/need/form'
import { type NeedState, needStates } from '@kefutong/contract/need/lifecycle'
import type { Role } from '@kefutong/contract/role'
import type { Actor, TestWorld } from '../../test/world'
import type { Marks } from './marks'

/** Held back after it had been verified; held back while it lay with an expert. */
export const heldStates = ['held', 'held-dispatched'] as const
/** Paused before anybody had verified it. */
const pausedRaised = 'paused-raised'
export type PlantedState = NeedState | (typeof heldStates)[number] | typeof pausedRaised

const telling: readonly PlantedState[] = [
  ...(['verified', 'raised', 'held', 'solving', 'unsolved', 'dispatched', pausedRaised] as const),
]
/** Every state a need can be in, those first that an opened grant shows in. */
export const plantedStates: readonly PlantedState[] = [
  ...telling,
  ...[...needStates, ...heldStates].filter((state) => !telling.includes(state)),
]

/** What is known of a planted need without asking the API: who did what in it. */
export type PlantedNeed = {
  thing: string
  visibility: Visibility
  state: PlantedState
  id: string
  number: string
  claim: string
  version: number
  owner: Actor
  /** to whom it was dispatched last, whatever became of it */
  expert: Actor
  offerer: Actor | undefined
  matchId: string | undefined
  /** the need it was merged into */
  into: PlantedNeed | undefined
}

export type PlantedFiling = {
  thing: string
  state: 'draft' | 'enterprise-review' | 'county-review' | 'notice' | 'in-force'
  id: string
  version: number
  attachmentId: string | undefined
  expert: Actor
  /** who sits at the enterprise; nobody yet where one was just invited */
  enterprise: Actor | undefined
  logs: Array<{ id: string; version: number }>
}

export type Watcher = {
  name: string
  actor: Actor
  role: Role | 'nobody'
  /** the county of the seat; a commissioner without one looks after the whole city */
  region?: string
  /** an expert whose filing is in force */
  filed?: true
  /** somebody without an account who holds the claim code of this need */
  holds?: PlantedNeed
  /** only what concerns these needs is asked for one by one; everybody else is asked about all */
  party?: readonly PlantedNeed[]
}

export type Visit = { thing: string; id: string; need: PlantedNeed; commissioner: Actor }
export type HelpCode = { thing: string; id: string; token: string; short: string }

export type Town = {
  world: TestWorld
  marks: Marks
  needs: PlantedNeed[]
  filings: PlantedFiling[]
  visits: Visit[]
  helpCodes: HelpCode[]
  invitation: string
  enterpriseIds: string[]
  expertIds: string[]
  watchers: Watcher[]
}
