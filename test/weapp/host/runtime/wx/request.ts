import type { ProxyCall, RequestRecord, UploadForm } from '../../bridge'
import { readBytes, temporary, typeOf } from '../files'
import { boot, state } from '../state'
import { exchanged, OFFLINE, type Sent } from './exchange'
import { type Callbacks, refuse, settle } from './reply'
import { bodyOf, type Data, headersOf, replyData, withQuery } from './request-body'

const TIMEOUT_MS = 60_000
const BACKGROUND_MS = 5_000
const AT_ONCE = 10

type Flight = { stop: (reason: string) => void }
const flights = new Set<Flight>()
const waiting: (() => void)[] = []

/** Ten at once; the eleventh waits for one to land. */
const seat = () => (flights.size < AT_ONCE ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve)))

const stopAll = (reason: string) => {
  for (const flight of [...flights]) flight.stop(reason)
}

export const cutNetwork = () => stopAll(OFFLINE)

let background = 0
export const enterBackground = () => {
  background = window.setTimeout(() => stopAll('interrupted'), BACKGROUND_MS)
}
export const leaveBackground = () => window.clearTimeout(background)

const assertDeclared = (url: string) => {
  if (!boot.domains.some((domain) => url.startsWith(domain)))
    throw refuse(`url not in domain list: ${url}`, { errno: 600002 })
}

type Head = { statusCode: number; header: Record<string, string>; cookies: string[] }
const head = ({ reply }: Sent) => reply as Head

type Plan = { call: ProxyCall; body?: BodyInit; data?: unknown; timeout?: number; finish: (sent: Sent) => object }

type Watcher = (event: object) => void

/** Listeners of one task. The proxy sends a body in one piece, so progress goes from nothing to all. */
const watching = () => {
  const [progress, headers] = [new Set<Watcher>(), new Set<Watcher>()]
  const arrived = (sent: Sent, body: BodyInit | undefined) => {
    const bytes = body instanceof Uint8Array ? body.length : sent.bytes.byteLength
    const event = {
      progress: 100,
      totalBytesSent: bytes,
      totalBytesExpectedToSend: bytes,
      totalBytesWritten: bytes,
      totalBytesExpectedToWrite: bytes,
    }
    for (const watcher of headers) watcher({ header: head(sent).header })
    for (const watcher of progress) watcher(event)
  }
  const task = {
    onProgressUpdate: (watcher: Watcher) => void progress.add(watcher),
    offProgressUpdate: (watcher: Watcher) => void progress.delete(watcher),
    onHeadersReceived: (watcher: Watcher) => void headers.add(watcher),
    offHeadersReceived: (watcher: Watcher) => void headers.delete(watcher),
  }
  return { arrived, task }
}

/** One request from its record to its answer; the returned task can abort it. */
const start = (api: RequestRecord['api'], options: Callbacks, plan: () => Plan) => {
  const abort = new AbortController()
  let reason = ''
  const flight: Flight = {
    stop: (why) => {
      reason = why
      abort.abort()
    },
  }
  const watch = watching()
  const fly = async ({ call, body, data, timeout, finish }: Plan) => {
    const entry: RequestRecord = { api, method: call.method, url: call.url, header: call.header, data }
    state.requests.push(entry)
    assertDeclared(call.url)
    await seat()
    flights.add(flight)
    const timer = window.setTimeout(() => flight.stop('timeout'), timeout ?? TIMEOUT_MS)
    try {
      if (state.network === 'none') throw refuse(OFFLINE, { errno: 600001 })
      const sent = await exchanged(call, body, abort.signal)
      if ('statusCode' in sent.reply) entry.statusCode = sent.reply.statusCode
      watch.arrived(sent, body)
      return finish(sent)
    } catch (error) {
      entry.fail = reason || (error instanceof Error ? error.message : String(error))
      throw reason ? refuse(reason) : error instanceof TypeError ? refuse(error.message) : error
    } finally {
      window.clearTimeout(timer)
      flights.delete(flight)
      waiting.shift()?.()
    }
  }
  const promise = settle(api, options, () => fly(plan()))
  return Object.assign(promise ?? {}, { abort: () => flight.stop('abort'), ...watch.task })
}

type RequestOptions = Callbacks & {
  url: string
  method?: string
  header?: Record<string, string>
  data?: Data
  dataType?: string
  responseType?: string
  timeout?: number
}

type TransferOptions = Callbacks & {
  url: string
  filePath?: string
  name?: string
  header?: Record<string, string>
  formData?: Record<string, unknown>
  timeout?: number
}

const upload = (options: TransferOptions): Plan => {
  const path = options.filePath ?? ''
  const bytes = readBytes(path)
  if (!bytes) throw refuse(`file not found: ${path}`)
  const fields = Object.fromEntries(
    Object.entries(options.formData ?? {}).map(([name, value]) => [name, String(value)]),
  )
  const form: UploadForm = {
    name: options.name ?? 'file',
    fileName: path.split('/').pop() ?? 'file',
    type: typeOf(path),
    fields,
  }
  const call = { url: options.url, method: 'POST', header: headersOf(options.header, false), form }
  const finish = (sent: Sent) => ({
    data: new TextDecoder().decode(sent.bytes),
    statusCode: head(sent).statusCode,
    header: head(sent).header,
  })
  return { call, body: new Uint8Array(bytes), data: { filePath: path, ...fields }, timeout: options.timeout, finish }
}

const download = (options: TransferOptions): Plan => ({
  call: { url: options.url, method: 'GET', header: headersOf(options.header, false) },
  timeout: options.timeout,
  finish: (sent) => {
    const type = head(sent).header['content-type'] ?? ''
    const tempFilePath = temporary(new Uint8Array(sent.bytes), options.url.split('?')[0] ?? '', type)
    return { tempFilePath, statusCode: head(sent).statusCode, header: head(sent).header }
  },
})

const ask = (options: RequestOptions): Plan => {
  const method = (options.method ?? 'GET').toUpperCase()
  const header = headersOf(options.header, true)
  const url = method === 'GET' ? withQuery(options.url, options.data) : options.url
  const finish = (sent: Sent) => ({ ...head(sent), data: replyData(sent.bytes, options) })
  return {
    call: { url, method, header },
    body: bodyOf(method, header, options.data),
    data: options.data,
    timeout: options.timeout,
    finish,
  }
}

export const request = {
  request: (options: RequestOptions) => start('request', options, () => ask(options)),
  uploadFile: (options: TransferOptions) => start('uploadFile', options, () => upload(options)),
  downloadFile: (options: TransferOptions) => start('downloadFile', options, () => download(options)),
}
