import { createHmac } from 'node:crypto'
import { uuidv7 } from 'uuidv7'
import type { SmsPort } from './port'

type Options = {
  url: string
  secret: string
  fetch?: typeof fetch
  now?: () => number
  /** Ends a try the gateway does not answer: after five seconds, unless somebody else counts. */
  deadline?: () => AbortSignal
  /** Lets a test use plain http, on this machine and nowhere else. */
  allowHttpOnLoopback?: boolean
}

const loopback = ['127.0.0.1', '[::1]']

const checkAddress = (url: string, allowHttpOnLoopback: boolean) => {
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (address?.protocol === 'https:') return
  if (allowHttpOnLoopback && address?.protocol === 'http:' && loopback.includes(address.hostname)) return
  throw new Error('短信网关地址 SMS_WEBHOOK_URL 必须以 https:// 开头：短信里有验证码。')
}

/** What the gateway computes too: HMAC-SHA256 in hex over `timestamp.body`, so that neither can be changed or replayed late. */
export const signatureOf = (secret: string, timestamp: string, body: string) =>
  createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')

/** A gateway that is away or has a fault is tried again; one that refused is not. */
type Outcome = { sent: true } | { sent: false; again: boolean; reason: string }

/**
 * POSTs `{ id, phone, text }` to the operator's own gateway. A second try carries the same id: a gateway that took the
 * first one must not send twice.
 */
export const webhookSms = (options: Options): SmsPort => {
  const {
    url,
    secret,
    deadline = () => AbortSignal.timeout(5_000),
    now = Date.now,
    allowHttpOnLoopback = false,
  } = options
  checkAddress(url, allowHttpOnLoopback)
  if (secret.length < 16) throw new Error('短信网关密钥 SMS_WEBHOOK_SECRET 至少 16 个字符。')
  const ask = options.fetch ?? fetch

  const post = async (body: string): Promise<Outcome> => {
    const timestamp = String(Math.floor(now() / 1_000))
    const signature = signatureOf(secret, timestamp, body)
    const headers = {
      'content-type': 'application/json',
      'x-kefutong-timestamp': timestamp,
      'x-kefutong-signature': `sha256=${signature}`,
    }
    try {
      const response = await ask(url, {
        method: 'POST',
        body,
        headers,
        redirect: 'error',
        signal: deadline(),
      })
      await response.body?.cancel()
      if (response.ok) return { sent: true }
      return { sent: false, again: response.status >= 500, reason: `HTTP ${response.status}` }
    } catch (error) {
      const name = typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : 'unknown'
      return { sent: false, again: true, reason: name }
    }
  }

  const send = async (phone: string, text: string) => {
    const body = JSON.stringify({ id: uuidv7(), phone, text })
    const first = await post(body)
    const outcome = first.sent || !first.again ? first : await post(body)
    if (!outcome.sent) throw new Error(`短信网关没有收下（${outcome.reason}）`)
  }
  return { send }
}
