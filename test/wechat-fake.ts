import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What the next answers look like instead of the right ones. */
export type Trouble = { errcode: number } | 'stall' | 'truncated' | '502' | 'reset' | 'html' | 'redirect'

type Person = { openid: string; unionid?: string }
type Options = { appId: string; secret: string; now?: () => number }

const codeLifeMs = 5 * 60_000
const tokenLifeSeconds = 7_200
const tokenOverlapMs = 5 * 60_000

const words: Record<number, string> = {
  [-1]: 'system error',
  40001: 'invalid credential, access_token is invalid or not latest',
  40013: 'invalid appid',
  40029: 'invalid code',
  40125: 'invalid appsecret',
  40163: 'code been used',
  40226: 'code blocked',
  41002: 'appid missing',
  42001: 'access_token expired',
  45011: 'api minute-quota reach limit  must slower  retry next minute',
  47001: 'data format error',
}
const error = (errcode: number) => ({
  errcode,
  errmsg: `${words[errcode] ?? 'error'} rid: ${randomBytes(8).toString('hex')}`,
})

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

/** Codes are good once and for five minutes. */
const codes = <Value>(now: () => number) => {
  const issued = new Map<string, { value: Value; until: number; used: boolean }>()
  const issue = (value: Value) => {
    const code = `0${randomBytes(15).toString('base64url')}`
    issued.set(code, { value, until: now() + codeLifeMs, used: false })
    return code
  }
  const redeem = (code: string): { value: Value } | { errcode: number } => {
    const found = issued.get(code)
    if (!found || found.until <= now()) return { errcode: 40029 }
    if (found.used) return { errcode: 40163 }
    found.used = true
    return { value: found.value }
  }
  return { issue, redeem }
}

/**
 * api.weixin.qq.com as far as logging in goes: jscode2session, stable_token and getuserphonenumber, over real HTTP,
 * with the status 200 and the text/plain that WeChat gives even to errors.
 */
export const startWechatFake = async ({ appId, secret, now = Date.now }: Options) => {
  const logins = codes<Person>(now)
  const phones = codes<{ phone: string; countryCode: string }>(now)
  const troubles = new Map<string, Trouble[]>()
  const seen = new Map<string, number>()
  const sessionKeys: string[] = []
  let token: { value: string; until: number } | undefined
  let earlier: { value: string; until: number } | undefined
  let tokensIssued = 0

  const session = (query: URLSearchParams) => {
    if (query.get('appid') !== appId) return error(40013)
    if (query.get('secret') !== secret) return error(40125)
    const found = logins.redeem(query.get('js_code') ?? '')
    if ('errcode' in found) return error(found.errcode)
    const sessionKey = randomBytes(16).toString('base64')
    sessionKeys.push(sessionKey)
    return { session_key: sessionKey, ...found.value }
  }

  const renewToken = () => {
    earlier = token && { value: token.value, until: now() + tokenOverlapMs }
    token = { value: randomBytes(60).toString('base64url'), until: now() + tokenLifeSeconds * 1_000 }
    tokensIssued += 1
    return token
  }

  const stableToken = (body: Record<string, unknown>) => {
    if (body.appid !== appId) return error(40013)
    if (body.secret !== secret) return error(40125)
    const current = token && token.until - tokenOverlapMs > now() && body.force_refresh !== true ? token : renewToken()
    return { access_token: current.value, expires_in: Math.floor((current.until - now()) / 1_000) }
  }

  const phone = (query: URLSearchParams, body: Record<string, unknown>) => {
    const shown = [token, earlier].find((known) => known?.value === query.get('access_token'))
    if (!shown) return error(40001)
    if (shown.until <= now()) return error(42001)
    const found = phones.redeem(String(body.code))
    if ('errcode' in found) return error(40029)
    const { phone: pure, countryCode } = found.value
    const watermark = { timestamp: Math.floor(now() / 1_000), appid: appId }
    const whole = countryCode === '86' ? pure : `+${countryCode}${pure}`
    return {
      errcode: 0,
      errmsg: 'ok',
      phone_info: { phoneNumber: whole, purePhoneNumber: pure, countryCode, watermark },
    }
  }

  const answer = (path: string, query: URLSearchParams, text: string): object | undefined => {
    const body = () => JSON.parse(text || '{}') as Record<string, unknown>
    if (path === '/sns/jscode2session') return session(query)
    if (path === '/cgi-bin/stable_token') return stableToken(body())
    if (path === '/wxa/business/getuserphonenumber') return phone(query, body())
    return undefined
  }

  const misbehave = (trouble: Trouble, reply: string, response: ServerResponse) => {
    if (trouble === 'stall') return
    if (trouble === 'reset') return response.destroy()
    if (trouble === '502')
      return response.writeHead(502, { 'content-type': 'text/html' }).end('<html>502 Bad Gateway</html>')
    if (trouble === 'html') return response.end('<html>维护中</html>')
    if (trouble === 'redirect') return response.writeHead(302, { location: `${url}/elsewhere` }).end()
    if (trouble === 'truncated') return response.end(reply.slice(0, -5))
    return response.end(JSON.stringify(error(trouble.errcode)))
  }

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '', url)
    const text = await bodyOf(request)
    seen.set(pathname, (seen.get(pathname) ?? 0) + 1)
    const trouble = troubles.get(pathname)?.shift()
    response.setHeader('content-type', 'text/plain')
    if (trouble && typeof trouble === 'object') return misbehave(trouble, '', response)
    const reply = answer(pathname, searchParams, text)
    if (!reply) return response.writeHead(404).end()
    return trouble ? misbehave(trouble, JSON.stringify(reply), response) : response.end(JSON.stringify(reply))
  }

  const server = createServer((request, response) => void handle(request, response))
  await new Promise<void>((done) => server.listen({ port: 0, host: '127.0.0.1', backlog: 1_024 }, done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  return {
    url,
    /** As wx.login on this person's phone. */
    loginCode: (person: Person) => logins.issue(person),
    /** As the phone-number button on this person's phone. */
    phoneCode: (number: string, countryCode = '86') => phones.issue({ phone: number, countryCode }),
    /** The next calls of this path go wrong, one after the other. */
    trouble: (path: string, ...next: Trouble[]) => troubles.set(path, next),
    /** WeChat forgets the token before its time. */
    dropToken: () => {
      token = earlier = undefined
    },
    calls: (path: string) => seen.get(path) ?? 0,
    tokensIssued: () => tokensIssued,
    /** Every session_key ever handed out, to search for where it must not be. */
    sessionKeys: () => [...sessionKeys],
    close: () => {
      server.closeAllConnections()
      return new Promise<void>((done) => server.close(() => done()))
    },
  }
}

export type WechatFake = Awaited<ReturnType<typeof startWechatFake>>
