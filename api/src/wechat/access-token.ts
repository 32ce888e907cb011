import * as z from '@kefutong/contract/z'
import type { Ask, Reply } from './transport'

const TokenReply = z.object({
  access_token: z.string().check(z.minLength(1)),
  expires_in: z.number().check(z.positive()),
})

/** Asked for again this long before it ends: WeChat gives the next one from then on, and both are good meanwhile. */
const marginMs = 300_000

type Options = { appId: string; secret: string; ask: Ask; now: () => number }

/**
 * The token for server calls. The stable endpoint gives every process the same one until it is near its end, so they
 * need not agree among themselves; within a process one request is under way however many wait for it.
 */
export const accessToken = ({ appId, secret, ask, now }: Options) => {
  let held: { value: string; until: number } | undefined
  let underway: Promise<Reply<string>> | undefined

  const renew = async (): Promise<Reply<string>> => {
    const body = { grant_type: 'client_credential', appid: appId, secret, force_refresh: false }
    const reply = await ask('stable_token', TokenReply, { path: '/cgi-bin/stable_token', body })
    if (!reply.ok) return { ok: false, fault: 'unavailable' }
    const { access_token, expires_in } = reply.value
    held = { value: access_token, until: now() + Math.max(expires_in * 1_000 - marginMs, 0) }
    return { ok: true, value: access_token }
  }

  const get = async (): Promise<Reply<string>> => {
    if (held && held.until > now()) return { ok: true, value: held.value }
    underway ??= renew().finally(() => {
      underway = undefined
    })
    return underway
  }

  const forget = () => {
    held = undefined
  }
  return { get, forget }
}
