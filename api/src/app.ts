import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { Endpoint } from '@kefutong/contract/endpoint'
import { endpoints } from '@kefutong/contract/endpoints'
import { Problem } from '@kefutong/contract/problem'
import type { Viewer } from '@kefutong/contract/role'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { sql } from 'kysely'
import { answerProblem, newRequestId } from './answer'
import { chainRoutes } from './chain/routes'
import { cityRoutes } from './city/routes'
import { complaintRoutes } from './complaint/routes'
import { docs } from './docs'
import { exportRoutes } from './export/routes'
import { figureRoutes } from './figure/routes'
import { attachmentRoutes } from './filing/attachments'
import { filingRoutes } from './filing/routes'
import { hangUp } from './hang-up'
import { helpCodeRoutes } from './help-code/routes'
import { type Handler, type More, type On, serve } from './http'
import { importRoutes } from './import/routes'
import { invitationRoutes } from './invitation/routes'
import { type Known, serveKnown } from './known'
import { ledgerRoutes } from './ledger/routes'
import { settle } from './ledger/seal'
import { messageRoutes } from './message/routes'
import { endFolding } from './metric/fold'
import { metricRoutes } from './metric/routes'
import { needRoutes } from './need/routes'
import { personRoutes } from './person/routes'
import { registerRoutes } from './register/routes'
import { releaseRoutes } from './release/routes'
import { rulePackRoutes } from './rule-pack/routes'
import { scheduleRoutes } from './schedule/routes'
import { serviceLogRoutes } from './service-log/routes'
import { yearRoutes } from './service-log/year-routes'
import { sessionRoutes } from './session/routes'
import { h5 } from './static'
import { visitRoutes } from './visit/routes'
import type { World } from './world'

declare module 'fastify' {
  interface FastifyRequest {
    viewer?: Viewer
  }
  interface FastifyContextConfig {
    endpoint?: Endpoint
    open?: true
  }
}

const rooms = [
  sessionRoutes,
  cityRoutes,
  chainRoutes,
  filingRoutes,
  attachmentRoutes,
  serviceLogRoutes,
  yearRoutes,
  ledgerRoutes,
  invitationRoutes,
  personRoutes,
  messageRoutes,
  complaintRoutes,
  figureRoutes,
  scheduleRoutes,
  rulePackRoutes,
  needRoutes,
  helpCodeRoutes,
  visitRoutes,
  metricRoutes,
  releaseRoutes,
  registerRoutes,
  importRoutes,
  exportRoutes,
]

/** Every endpoint of the contract gets its handler here, and nothing else gets a route. */
const connect = (app: FastifyInstance, world: World) => {
  const declared = new Map(
    Object.values(endpoints).flatMap((group) => Object.values(group).map((point) => [point, false])),
  )
  /** Fewer calls a minute from one address than others have: what gives out tokens, names or pictures. */
  const narrow = ({ secret, perMinute }: Endpoint) => {
    const max = perMinute ?? (secret ? 60 : undefined)
    return max ? { rateLimit: { max: world.config.production ? max : max * 100, timeWindow: '1 minute' } } : {}
  }
  const on: On = <E extends Endpoint, First>(
    point: E,
    handler: Handler<E, First> | Known<E, First>,
    more?: More<E, First>,
  ) => {
    if (declared.get(point) !== false)
      throw new Error(`${point.method} ${point.path} 没有在 contract/endpoints 里声明，或声明了两次`)
    declared.set(point, true)
    app.route({
      method: point.method,
      url: `/api${point.path}`,
      config: {
        endpoint: point,
        ...narrow(point),
      },
      handler: typeof handler === 'function' ? serve(world, point, handler, more) : serveKnown(world, point, handler),
    })
  }
  for (const room of rooms) room(on)
  const missing = [...declared].filter(([, handled]) => !handled).map(([point]) => `${point.method} ${point.path}`)
  if (missing.length > 0) throw new Error(`还没有人办：${missing.join('、')}`)
}

const health = (app: FastifyInstance, world: World) => {
  app.get('/healthz', { config: { open: true } }, () => ({ ok: true }))
  app.get('/readyz', { config: { open: true } }, async () => {
    await sql`select 1`.execute(world.db)
    return { ok: true }
  })
}

export const createApp = async (world: World): Promise<FastifyInstance> => {
  const app = Fastify({
    loggerInstance: world.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: newRequestId,
    requestIdHeader: false,
    bodyLimit: 256 * 1024,
    // anybody else's X-Forwarded-For is not believed
    trustProxy: world.config.behindGateway ? ['loopback', 'linklocal', 'uniquelocal'] : false,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 120 },
    frameworkErrors: answerProblem,
  })
  // a route nobody declared does not start
  app.addHook('onRoute', (route) => {
    if (!route.config?.endpoint && !route.config?.open && !route.url.startsWith('/api/docs'))
      throw new Error(`没有声明权限的路由：${route.url}`)
  })
  app.setErrorHandler(answerProblem)
  app.setNotFoundHandler(async (request, reply) => answerProblem(new Problem('notFound'), request, reply))
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id)
    if (request.url.startsWith('/api/'))
      reply.header('cache-control', reply.hasHeader('etag') ? 'private, no-cache' : 'no-store')
  })
  // the pattern of the route, never the address: an address may hold a token
  app.addHook('onResponse', async (request, reply) => {
    const { endpoint } = request.routeOptions.config
    if (!endpoint) return
    request.log.info(
      {
        route: `${endpoint.method} ${endpoint.path}`,
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
        role: request.viewer?.role,
      },
      'served',
    )
  })
  hangUp(app)
  app.addHook('onClose', () => settle(world))
  app.addHook('onClose', () => endFolding(world))
  app.setValidatorCompiler(() => (value) => ({ value }))
  await app.register(rateLimit, {
    global: true,
    max: world.config.production ? 600 : 60_000,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, context) => new Problem('tooMany', { retryAfter: Math.ceil(context.ttl / 1000) }),
  })
  await app.register(underPressure, {
    maxEventLoopDelay: world.config.production ? 2000 : 0,
    retryAfter: 5,
    pressureHandler: () => {
      throw new Problem('busy', { retryAfter: 5 })
    },
  })
  await app.register(multipart)
  await h5(app, world, helmet)
  await docs(app)
  health(app, world)
  connect(app, world)
  return app
}
