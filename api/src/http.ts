import type { Endpoint, InputOf, ParsedOf, ReplyOf } from '@kefutong/contract/endpoint'
import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { allowed, merged, parse } from './asked'
import { type Recorder, recorder } from './history'
import { claim, keepReply, release, requestHash, type Ticket } from './idempotency'
import type { Known } from './known'
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
export type More<E, First> = { beforehand?: Beforehand<E, First>; sealed?: Sealed<E> }
export type On = {
  <E extends Endpoint>(point: E, handler: Handler<E>, more?: { sealed: Sealed<E> }): void
  <E extends Endpoint, First>(point: E, handler: Handler<E, First>, more: { beforehand: Beforehand<E, First> }): void
  <E extends Endpoint, Seen>(point: E, known: Known<E, Seen>): void
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
  bytes?: unknown
  refused?: Problem
  counted?: boolean
}

/** One request, one transaction: who → may they → what → do → record → commit → answer. */
export const serve = <E extends Endpoint, First>(
  world: World,
  point: E,
  handler: Handler<E, First>,
  { beforehand, sealed }: More<E, First> = {},
) => {
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const at = world.now()
    const writes = point.method !== 'GET'
    const upload = point.file ? await readUpload(request) : undefined
    const raw = () => merged(point, request, upload)
    const first = (await beforehand?.(world, parse(point, raw()))) as First
    const afterwards: Array<() => Promise<void>> = []

    const { ticket, body, bytes, refused, counted } = await world.db
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
        return { ticket, body, counted: counted() }
      })

    if (counted) foldSoon(world)
    if (refused) throw refused
    for (const work of afterwards) {
      await work().catch(async (error: unknown) => {
        if (!(error instanceof Problem)) return request.log.error({ err: error }, 'after commit')
        if (ticket) await release(world.db, ticket)
        throw error
      })
    }
    if (point.bytes) return reply.send(bytes)
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(body))
  }
}

export type { InputOf }
