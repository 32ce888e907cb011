import type { ProxyCall, ProxyReply } from '../../bridge'
import { toBase64 } from '../files'
import { state } from '../state'
import { refuse } from './reply'

export const OFFLINE = 'errcode:-106 cronet_error_code:-106 error_msg:net::ERR_INTERNET_DISCONNECTED'

const encode = (call: ProxyCall) => toBase64(new TextEncoder().encode(JSON.stringify(call)))
const decode = (header: string | null) =>
  JSON.parse(
    new TextDecoder().decode(Uint8Array.from(atob(header ?? ''), (letter) => letter.charCodeAt(0))),
  ) as ProxyReply

const send = async (call: ProxyCall, body: BodyInit | undefined, signal: AbortSignal) => {
  const response = await fetch('/__proxy', { method: 'POST', headers: { 'x-call': encode(call) }, body, signal })
  const reply = decode(response.headers.get('x-reply'))
  if ('fail' in reply) throw refuse(reply.fail)
  return { reply, bytes: await response.arrayBuffer() }
}

export type Sent = Awaited<ReturnType<typeof send>>

/** One exchange, or what the test wants to become of it. */
const disturbed = async (url: string, exchange: () => Promise<Sent>): Promise<Sent> => {
  const mishap = state.mishaps.find(({ match, times }) => times > 0 && url.includes(match))
  if (!mishap) return exchange()
  mishap.times -= 1
  const { becomes } = mishap
  if (becomes === 'lost') throw refuse(OFFLINE, { errno: 600001 })
  if (becomes === 'unanswered') {
    await exchange()
    throw refuse('timeout')
  }
  const { statusCode, body } = becomes
  const bytes = new TextEncoder().encode(body)
  return { reply: { statusCode, header: {}, cookies: [] }, bytes: bytes.buffer }
}

/** One request as the proxy carries it out, unless the test wants something else to become of it. */
export const exchanged = (call: ProxyCall, body: BodyInit | undefined, signal: AbortSignal) =>
  disturbed(call.url, () => send(call, body, signal))
