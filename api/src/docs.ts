import { createReadStream } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import swagger from '@fastify/swagger'
import type { Endpoint } from '@kefutong/contract/endpoint'
import { roleWords } from '@kefutong/contract/role'
import * as z from '@kefutong/contract/z'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'

const picked = (point: Endpoint, names: readonly string[]) => {
  const shape = Object.fromEntries(Object.entries(point.input.shape).filter(([name]) => names.includes(name)))
  return Object.keys(shape).length > 0 ? z.strictObject(shape) : undefined
}

/** An endpoint as the documentation shows it. Requests are checked by the corridor, on the same schemas. */
const schemaOf = (point: Endpoint) => {
  const others = Object.keys(point.input.shape).filter((name) => !point.params.includes(name))
  const params = picked(point, point.params)
  const rest = picked(point, others)
  const who = point.for.includes('anyone')
    ? '任何人'
    : point.for.map((role) => (role === 'anyone' ? '' : roleWords[role])).join('、')
  return {
    summary: point.says,
    description: `可由：${who}`,
    ...(params ? { params } : {}),
    ...(rest ? (point.method === 'GET' ? { querystring: rest } : { body: rest }) : {}),
    ...(point.bytes ? {} : { response: { 200: point.reply } }),
  }
}

/** Scalar's page reader as one file; its Fastify plugin would bring a second OpenAPI parser along. */
const reader = () =>
  path.join(
    path.dirname(createRequire(path.join(process.cwd(), 'package.json')).resolve('@scalar/fastify-api-reference')),
    'js/standalone.js',
  )

const loose = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:"
const page = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>科副通接口</title>
<script id="api-reference" data-url="/api/openapi.json" data-configuration='{"telemetry":false,"hideClientButton":true}'></script><script src="/api/docs/scalar.js"></script></html>`

/** OpenAPI 3.1 at /api/openapi.json and pages to read at /api/docs, both made from the contract. */
export const docs = async (app: FastifyInstance) => {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '科副通接口', version: '0.1.0', description: '由 contract 生成。写请求都要带 Idempotency-Key。' },
    },
    transform: (input) => {
      const { endpoint } = input.route.config ?? {}
      if (!endpoint) return { schema: { hide: true }, url: input.url }
      return jsonSchemaTransform({ ...input, schema: schemaOf(endpoint) } as never)
    },
  })
  app.get('/api/openapi.json', { config: { open: true } }, () => app.swagger())
  app.get('/api/docs', { config: { open: true } }, (_request, reply) =>
    reply.header('content-security-policy', loose).type('text/html; charset=utf-8').send(page),
  )
  app.get('/api/docs/scalar.js', { config: { open: true } }, (_request, reply) =>
    reply
      .type('text/javascript; charset=utf-8')
      .header('cache-control', 'public, max-age=3600')
      .send(createReadStream(reader())),
  )
}
