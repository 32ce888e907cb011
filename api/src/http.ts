import type { Endpoint, InputOf, ParsedOf, ReplyOf } from '@kefutong/contract/endpoint'
import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { faultsOf } from './faults'
import { type Recorder, recorder } from './history'
import { claim, keepReply, requestHash, type Ticket } from './idempotency'
import { readUpload, type Upload } from './upload'
import { viewerOf } from './viewer'
import type { Tx, World } from './world'

/** What a handler gets: its own transaction, who asks, and input that passed the contract. */
export type Ask<E> = {
  world: World
  db: Tx
  viewer: Viewer
  input: ParsedOf<E>
  at: Date
  requestId: string
  record: Recorder['record']
  /** runs when the reply is safe in the database */
  after: (work: () => Promise<void>) => void
  file: Upload | undefined
  token: string | undefined
  reply: FastifyReply
}

export type Handler<E> = (ask: Ask<E>) => Promise<ReplyOf<E>>
export type On = <E extends Endpoint>(point: E, handler: Handler<E>) => void

const merged = (point: Endpoint, request: FastifyRequest, upload: Upload | undefined): unknown => {
  const rest = point.method === 'GET' ? request.query : upload ? upload.fields : (request.body ?? {})
  if (typeof rest !== 'object' || Array.isArray(rest)) return rest
  const doubled = point.params.find((name) => Object.hasOwn(rest as object, name))
  if (doubled) throw new Problem('inputInvalid', { faults: [{ field: doubled, says: '没有这一项，请去掉' }] })
  return { ...(rest as object), ...(request.params as object) }
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

const ticketFor = (point: Endpoint, request: FastifyRequest, viewer: Viewer, input: unknown, upload: Upload | undefined, at: Date): Ticket => {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key.length < 8 || key.length > 100) throw new Problem('idempotencyKeyMissing')
  return {
    cityId: viewer.cityId,
    actor: viewer.membershipId ?? viewer.personId ?? 'anyone',
    key,
    hash: requestHash(point.method, point.path, input, upload?.sha256.toString('hex')),
    at,
  }
}

/** One request, one transaction: who → may they → what → do → record → commit → answer. */
export const serve =
  <E extends Endpoint>(world: World, point: E, handler: Handler<E>) =>
  async (request: FastifyRequest, reply: FastifyReply) => {
    const at = world.now()
    const writes = point.method !== 'GET'
    const upload = point.file ? await readUpload(request) : undefined
    const afterwards: Array<() => Promise<void>> = []

    const answer = await world.db.transaction().execute(async (db) => {
      const { viewer, token } = await viewerOf(world, db, request.headers.authorization, at)
      request.viewer = viewer
      allowed(point, viewer)
      const raw = merged(point, request, upload)
      const input = parse(point, raw)
      const ticket = writes ? ticketFor(point, request, viewer, raw, upload, at) : undefined
      const earlier = ticket && (await claim(db, ticket))
      if (earlier) return { body: earlier.reply, bytes: undefined }

      const { record, count } = recorder(db, viewer, request.id, at)
      const after = (work: () => Promise<void>) => void afterwards.push(work)
      const result = await handler({ world, db, viewer, input, at, requestId: request.id, record, after, file: upload, token, reply })
      if (writes && count() === 0) throw new Error(`${point.method} ${point.path} wrote nothing into history`)
      if (point.bytes) return { body: undefined, bytes: result }
      const body = point.reply.parse(result)
      if (ticket && !point.secret) await keepReply(db, ticket, 200, body)
      return { body, bytes: undefined }
    })

    for (const work of afterwards) await work().catch((error) => request.log.error({ err: error }, 'after commit'))
    if (point.bytes) return reply.send(answer.bytes)
    return reply.type('application/json; charset=utf-8').send(JSON.stringify(answer.body))
  }

export type { InputOf }
