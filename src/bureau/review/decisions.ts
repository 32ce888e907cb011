import { filings } from '@kefutong/contract/filing/endpoints'
import { type FilingMove, type FilingState, filingLifecycle } from '@kefutong/contract/filing/lifecycle'
import { afterWords } from '@/features/filing/deeds'
import { call, type ProblemWords, problemOf } from '@/platform/call'
import { notify } from '@/platform/device'
import { draftOf, dropDraft, saveDraft } from '@/platform/draft'
import { newKey } from '@/platform/idempotency-key'
import { membershipOf, useSession } from '@/platform/session'
import { invalidate } from '@/platform/use-remote'

export type Item = { id: string; version: number; name: string }

/**
 * Decided here, not yet known to be in the database. It waits until `due`, so that it can be taken back; `stuck` means it
 * was sent and no answer came, and the same key makes trying again safe.
 */
export type Decision = {
  key: string
  move: FilingMove
  reason?: string
  /** where what was typed is kept until the database has it */
  draft?: string
  items: Item[]
  due: number
  stage: 'waiting' | 'sending' | 'stuck'
  trouble?: string
}
export type Failed = { id: string; name: string; says: string }
export type Book = { decisions: Decision[]; failed: Failed[] }

export const graceMs = 5_000
export const emptyBook: Book = { decisions: [], failed: [] }

export const bookOf = (membership: string) => `review-decisions:${membership}`
const read = (membership: string) => draftOf<Book>(bookOf(membership)) ?? emptyBook
const change = (membership: string, with_: (book: Book) => Book) =>
  saveDraft(bookOf(membership), with_(read(membership)))

const set = (membership: string, key: string, patch: Partial<Decision>) =>
  change(membership, (book) => ({
    ...book,
    decisions: book.decisions.map((one) => (one.key === key ? { ...one, ...patch } : one)),
  }))

const inFlight = new Set<string>()

/** 沈若溪, or 沈若溪等 3 件. */
export const whom = ([first, ...others]: readonly Item[]) =>
  `${first?.name ?? ''}${others.length > 0 ? ` 等 ${others.length + 1} 件` : ''}`

// Nobody knows whether these were done, so they are tried again with the same key.
const unknown = ['offline', 'busy', 'serverFault', 'clientFault', 'tooMany', 'signInNeeded']

const stateNow = (latest: unknown) => {
  const state = (latest as { state?: FilingState } | undefined)?.state
  return state && filingLifecycle.states[state] ? `，现在是“${filingLifecycle.states[state].label}”` : ''
}

const says = ({ text, next, faults, latest }: ProblemWords) =>
  faults[0] ? `${text}：${faults[0].says}` : latest === undefined ? `${text}，${next}` : `${text}${stateNow(latest)}`

const ask = async ({ key, move, reason, items }: Decision): Promise<Failed[]> => {
  const [first] = items
  if (!first) return []
  if (items.length === 1) {
    const filing = await call(filings.move, { id: first.id, version: first.version, move, reason }, { key })
    notify(`${first.name}：${afterWords(move, filing)}`)
    return []
  }
  if (move !== 'approve' && move !== 'return') throw new Error(`${move} is not for many at once`)
  const reply = await call(
    filings.moveMany,
    { move, reason, items: items.map(({ id, version }) => ({ id, version })) },
    { key },
  )
  const failed = reply.items.filter(({ ok }) => !ok)
  const done = items.length - failed.length
  if (done > 0) notify(`${move === 'approve' ? '已通过' : '已退回'} ${done} 件`)
  return failed.map((one) => ({
    id: one.id,
    name: items.find(({ id }) => id === one.id)?.name ?? '',
    says: one.says ?? '没有办成，请再试',
  }))
}

const settle = async (membership: string, decision: Decision, failed: Failed[]) => {
  if (failed.length === 0 && decision.draft) dropDraft(decision.draft)
  // The lists are read again before the row may come back, so that a filing already decided does not show up for a moment.
  await invalidate(filings.list, filings.counts, filings.read)
  change(membership, (book) => ({
    decisions: book.decisions.filter(({ key }) => key !== decision.key),
    failed: [...book.failed, ...failed],
  }))
}

/** Sends one decision, once, as the identity that made it. */
export const send = async (membership: string, key: string) => {
  const decision = read(membership).decisions.find((one) => one.key === key)
  if (!decision || inFlight.has(key) || membershipOf(useSession.getState()) !== membership) return
  inFlight.add(key)
  set(membership, key, { stage: 'sending', trouble: undefined })
  try {
    await settle(membership, decision, await ask(decision))
  } catch (error) {
    const problem = problemOf(error)
    if (unknown.includes(problem.code)) set(membership, key, { stage: 'stuck', trouble: problem.text })
    else
      await settle(
        membership,
        decision,
        decision.items.map(({ id, name }) => ({ id, name, says: says(problem) })),
      )
  } finally {
    inFlight.delete(key)
  }
}

/** `wait`: how long it can be taken back; 0 sends it now. */
export const decide = (
  membership: string,
  what: Pick<Decision, 'move' | 'reason' | 'draft' | 'items'>,
  wait = graceMs,
) => {
  const decision: Decision = { ...what, key: newKey(), due: Date.now() + wait, stage: 'waiting' }
  const ids = new Set(what.items.map(({ id }) => id))
  change(membership, (book) => ({
    decisions: [...book.decisions, decision],
    failed: book.failed.filter(({ id }) => !ids.has(id)),
  }))
  if (wait === 0) void send(membership, decision.key)
}

/** Takes back what was not sent yet; nothing when it is too late. */
export const takeBack = (membership: string, key: string) => {
  const decision = read(membership).decisions.find((one) => one.key === key)
  if (!decision || decision.stage === 'sending') return undefined
  change(membership, (book) => ({ ...book, decisions: book.decisions.filter((one) => one.key !== key) }))
  return decision
}

export const sendDue = (membership: string, now = Date.now()) => {
  for (const { key, stage, due } of read(membership).decisions)
    if (stage === 'waiting' && due <= now) void send(membership, key)
}

/** Leaving: nothing waits any longer. */
export const sendAll = (membership: string) => sendDue(membership, Number.POSITIVE_INFINITY)

/** What a closed window left behind gets its five seconds again; the key keeps it from being done twice. */
export const revive = (membership: string) => {
  const left = read(membership).decisions.filter(({ key }) => !inFlight.has(key))
  for (const { key } of left) set(membership, key, { stage: 'waiting', trouble: undefined, due: Date.now() + graceMs })
}

export const forgetFailed = (membership: string) => change(membership, (book) => ({ ...book, failed: [] }))
