import {
  answered,
  discarded,
  due,
  type Effect,
  fileAnswered,
  fileDiscarded,
  held,
  type Job,
  patience,
  placed,
  placedFiles,
  placeOf,
  retried,
} from './core'
import type { Answer, Deed, DeedFile, Draft, Sent } from './deed'

/** The device, the network and the clock, as the outbox sees them. */
export type Ports = {
  /** what lies on the device */
  all: () => Deed[]
  read: (id: string) => Deed | undefined
  /** false: the device refused, and what lay there before still does */
  keep: (deed: Deed) => boolean
  forget: (id: string) => void
  remember: (sent: Sent) => void
  /** deletes a kept file */
  drop: (kept: string) => Promise<void>
  /** never rejects */
  send: (deed: Deed) => Promise<Answer>
  upload: (deed: Deed, file: DeedFile) => Promise<Answer>
  abort: (fileId: string) => void
  /** whose session this is */
  who: () => string
  now: () => string
  newId: () => string
  /** does the work unless somebody else on this device, another tab perhaps, is at work under this name; false then */
  alone: (name: string, work: () => Promise<void>) => Promise<boolean>
  /** calls `flush` after so many milliseconds, once; nothing: not at all */
  wake: (after?: number) => void
  /** something changed for whoever looks on */
  changed: () => void
  /** the API has answered for good, and the device has noted it */
  settled: (job: Job, answer: Answer) => void
}

/** A phone allows ten requests; pages need some of them, and texts go before files. */
const seatsInAll = 4
const seatsForFiles = 2

export const openOutbox = (ports: Ports) => {
  const flying = new Map<string, string>()
  const closed = new Set<string>()
  const busy = new Set<string>()
  let seats = 0
  let misses = 0

  const open = () => due(ports.all(), ports.who())
  const dueAt = (place: string) => open().find((job) => placeOf(job) === place)
  const idOf = (job: Job) => (job.kind === 'deed' ? job.deed.id : job.file.id)

  const next = () => {
    const files = [...flying.keys()].filter((place) => place.startsWith('file ')).length
    const free = (job: Job) => !flying.has(placeOf(job)) && !closed.has(placeOf(job))
    return open().find((job) => free(job) && (job.kind === 'deed' || files < seatsForFiles))
  }

  const apply = async (effects: readonly Effect[]) => {
    for (const effect of effects) {
      if (effect.do === 'keep' && !ports.keep(effect.deed)) return false
      if (effect.do === 'forget') ports.forget(effect.id)
      if (effect.do === 'remember') ports.remember(effect.sent)
      if (effect.do === 'drop') await ports.drop(effect.kept)
    }
    ports.changed()
    return true
  }

  /** False: no answer, or none that the device could note. The place stays closed until the next flush. */
  const settle = async (job: Job, answer: Answer) => {
    busy.delete(idOf(job))
    if (answer.kind === 'unanswered' && answer.busy) busy.add(idOf(job))
    if (answer.kind === 'unanswered' || answer.kind === 'signed-out') return false
    misses = 0
    const deed = ports.read(job.deed.id)
    // gone, or changed by its owner in the meantime: this answer belongs to another text
    if (!deed || deed.rev !== job.deed.rev) return true
    const noted = await apply(
      job.kind === 'file' ? fileAnswered(deed, job.file.id, answer) : answered(deed, answer, ports.now()),
    )
    if (noted) ports.settled(job, answer)
    return noted
  }

  const carry = async (job: Job) => {
    flying.set(placeOf(job), idOf(job))
    ports.changed()
    if (job.kind === 'file') return settle(job, await ports.upload(job.deed, job.file))
    if (!job.deed.tried) ports.keep({ ...job.deed, tried: true })
    return settle(job, await ports.send(job.deed))
  }

  /** A deed that is being sent is not changed, and the other way round. */
  const guarded = async (id: string, work: () => Promise<boolean>) => {
    let done = false
    const alone = await ports.alone(`deed ${id}`, async () => {
      done = await work()
    })
    return alone && done
  }

  const emptied = async (place: string) => {
    for (let job = dueAt(place); job; job = dueAt(place)) {
      const found = job
      const done = await guarded(idOf(found), async () => {
        const still = dueAt(place)
        return still && idOf(still) === idOf(found) ? carry(still) : true
      })
      if (!done) return void closed.add(place)
    }
  }

  const visit = async (job: Job) => {
    const place = placeOf(job)
    flying.set(place, '')
    try {
      if (!(await ports.alone(place, () => emptied(place)))) closed.add(place)
    } finally {
      flying.delete(place)
      ports.changed()
    }
  }

  /** Looks again by and by, as long as something waits. */
  const plan = () => {
    if (seats === 0) ports.wake(open().length > 0 ? patience(misses) : undefined)
  }

  const seat = async () => {
    seats += 1
    try {
      for (let job = next(); job; job = next()) await visit(job)
    } finally {
      seats -= 1
      plan()
      if (seats === 0) misses += 1
    }
  }

  /** Sends what may be sent, and looks again at what got no answer. May be called at any time. */
  const flush = async ({ patient = false } = {}) => {
    if (!patient) misses = 0
    closed.clear()
    await Promise.all(Array.from({ length: seatsInAll - seats }, seat))
  }

  const change = (id: string, decide: (deed: Deed) => Effect[]) =>
    guarded(id, async () => {
      const deed = ports.read(id)
      return deed ? apply(decide(deed)) : false
    })

  return {
    flush,
    plan,

    /** True when the device has it. The deed may be sent from now on, whatever becomes of this process. */
    put: async (draft: Draft) => apply(placed(draft, ports.all(), { rev: ports.newId(), at: ports.now() })),

    /** True when the device has them. They may be sent from now on. */
    putFiles: async (draft: Draft) => apply(placedFiles(draft, ports.all(), { rev: ports.newId(), at: ports.now() })),

    /** The deed for its page, out of the line until it is put in or retried; undefined while it travels. */
    edit: async (id: string) => {
      const done = await change(id, held)
      const deed = done ? ports.read(id) : undefined
      return deed?.state === 'acknowledged' ? undefined : deed
    },

    retry: (id: string) => change(id, (deed) => retried(deed, ports.all())),

    discard: (id: string) =>
      change(id, (deed) => {
        for (const file of deed.files) ports.abort(file.id)
        return discarded(deed)
      }),

    discardFile: async (id: string, fileId: string) => {
      ports.abort(fileId)
      const deed = ports.read(id)
      return deed ? apply(fileDiscarded(deed, fileId)) : false
    },

    /** Ids of deeds and files on their way. */
    flying: () => new Set(flying.values()),
    /** Ids of deeds the API put off. */
    busy: () => busy,
  }
}

export type Outbox = ReturnType<typeof openOutbox>
