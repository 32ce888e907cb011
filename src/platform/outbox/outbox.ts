import type { Endpoint, Route } from '@kefutong/contract/endpoint'
import { routeOf } from '@kefutong/contract/endpoint'
import { newKey } from '../idempotency-key'
import { dropKept } from '../kept-file'
import { alone } from './alone'
import { guest, type Job } from './core'
import type { Answer } from './deed'
import { openOutbox } from './engine'
import { look, showProgress, showTravel } from './mirror'
import { whoNow } from './owner'
import { abortFile, sendDeed, sendDeedFile } from './send'
import { allDeeds, forgetDeed, keepDeed, readDeed, rememberSent } from './shelf'

type Hook = (id: string, number?: string) => void
type Kind = 'done' | 'refused'

const hooks = new Map<string, Set<Hook>>()

/** Tells when the API has acknowledged or refused a deed or file of this endpoint. Returns how to stop. */
export const whenAnswered = (kind: Kind, endpoint: Endpoint, hook: Hook) => {
  const name = `${kind} ${routeOf(endpoint)}`
  const known = hooks.get(name) ?? new Set()
  hooks.set(name, known.add(hook))
  return () => void known.delete(hook)
}

const tell = (job: Job, answer: Answer) => {
  const { id, route }: { id: string; route: Route } = job.kind === 'file' ? job.file : job.deed
  const number = answer.kind === 'done' ? answer.number : undefined
  for (const hook of hooks.get(`${answer.kind} ${route}`) ?? []) hook(id, number)
}

let timer: ReturnType<typeof setTimeout> | undefined

// Many phones that lost one network do not all come back in the same second.
const spread = (after: number) => after * (0.75 + Math.random() / 2)

const wake = (after?: number) => {
  clearTimeout(timer)
  timer = after === undefined ? undefined : setTimeout(() => void outbox.flush({ patient: true }), spread(after))
}

/** Nothing is tried again of itself until the next flush. */
export const sleep = () => wake()

/** The outbox of this device: the one that ships, on the real ports. */
export const outbox = openOutbox({
  all: allDeeds,
  read: readDeed,
  keep: keepDeed,
  forget: forgetDeed,
  remember: rememberSent,
  drop: dropKept,
  send: sendDeed,
  upload: (deed, file) =>
    sendDeedFile(
      deed,
      file,
      () => deed.owner.key === guest || deed.owner.key === whoNow(),
      (progress) => showProgress(file.id, progress),
    ),
  abort: abortFile,
  who: whoNow,
  now: () => new Date().toISOString(),
  newId: newKey,
  alone,
  wake,
  changed: () => {
    showTravel(outbox.flying(), new Set(outbox.busy()))
    look()
  },
  settled: tell,
})
