import * as z from '@kefutong/contract/z'

export type Fault = 'codeInvalid' | 'highRisk' | 'tooOften' | 'unavailable'
export type Answer<Value> = ({ ok: true } & Value) | { ok: false; fault: Fault; says: string }
export type Note = { call: string; reason: string; errcode?: number }

export const says: Record<Fault, string> = {
  codeInvalid: '微信登录没有成功，请再点一次',
  highRisk: '当前微信账号暂不能登录，可改用手机号验证码',
  tooOften: '操作太频繁，请过一会儿再试',
  unavailable: '微信暂时没有回应，请稍后再试，或用手机号验证码登录',
}

/** 40163 is what a code gets that was used before. Anything not named here is between WeChat and us: unavailable. */
const faults: Record<number, Fault> = {
  40029: 'codeInvalid',
  40163: 'codeInvalid',
  40226: 'highRisk',
  45011: 'tooOften',
}
const busy = -1

const ErrorReply = z.object({ errcode: z.optional(z.number()) })

type Request = { path: string; query?: Record<string, string>; body?: object }
export type Reply<Value> = { ok: true; value: Value } | { ok: false; fault: Fault; errcode?: number }
export type Ask = <Value>(call: string, schema: z.ZodMiniType<Value>, request: Request) => Promise<Reply<Value>>

type Options = { baseUrl: string; fetch: typeof fetch; timeoutMs: number; note: (note: Note) => void }

/** Only the kind of failure: messages and addresses of a failed request may carry the secret. */
const reasonOf = (error: unknown) =>
  typeof error === 'object' && error !== null && 'name' in error ? String(error.name) : 'unknown'

export const transport = ({ baseUrl, fetch, timeoutMs, note }: Options): Ask => {
  const once = async ({ path, query, body }: Request) => {
    const response = await fetch(`${baseUrl}${path}?${new URLSearchParams(query)}`, {
      ...(body && { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    })
    const text = await response.text()
    if (!response.ok) return { reason: `HTTP ${response.status}` }
    return { json: JSON.parse(text) as unknown }
  }

  const ask: Ask = async (call, schema, request) => {
    const unavailable = (reason: string, errcode?: number): Reply<never> => {
      note({ call, reason, ...(errcode !== undefined && { errcode }) })
      return { ok: false, fault: 'unavailable', ...(errcode !== undefined && { errcode }) }
    }
    for (let tries = 1; ; tries += 1) {
      const got = await once(request).catch((error: unknown) => ({ reason: reasonOf(error), json: undefined }))
      if (got.json === undefined) return unavailable(got.reason ?? 'empty')
      const told = ErrorReply.safeParse(got.json)
      if (!told.success) return unavailable('malformed')
      const errcode = told.data.errcode ?? 0
      if (errcode === busy && tries === 1) continue
      const fault = faults[errcode]
      if (fault) return { ok: false, fault, errcode }
      if (errcode !== 0) return unavailable('refused', errcode)
      const parsed = schema.safeParse(got.json)
      return parsed.success ? { ok: true, value: parsed.data } : unavailable('malformed')
    }
  }
  return ask
}
