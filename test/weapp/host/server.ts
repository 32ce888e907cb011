import { existsSync, readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import type { Compiled } from './compile'
import { fetchPicture, forward } from './proxy'

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/** No 'unsafe-eval': text never becomes code, by whatever door, as in WeChat. */
const POLICY = "script-src 'self'"

const INDEX = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,viewport-fit=cover"></head><body>
<script src="/__host/data.js"></script><script src="/__host/runtime.js"></script></body></html>`

/** Serves the compiled mini-program and carries its requests out. */
export const serve = async (dist: string, compiled: Compiled, rewrite: Record<string, string>) => {
  const missing: string[] = []
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://host')
    const path = decodeURIComponent(pathname)
    const picture = searchParams.get('url')
    const reply = (type: string, body: string | Buffer) => response.setHeader('content-type', type).end(body)
    if (path === '/__proxy' && picture) return void fetchPicture(picture, response, rewrite)
    if (path === '/__proxy') return void forward(request, response, rewrite)
    if (path === '/') {
      response.setHeader('content-security-policy', POLICY)
      return void reply('text/html; charset=utf-8', INDEX)
    }
    if (path === '/favicon.ico') return void response.writeHead(204).end()
    const script = compiled.scripts[path]
    if (script !== undefined) return void reply('text/javascript; charset=utf-8', script)
    const file = join(dist, normalize(path))
    if (existsSync(file) && statSync(file).isFile())
      return void reply(TYPES[extname(file)] ?? 'application/octet-stream', readFileSync(file))
    missing.push(path)
    response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { url: `http://127.0.0.1:${port}/`, missing, close }
}
