import { jsonOf } from './json'
import type { Answer, Ask } from './transport'

/** The same exchange over fetch. */
export const exchange = async ({ method, url, headers, body, timeout, signal }: Ask): Promise<Answer> => {
  const cut = new AbortController()
  const timer = setTimeout(() => cut.abort(), timeout)
  signal?.addEventListener('abort', () => cut.abort())
  try {
    const reply = await fetch(url, { method, headers, body, signal: cut.signal, credentials: 'omit' })
    return { status: reply.status, body: jsonOf(await reply.text()) }
  } finally {
    clearTimeout(timer)
  }
}
