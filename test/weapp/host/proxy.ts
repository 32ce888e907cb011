import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ProxyCall, ProxyReply, UploadForm } from './bridge'

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64')

const decode = (header: string | string[] | undefined) =>
  JSON.parse(Buffer.from(String(header), 'base64').toString()) as ProxyCall

const multipart = (form: UploadForm, bytes: Buffer) => {
  const data = new FormData()
  for (const [name, value] of Object.entries(form.fields)) data.append(name, value)
  data.append(form.name, new Blob([new Uint8Array(bytes)], { type: form.type }), form.fileName)
  return data
}

/** WeChat sets these itself and lets no page change them. */
const CLIENT = {
  referer: 'https://servicewechat.com/wx0000000000000000/devtools/page-frame.html',
  'user-agent':
    'Mozilla/5.0 (Linux; Android 13) AppleWebKit/537.36 Mobile MicroMessenger/8.0.50 MiniProgramEnv/android',
}

const rewritten = (url: string, rewrite: Record<string, string>) => {
  const from = Object.keys(rewrite).find((prefix) => url.startsWith(prefix))
  return from === undefined ? url : `${rewrite[from]}${url.slice(from.length)}`
}

/** A picture at one of the app's request domains. */
export const fetchPicture = async (url: string, response: ServerResponse, rewrite: Record<string, string>) => {
  try {
    const reply = await fetch(rewritten(url, rewrite), { headers: CLIENT })
    response.setHeader('content-type', reply.headers.get('content-type') ?? 'application/octet-stream')
    response.writeHead(reply.status).end(Buffer.from(await reply.arrayBuffer()))
  } catch {
    response.writeHead(502).end()
  }
}

/** `wx.request` and its sisters have no CORS: the page hands them to this server, which sends them. */
export const forward = async (
  request: IncomingMessage,
  response: ServerResponse,
  rewrite: Record<string, string>,
): Promise<void> => {
  const call = decode(request.headers['x-call'])
  const bytes = await bodyOf(request)
  const answer = (reply: ProxyReply, body?: Buffer) => response.setHeader('x-reply', encode(reply)).end(body)
  const url = rewritten(call.url, rewrite)
  const { 'content-type': contentType, ...rest } = call.header
  const header = call.form || contentType === undefined ? rest : call.header
  const bare = call.method === 'GET' || call.method === 'HEAD'
  const abort = new AbortController()
  response.on('close', () => abort.abort())
  try {
    const reply = await fetch(url, {
      method: call.method,
      headers: { ...header, ...CLIENT },
      body: bare ? undefined : call.form ? multipart(call.form, bytes) : new Uint8Array(bytes),
      signal: abort.signal,
    })
    const body = Buffer.from(await reply.arrayBuffer())
    answer(
      { statusCode: reply.status, header: Object.fromEntries(reply.headers), cookies: reply.headers.getSetCookie() },
      body,
    )
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error)
    answer({ fail: cause })
  }
}
