import type { Endpoint, InputOf, ParsedOf, ReplyOf } from '@kefutong/contract/endpoint'
import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { clean } from './clean'
import { faultsOf } from './faults'
import { type Recorder, recorder } from './history'
import { claim, keepReply, release, requestHash, type Ticket } from './idempotency'
import { lru } from './lru'
import { foldSoon } from './metric/fold'
import { readUpload, type Upload } from './upload'
import { viewerOf } from './viewer'
import type { Tx, World } from './world'

/** What a handler gets: its own transaction, who asks, and input that passed the contract. */
export type Ask<E, First = undefined> = {
  /** what was asked elsewhere before the transaction began, or read for the tag */
  first: First
  world: World
  db: Tx
  viewer: Viewer
  input: ParsedOf<E>
  at: Date
  requestId: string
  record: Recorder['record']
  /** runs when the reply is safe in the database; a problem here is answered instead of it */
  after: (work: () => Promise<void>) => void
  file: Upload | undefined
  token: string | undefined
  reply: FastifyReply
}

export type Handler<E, First = undefined> = (ask: Ask<E, First>) => Promise<ReplyOf<E>>
/** Asks somebody else's server, before the request holds a connection of the database. */
export type Beforehand<E, First> = (world: World, input: ParsedOf<E>) => Promise<First>
/** A reply that carries a secret is kept without it, and made whole again for a retry of the same deed. */
export type Sealed<E> = {
  keep: (reply: ReplyOf<E>) => Partial<ReplyOf<E>>
  open: (world: World, kept: Partial<ReplyOf<E>>) => ReplyOf<E>
}
/**
 * A cheap answer to “is it still what you have”. The tag says everything the reply is made of: the same tag is the same
 * reply, whoever asks, and the handler need not work; what was read for it the handler gets.
 */
export type Tagged<E, First> = (
  ask: Pick<Ask<E>, 'world' | 'db' | 'viewer' | 'input' | 'at'>,
) => Promise<{ tag: string; first: First }>
export type More<E, First> = { beforehand?: Beforehand<E, First>; sealed?: Sealed<E>; tagged?: Tagged<E, First> }
export type On = {
  <E extends Endpoint>(point: E, handler: Handler<E>, more?: { sealed: Sealed<E> }): void
  <E extends Endpoint, First>(
    point: E,
    handler: Handler<E, First>,
    more: { beforehand: Beforehand<E, First> } | { tagged: Tagged<E, First> },
  ): void
}
/** Replies that are ready to be sent again under their tag. */
const ready = 64

const merged = (point: Endpoint, request: FastifyRequest, upload: Upload | undefined): unknown => {
  const rest = point.method === 'GET' ? request.query : upload ? upload.fields : (request.body ?? {})
  if (typeof rest !== 'object' || Array.isArray(rest)) return rest
  const doubled = point.params.find((name) => Object.hasOwn(rest as object, name))
  if (doubled) throw new Problem('inputInvalid', { faults: [{ field: doubled, says: '没有这一项，请去掉' }] })
  return clean({ ...(rest as object), ...(request.params as object) })
}

const parse = <E extends Endpoint>(point: E, raw: unknown) => {
  const result = point.input.safeParse(raw)
  if (result.success) return result.data as ParsedOf<E>
  // an id in a path that is no id is simply not there
  if (result.error.issues.some((issue) => point.params.includes(String(issue.path[0])))) throw new Problem('notFound')
  throw new Problem('inputInvalid', { faults: faultsOf(result.error.issues) })
}

const allowed = (point: Endpoint, viewer: Viewer) => {
  if (point.for.includes('anyone')) return
  if (!viewer.personId) throw new Problem('signInNeeded')
  if (!point.for.some((role) => role === viewer.role)) throw new Problem('notAllowed')
}

const ticketFor = (
  secret: string,
  point: Endpoint,
  request: FastifyRequest,
  viewer: Viewer,
  input: unknown,
  upload: Upload | undefined,
  at: Date,
): Ticket => {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key.length < 8 || key.length > 100) throw new Problem('idempotencyKeyMissing')
  return {
    cityId: viewer.cityId,
    actor: viewer.membershipId ?? viewer.personId ?? 'anyone',
    key,
    hash: requestHash(secret, point.method, point.path, input, upload?.sha256.toString('hex')),
    at,
  }
}

type Outcome = {
  ticket: Ticket | undefined
  body?: unknown
  /** the reply as it is sent, when it has been put together before */
  text?: string | undefined
  bytes?: unknown
  refused?: Problem
  unchanged?: true
  counted?: boolean
}

/** One request, one transaction: who → may they → what → do → record → commit → answer. */
export const serve = <E extends Endpoint, First>(
  world: World,
  point: E,
  handler: Handler<E, First>,
  { beforehand, sealed, tagged }: More<E, First> = {},
) => {
  const replies = lru<string>(ready)
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const at = world.now()
    const writes = point.method !== 'GET'
    const upload = point.file ? await readUpload(request) : undefined
    const raw = () => merged(point, request, upload)
    let first = (await beforehand?.(world, parse(point, raw()))) as First
    const afterwards: Array<() => Promise<void>> = []

    const { ticket, body, text, bytes, refused, unchanged, counted } = await world.db
      .transaction()
      .execute(async (db): Promise<Outcome> => {
        const { viewer, token } = await viewerOf(world, db, request.headers.authorization, at)
        request.viewer = viewer
        allowed(point, viewer)
        const sent = raw()
        const input = parse(point, sent)
        const ticket = writes ? ticketFor(world.config.secret, point, request, viewer, sent, upload, at) : undefined
        const earlier = ticket && (await claim(db, ticket))
        if (earlier) {
          const kept = earlier.reply as Partial<ReplyOf<E>>
          return { ticket, body: sealed ? sealed.open(world, kept) : kept }
        }

        const found = await tagged?.({ world, db, viewer, input, at })
        if (found) {
          const tag = `W/"${found.tag}"`
          reply.header('etag', tag)
          if (request.headers['if-none-match'] === tag) return { ticket, unchanged: true }
          const text = replies.get(found.tag)
          if (text !== undefined) return { ticket, text }
          first = found.first
        }

        const { record, count, counted } = recorder(db, viewer, request.id, at)
        const after = (work: () => Promise<void>) => void afterwards.push(work)
        const ask = {
          world,
          db,
          viewer,
          input,
          at,
          requestId: request.id,
          record,
          after,
          file: upload,
          token,
          reply,
          first,
        }
        const result = await handler(ask).catch((error: unknown) => {
          if (error instanceof Problem && error.more.keep) return error
          throw error
        })
        if (writes && count() === 0) throw new Error(`${point.method} ${point.path} wrote nothing into history`)
        if (result instanceof Problem) {
          if (ticket) await release(db, ticket)
          return { ticket, refused: result, counted: counted() }
        }
        if (point.bytes) return { ticket, bytes: result }
        const body = point.reply.parse(result) as ReplyOf<E>
        if (ticket && !point.secret) await keepReply(db, ticket, 200, sealed ? sealed.keep(body) : body)
        if (!found) return { ticket, body, counted: counted() }
        const text = JSON.stringify(body)
        replies.set(found.tag, text)
        return { ticket, text }
      })

    if (counted) foldSoon(world)
    if (unchanged) return reply.code(304).send()
    if (refused) throw refused
    for (const work of afterwards) {
      await work().catch(async (error: unknown) => {
        if (!(error instanceof Problem)) return request.log.error({ err: error }, 'after commit')
        if (ticket) await release(world.db, ticket)
        throw error
      })
    }
    if (point.bytes) return reply.send(bytes)
    return reply.type('application/json; charset=utf-8').send(text ?? JSON.stringify(body))
  }
}

export type { InputOf }
