import { type Endpoint, type InputOf, routeOf } from '@kefutong/contract/endpoint'
import type { RouteName } from '@/routes'
import { newKey } from './idempotency-key'
import type { KeptFile } from './kept-file'
import type { DeedFile, Refusal } from './outbox/deed'
import { outbox, whenAnswered } from './outbox/outbox'
import { isOwn, ownerNow, whoNow } from './outbox/owner'
import { allDeeds, fits, readDeed } from './outbox/shelf'

export { type FileItem, keptWords, type OutboxItem, type SentItem, sentWords } from './outbox/item'
export { startOutbox } from './outbox/start'
export { useDeed, useFilesTo, useOutbox, useUnsent } from './outbox/use-outbox'

/**
 * A deed as a page hands it in. `id` is made once, when the form is opened, and kept with its draft: a form that is
 * submitted again after a crash is then the same deed. It also stands in `input` as the id of what is created: the API
 * remembers ids for ever and Idempotency-Keys for seven days. `lane`: deeds of one lane are sent in order. `page` can
 * open the deed again: it finds its id in its parameters and calls `edit`.
 */
export type NewDeed<E extends Endpoint> = {
  id: string
  endpoint: E
  input: InputOf<E>
  lane: string
  title: string
  line: string
  page?: RouteName
  files?: DeedFile[]
}

/** `kept: false`: the device did not keep it. Leave the form as it is and show the words. */
export type Kept = { kept: true } | { kept: false; text: string; next: string }

export const newDeedId = newKey

/** How a kept file will be sent, once its deed has arrived. Put its `id` into `input`, as the deed's own. */
export const attached = <E extends Endpoint>(endpoint: E, input: InputOf<E>, file: KeptFile): DeedFile => ({
  ...file,
  route: routeOf(endpoint),
  input: input as Record<string, unknown>,
})

const tooLarge = { kept: false, text: '内容太长，手机存不下', next: '请删短一些，再提交' } as const
const noRoom = { kept: false, text: '手机存储已满，没有存下', next: '请先提交或删除待同步的内容，再回来提交' } as const

/** Keeps a deed on the device and begins to send it. Says `kept` only when the device has really kept it. */
export const enqueue = async <E extends Endpoint>({
  endpoint,
  input,
  files = [],
  ...rest
}: NewDeed<E>): Promise<Kept> => {
  const draft = { ...rest, files, route: routeOf(endpoint), input: input as Record<string, unknown>, owner: ownerNow() }
  if (!fits(draft)) return tooLarge
  if (!(await outbox.put(draft))) return noRoom
  void outbox.flush()
  return { kept: true }
}

/** Keeps files for something the API has already, and begins to send them. `lane` as for any deed of that thing. */
export const enqueueFiles = async (files: DeedFile[], lane: string): Promise<Kept> => {
  const [first] = files
  if (!first) return { kept: true }
  const draft = { id: newKey(), lane, files, route: first.route, input: {}, title: '', line: '', owner: ownerNow() }
  if (!(await outbox.putFiles(draft))) return noRoom
  void outbox.flush()
  return { kept: true }
}

const own = (id: string) => {
  const deed = readDeed(id)
  return deed && isOwn(deed.owner, whoNow()) ? deed : undefined
}

/** What a page needs to open a deed again; `refusal` says why it came back. */
export type Reopened<E extends Endpoint> = { id: string; input: InputOf<E>; files: DeedFile[]; refusal?: Refusal }

/**
 * Takes a deed of this endpoint back to change it: it stays on the device and is not sent until it is enqueued again,
 * under the same id, or retried. Undefined: it is not there any more, not this person's, or just on its way.
 */
export const edit = async <E extends Endpoint>(endpoint: E, id: string): Promise<Reopened<E> | undefined> => {
  if (own(id)?.route !== routeOf(endpoint)) return undefined
  const deed = await outbox.edit(id)
  return deed && { id, input: deed.input as InputOf<E>, files: deed.files, refusal: deed.refusal }
}

/** Tries again, refused files too. False: it is just on its way, or gone. */
export const retry = async (id: string) => {
  const done = own(id) ? await outbox.retry(id) : false
  void outbox.flush()
  return done
}

/** Sends everything that waits, now. */
export const retryAll = () => outbox.flush()

/** Deletes a deed and its files from the device. False: it is just on its way. */
export const discard = async (id: string) => (own(id) ? outbox.discard(id) : false)

/** Deletes one file, even while it is being sent. */
export const discardFile = async (id: string, fileId: string) => (own(id) ? outbox.discardFile(id, fileId) : false)

/** How many things of this person, under any identity, are on this device alone. Ask before logging out. */
export const unsentCount = () => allDeeds().filter(({ owner }) => isOwn(owner, whoNow())).length

/** Deletes everything of this person from the device. How many stayed, because they are just on their way. */
export const discardAll = async () => {
  const mine = allDeeds().filter(({ owner }) => isOwn(owner, whoNow()))
  const gone = await Promise.all(mine.map(({ id }) => outbox.discard(id)))
  return gone.filter((done) => !done).length
}

/** Tells when the API has acknowledged a deed or a file of this endpoint: what was read before is stale. */
export const whenSent = (endpoint: Endpoint, hook: (id: string, number?: string) => void) =>
  whenAnswered('done', endpoint, hook)

/** Tells when the API has refused one: `edit` opens it again, with the reason. */
export const whenRefused = (endpoint: Endpoint, hook: (id: string) => void) => whenAnswered('refused', endpoint, hook)
