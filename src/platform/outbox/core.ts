import type { Answer, Deed, DeedFile, Draft, Sent } from './deed'

/*
 * Every decision of the outbox and no side effect. What lies on the device is the only truth: a process may end between
 * any two effects, so their order is part of the decision.
 */

/** One thing to do to the device. `keep` may fail, and then what follows it is not done. */
export type Effect =
  | { do: 'keep'; deed: Deed }
  | { do: 'forget'; id: string }
  | { do: 'remember'; sent: Sent }
  | { do: 'drop'; kept: string }

export type Job = { kind: 'deed'; deed: Deed } | { kind: 'file'; deed: Deed; file: DeedFile }

/** Where a job travels: a lane carries one deed at a time, a file has a place of its own. */
export const placeOf = (job: Job) =>
  job.kind === 'deed' ? `lane ${job.deed.owner.key} ${job.deed.lane}` : `file ${job.file.id}`

/** Deeds of a guest go out under no session, whoever is logged in; all others under their owner's alone. */
export const guest = 'guest'
const mine = ({ owner }: Deed, who: string) => owner.key === guest || owner.key === who

const inLine = (a: Deed, b: Deed) => a.seq - b.seq || (a.id < b.id ? -1 : 1)

/** What may be sent now, one job a place: the first waiting deed of each lane, then the files of acknowledged deeds. */
export const due = (deeds: readonly Deed[], who: string): Job[] => {
  const own = deeds.filter((deed) => mine(deed, who)).sort(inLine)
  const heads = new Map<string, Job>()
  for (const deed of own) {
    const job: Job = { kind: 'deed', deed }
    if (deed.state === 'waiting' && !heads.has(placeOf(job))) heads.set(placeOf(job), job)
  }
  const files = own
    .filter(({ state }) => state === 'acknowledged')
    .flatMap((deed) => deed.files.filter(({ refusal }) => !refusal).map((file): Job => ({ kind: 'file', deed, file })))
  return [...heads.values(), ...files]
}

const behind = (deeds: readonly Deed[]) => Math.max(0, ...deeds.map(({ seq }) => seq)) + 1
const drops = (files: readonly DeedFile[]): Effect[] => files.map(({ kept }) => ({ do: 'drop', kept }))

/** A draft joins the line at its end. Under an id that lies here already it takes that deed's place. */
export const placed = (draft: Draft, deeds: readonly Deed[], { rev, at }: Pick<Deed, 'rev' | 'at'>): Effect[] => {
  const before = deeds.find(({ id }) => id === draft.id)
  const staying = new Set(draft.files.map(({ kept }) => kept))
  const deed: Deed = { ...draft, rev, at, seq: behind(deeds), state: 'waiting', tried: before?.tried ?? false }
  return [{ do: 'keep', deed }, ...drops((before?.files ?? []).filter(({ kept }) => !staying.has(kept)))]
}

/** Files for something the API has already: nothing but them is on its way. */
export const placedFiles = (draft: Draft, deeds: readonly Deed[], { rev, at }: Pick<Deed, 'rev' | 'at'>): Effect[] => [
  { do: 'keep', deed: { ...draft, rev, at, seq: behind(deeds), state: 'acknowledged', tried: true } },
]

/** An answer to the deed as it lies here now. The text is dropped only after the acknowledgement is noted. */
export const answered = (deed: Deed, answer: Answer, at: string): Effect[] => {
  // another tab was faster
  if (deed.state === 'acknowledged') return []
  if (answer.kind === 'refused') return [{ do: 'keep', deed: { ...deed, state: 'refused', refusal: answer.refusal } }]
  if (answer.kind !== 'done') return []
  const { id, title, line, owner, files } = deed
  const sent = { id, title, line, owner: owner.key, number: answer.number, at }
  const rest: Effect =
    files.length === 0
      ? { do: 'forget', id }
      : { do: 'keep', deed: { ...deed, state: 'acknowledged', input: {}, title: '', line: '', refusal: undefined } }
  return [{ do: 'remember', sent }, rest]
}

const without = (deed: Deed, fileId: string): Effect => {
  const files = deed.files.filter(({ id }) => id !== fileId)
  return deed.state === 'acknowledged' && files.length === 0
    ? { do: 'forget', id: deed.id }
    : { do: 'keep', deed: { ...deed, files } }
}

/** One file leaves its deed. Its bytes go last. */
const fileGone = (deed: Deed, fileId: string): Effect[] => {
  const gone = deed.files.filter(({ id }) => id === fileId)
  return gone.length === 0 ? [] : [without(deed, fileId), ...drops(gone)]
}

export const fileAnswered = (deed: Deed, fileId: string, answer: Answer): Effect[] => {
  if (answer.kind === 'done') return fileGone(deed, fileId)
  if (answer.kind !== 'refused') return []
  const files = deed.files.map((file) => (file.id === fileId ? { ...file, refusal: answer.refusal } : file))
  return [{ do: 'keep', deed: { ...deed, files } }]
}

/** Its owner takes a deed back to change it. It stays here, and stays out of the line. */
export const held = (deed: Deed): Effect[] =>
  deed.state === 'waiting' || deed.state === 'refused' ? [{ do: 'keep', deed: { ...deed, state: 'held' } }] : []

/** Its owner deletes one file; while the deed is being changed, the form that has it does that. */
export const fileDiscarded = (deed: Deed, fileId: string): Effect[] =>
  deed.state === 'held' ? [] : fileGone(deed, fileId)

const willing = ({ refusal: _, ...file }: DeedFile): DeedFile => file

/** Once more, as it is: a deed that had left the line joins it at its end. */
export const retried = (deed: Deed, deeds: readonly Deed[]): Effect[] => {
  const files = deed.files.map(willing)
  if (deed.state === 'acknowledged') return [{ do: 'keep', deed: { ...deed, files } }]
  if (deed.state === 'waiting') return []
  return [{ do: 'keep', deed: { ...deed, files, state: 'waiting', refusal: undefined, seq: behind(deeds) } }]
}

export const discarded = (deed: Deed): Effect[] => [{ do: 'forget', id: deed.id }, ...drops(deed.files)]

/** How long to wait after so many flushes without an answer: 2 s, 4 s, 8 s … five minutes. */
export const patience = (misses: number) => Math.min(300_000, 2_000 * 2 ** Math.min(misses, 8))
