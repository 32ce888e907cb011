import type { Route } from '@kefutong/contract/endpoint'
import type { Fault } from '@kefutong/contract/problem'

/** Whose session may send a deed: `key` as `membershipOf` gives it, `words` to name that identity to the person. */
export type Owner = { key: string; words: string }

/** Why the API will not have something, in its own words. */
export type Refusal = { code: string; text: string; next: string; faults: Fault[] }

/** A file on its way: `id` is its Idempotency-Key and the id of what it becomes, `kept` where the device keeps it. */
export type DeedFile = {
  id: string
  route: Route
  input: Record<string, unknown>
  kept: string
  name: string
  bytes: number
  refusal?: Refusal
}

/**
 * `waiting` to be sent · `held` while its owner changes it · `refused` by the API, back as a draft · `acknowledged`, its
 * files still travel.
 */
export type DeedState = 'waiting' | 'held' | 'refused' | 'acknowledged'

/**
 * One thing somebody did here that the API has yet to hear of. `id` is made on the device and never changes: it is the
 * Idempotency-Key and, in `input`, the id of what is created.
 */
export type Deed = {
  id: string
  /** another one each time the deed is put in, so that a late answer to an older text is not taken for this one's */
  rev: string
  /** its place in line on this device; a clock may be set back, this number is not */
  seq: number
  route: Route
  input: Record<string, unknown>
  /** deeds of one lane are sent one after the other */
  lane: string
  title: string
  line: string
  /** the page that can open it again */
  page?: string
  at: string
  owner: Owner
  files: DeedFile[]
  state: DeedState
  /** it may have arrived although nobody said so */
  tried: boolean
  refusal?: Refusal
}

/** What a page hands in. */
export type Draft = Pick<Deed, 'id' | 'route' | 'input' | 'lane' | 'title' | 'line' | 'page' | 'owner' | 'files'>

/** A deed the API has acknowledged, for 刚提交成功. */
export type Sent = Pick<Deed, 'id' | 'title' | 'line'> & { owner: string; number?: string; at: string }

/** `unanswered`: nobody knows whether it was done. `busy`: an answer came, and it says later. */
export type Answer =
  | { kind: 'done'; number?: string }
  | { kind: 'unanswered'; busy: boolean }
  | { kind: 'signed-out' }
  | { kind: 'refused'; refusal: Refusal }
