import { Agent, request } from 'node:http'
import { address, type Endpoint } from '@kefutong/contract/endpoint'
import { uuidv7 } from 'uuidv7'
import type { Watcher } from './town'

const agent = new Agent({ keepAlive: true, maxSockets: 16 })

export type Heard = { status: number; text: string }

/** Where a page goes on is written in letters nobody reads; what is in it has been said all the same. */
const opened = (body: string) =>
  [...body.matchAll(/"next":"([\w+/=-]+)"/g)].map(([, next]) => Buffer.from(next ?? '', 'base64url').toString('utf8'))

/** One request as somebody makes it; everything that came back: status line, headers, the raw body. */
export const askRaw = (port: number, watcher: Watcher, point: Endpoint, input: Record<string, unknown>, from: string) =>
  new Promise<Heard>((resolve, reject) => {
    const { path, rest } = address(point, input)
    const gets = point.method === 'GET'
    const query = gets
      ? `?${new URLSearchParams(Object.entries(rest).map(([name, value]) => [name, String(value)]))}`
      : ''
    const sent = gets ? '' : JSON.stringify(rest)
    const headers = {
      ...(watcher.actor.token ? { authorization: `Bearer ${watcher.actor.token}` } : {}),
      'x-forwarded-for': from,
      ...(gets
        ? {}
        : {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(sent),
            'idempotency-key': uuidv7(),
          }),
    }
    const asked = request(
      { agent, host: '127.0.0.1', port, method: point.method, path: `/api${path}${query}`, headers },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          const body = Buffer.concat(chunks).toString('utf8')
          const said = [response.rawHeaders.join('\n'), body, ...opened(body)]
          resolve({ status: response.statusCode ?? 0, text: said.join('\n') })
        })
      },
    )
    asked.setTimeout(120_000, () => asked.destroy(new Error(`${point.method} ${point.path} 两分钟没有回答`)))
    asked.on('error', reject)
    asked.end(sent)
  })
