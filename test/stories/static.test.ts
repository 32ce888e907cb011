import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { openWorld, type TestWorld } from '../world'

const page =
  '<!doctype html><html lang="zh-CN"><title>科副通</title><script>window.ready = 1</script><script src="/js/app.3f9a1c2b.js"></script></html>'
const own = '<!doctype html><html lang="zh-CN"><title>提技术需求</title></html>'
const script = `window.app = ${JSON.stringify('科副通'.repeat(200))}`
let folder: string
let world: TestWorld

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'kefutong-h5-'))
  const dir = path.join(folder, 'h5')
  mkdirSync(path.join(dir, 'js'), { recursive: true })
  writeFileSync(path.join(folder, 'secret.txt'), 'not for you')
  writeFileSync(path.join(dir, 'index.html'), page)
  writeFileSync(path.join(dir, 'index.html.br'), brotliCompressSync(page))
  writeFileSync(path.join(dir, 'n.html'), own)
  writeFileSync(path.join(dir, 'js/app.3f9a1c2b.js'), script)
  writeFileSync(path.join(dir, 'js/app.3f9a1c2b.js.br'), brotliCompressSync(script))
  writeFileSync(path.join(dir, 'js/app.3f9a1c2b.js.gz'), gzipSync(script))
  writeFileSync(path.join(dir, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  world = await openWorld({ h5Dir: dir })
})
afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})

/** The path as it is, without a client that tidies it up first. */
const get = async (at: string, headers: Record<string, string> = {}, method = 'GET') => {
  const { port } = world.app.server.address() as { port: number }
  const response = await new Promise<IncomingMessage>((done, failed) =>
    request({ port, path: at, headers, method, host: '127.0.0.1' }, done).on('error', failed).end(),
  )
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }
}

test('a hashed file is kept for ever and sent as it was compressed at the build', async () => {
  const at = '/js/app.3f9a1c2b.js'
  const [br, gz, plain] = [
    await get(at, { 'accept-encoding': 'gzip, deflate, br' }),
    await get(at, { 'accept-encoding': 'gzip' }),
    await get(at),
  ]
  expect([br, gz, plain].map(({ status, headers }) => [status, headers['content-encoding']])).toEqual([
    [200, 'br'],
    [200, 'gzip'],
    [200, undefined],
  ])
  expect([brotliDecompressSync(br.body), gunzipSync(gz.body), plain.body].map(String)).toEqual([script, script, script])
  for (const { headers } of [br, gz, plain]) {
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
    expect(headers['content-type']).toMatch(/javascript/)
  }
  expect(br.headers.vary).toMatch(/accept-encoding/i)
})

test.each(['/', '/pages/home/index', '/i/AAAAAAAAAAAAAAAAAAAAAA', '/guest', '/index.html', '/js', '/api2'])(
  '%s is the page itself, asked anew each time',
  async (at) => {
    const { status, headers, body } = await get(at)
    expect({ status, cache: headers['cache-control'], type: headers['content-type'] }).toEqual({
      status: 200,
      cache: 'no-cache',
      type: 'text/html; charset=utf-8',
    })
    expect(String(body)).toBe(page)
  },
)

test('an address whose first part has an html of its own gets that, and no other address does', async () => {
  for (const [at, wanted] of [
    ['/n/AAAAAAAAAAAAAAAAAAAAAA', own],
    ['/n', own],
    ['/need', page],
    ['/x/n', page],
  ] as const) {
    const { status, headers, body } = await get(at)
    expect([at, status, headers['cache-control'], String(body)]).toEqual([at, 200, 'no-cache', wanted])
  }
})

test('the page may run its own scripts and no others', async () => {
  const policy = String((await get('/')).headers['content-security-policy'])
  expect(policy).toMatch(/script-src 'self' 'sha256-[\w+/=]+'(;|$)/)
  expect(policy).toContain("frame-ancestors 'none'")
})

test('an unhashed file is asked anew, a missing one is not the page', async () => {
  expect((await get('/logo.svg')).headers['cache-control']).toBe('no-cache')
  for (const at of ['/js/gone.3f9a1c2b.js', '/favicon.ico', '/js/app.3f9a1c2b.js/'])
    expect([at, (await get(at)).status]).toEqual([at, at.endsWith('/') ? 200 : 404])
  expect((await get('/api/nowhere')).status).toBe(404)
  expect((await get('/api/nowhere')).headers['content-type']).toMatch(/^application\/problem\+json/)
})

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/%2e%2e%2fsecret.txt',
  '/js/../../secret.txt',
  '/js/..%2f..%2fsecret.txt',
  '/..%5csecret.txt',
  '/%252e%252e%252fsecret.txt',
  '//secret.txt',
  '/js//app.3f9a1c2b.js',
  '/./js/app.3f9a1c2b.js',
  '/js/app.3f9a1c2b.js%00.svg',
])('%s leads nowhere', async (at) => {
  const { status, body } = await get(at)
  expect([400, 403, 404]).toContain(status)
  expect(String(body)).not.toContain('not for you')
})

test.each(['/%25', '/%25.js', '/100%25.txt', '/%E0%A4%A'])(
  'an odd address is no fault of the server: %s',
  async (at) => {
    expect((await get(at)).status).toBeLessThan(500)
  },
)

test('nothing is written by address', async () => {
  for (const method of ['POST', 'PUT', 'DELETE', 'PATCH'])
    expect((await get('/js/app.3f9a1c2b.js', {}, method)).status).toBe(404)
})
