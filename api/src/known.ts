import { createHash } from 'node:crypto'
import type { Endpoint, ParsedOf, ReplyOf } from '@kefutong/contract/endpoint'
import type { Viewer } from '@kefutong/contract/role'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { allowed, merged, parse } from './asked'
import { lru } from './lru'
import { type Beside, viewerOf } from './viewer'
import type { Tx, World } from './world'

/** Replies of one endpoint that are ready to be sent again. */
const most = 64

/**
 * A page that stays what it is until something happens. `see` says by a name everything the reply is made of: the same name
 * is the same reply, whoever asks, and it is not made again. `beside` is what `see` wants to know of this very moment.
 */
export type Known<E, Seen> = {
  beside: Beside
  see: (
    ask: { world: World; db: Tx; viewer: Viewer; input: ParsedOf<E>; at: Date },
    beside: string,
  ) => Promise<{ name: string; seen: Seen }>
  replyOf: (seen: Seen) => ReplyOf<E>
}

type Ready = { text: string; etag: string }

/** The tag is of the text itself: what was only put in another order behind it is still what the reader has. */
const ready = (body: unknown): Ready => {
  const text = JSON.stringify(body)
  return { text, etag: `W/"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"` }
}

/**
 * Who → may they → what → is it known → answer. It only reads, and each of its statements sees what is committed by then: a
 * transaction around them would be two more rounds for nothing.
 */
export const serveKnown = <E extends Endpoint, Seen>(
  world: World,
  point: E,
  { beside: asking, see, replyOf }: Known<E, Seen>,
) => {
  const replies = lru<Ready>(most)
  return async (request: FastifyRequest, reply: FastifyReply) => {
    const at = world.now()
    const { text, etag } = await world.db.connection().execute(async (connection) => {
      const db = connection as Tx
      const { viewer, beside = '' } = await viewerOf(world, db, request.headers.authorization, at, asking)
      request.viewer = viewer
      allowed(point, viewer)
      const input = parse(point, merged(point, request))
      const { name, seen } = await see({ world, db, viewer, input, at }, beside)
      const known = replies.get(name) ?? ready(point.reply.parse(replyOf(seen)))
      replies.set(name, known)
      return known
    })
    reply.header('etag', etag)
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    return reply.type('application/json; charset=utf-8').send(text)
  }
}
