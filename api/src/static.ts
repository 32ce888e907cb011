import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type helmetPlugin from '@fastify/helmet'
import fastifyStatic from '@fastify/static'
import { Problem } from '@kefutong/contract/problem'
import type { FastifyInstance } from 'fastify'
import { answerProblem } from './answer'
import type { World } from './world'

const inlineScripts = (html: string) =>
  [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/script>/g)].map(
    (found) =>
      `'sha256-${createHash('sha256')
        .update(found[1] ?? '')
        .digest('base64')}'`,
  )

/** The built H5 on the same port: hashed files for ever, the page itself never cached, everything precompressed. */
export const h5 = async (app: FastifyInstance, world: World, helmet: typeof helmetPlugin) => {
  const index = path.join(world.config.h5Dir, 'index.html')
  const built = existsSync(index)
  await app.register(helmet, {
    hsts: world.config.production,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'self'"],
        'script-src': ["'self'", ...(built ? inlineScripts(readFileSync(index, 'utf8')) : [])],
        'style-src': ["'self'", "'unsafe-inline'"],
        'img-src': ["'self'", 'data:', 'blob:'],
        'font-src': ["'self'", 'data:'],
        'object-src': ["'none'"],
        'base-uri': ["'none'"],
        'frame-ancestors': ["'none'"],
        'form-action': ["'self'"],
      },
    },
  })
  if (!built) return
  await app.register(fastifyStatic, {
    root: world.config.h5Dir,
    wildcard: false,
    index: false,
    serve: false,
    preCompressed: true,
  })
  // a name with detours in it is no name of ours
  const isThere = (name: string) =>
    path.posix.normalize(`/${name}`) === `/${name}` && existsSync(path.join(world.config.h5Dir, name))
  app.get('/*', { config: { open: true } }, async (request, reply) => {
    const wanted = (request.params as { '*': string })['*']
    if (wanted.startsWith('api/')) return answerProblem(new Problem('notFound'), request, reply)
    const isFile = /\.[a-z0-9]+$/i.test(wanted)
    if (isFile && !isThere(wanted)) return answerProblem(new Problem('notFound'), request, reply)
    if (isFile && wanted !== 'index.html') {
      const hashed = /[.-][0-9a-f]{8,}\./.test(wanted)
      return reply
        .header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
        .sendFile(wanted, { cacheControl: false })
    }
    // some pages have an html of their own, named by the first part of their address
    const own = `${wanted.split('/')[0]}.html`
    return reply
      .header('cache-control', 'no-cache')
      .sendFile(isThere(own) ? own : 'index.html', { cacheControl: false })
  })
}
