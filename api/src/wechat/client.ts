import * as z from '@kefutong/contract/z'
import { accessToken } from './access-token'
import { type Answer, type Fault, type Note, says, transport } from './transport'

export type { Answer, Fault, Note } from './transport'

type Options = {
  appId: string
  secret: string
  /** https://api.weixin.qq.com, or a fake one. */
  baseUrl: string
  fetch?: typeof fetch
  now?: () => number
  timeoutMs?: number
  /** Hears what went wrong, for the log: the call and WeChat's number for it, never a code, token, phone or secret. */
  note?: (note: Note) => void
}

export type Identity = { openid: string; unionid?: string }
export type PhoneNumber = { phone: string; countryCode: string }
export type Wechat = ReturnType<typeof wechat>

/** session_key is in the reply too; a schema that does not name it is where it ends. */
const SessionReply = z.object({ openid: z.string().check(z.minLength(1)), unionid: z.optional(z.string()) })

const PhoneReply = z.object({
  phone_info: z.object({
    purePhoneNumber: z.string().check(z.regex(/^\d{5,20}$/)),
    countryCode: z.string(),
    watermark: z.object({ appid: z.string() }),
  }),
})

/** WeChat forgot the token early, or somebody forced a new one. */
const tokenGone = [40001, 40014, 42001]

const refused = (fault: Fault) => ({ ok: false as const, fault, says: says[fault] })

/** The few server calls of WeChat that logging in needs. Every failure is an answer, none is thrown. */
export const wechat = ({ appId, secret, baseUrl, note = () => undefined, now = Date.now, ...rest }: Options) => {
  const ask = transport({ baseUrl, note, timeoutMs: rest.timeoutMs ?? 5_000, fetch: rest.fetch ?? fetch })
  const token = accessToken({ appId, secret, ask, now })

  /** The code of wx.login, good once and for five minutes, for the person's id in this mini-program. */
  const code2session = async (code: string): Promise<Answer<Identity>> => {
    const query = { appid: appId, secret, js_code: code, grant_type: 'authorization_code' }
    const reply = await ask('code2session', SessionReply, { path: '/sns/jscode2session', query })
    if (!reply.ok) return refused(reply.fault)
    const { openid, unionid } = reply.value
    return { ok: true, openid, ...(unionid && { unionid }) }
  }

  const askPhone = async (code: string) => {
    const held = await token.get()
    if (!held.ok) return held
    const path = '/wxa/business/getuserphonenumber'
    return ask('getuserphonenumber', PhoneReply, { path, query: { access_token: held.value }, body: { code } })
  }

  /** The code of the phone-number button, good once and for five minutes, for the number the person chose there. */
  const phoneNumber = async (code: string): Promise<Answer<PhoneNumber>> => {
    let reply = await askPhone(code)
    if (!reply.ok && reply.errcode && tokenGone.includes(reply.errcode)) {
      token.forget()
      reply = await askPhone(code)
    }
    if (!reply.ok) return refused(reply.fault)
    const { purePhoneNumber, countryCode, watermark } = reply.value.phone_info
    if (watermark.appid !== appId) {
      note({ call: 'getuserphonenumber', reason: 'answered for another appid' })
      return refused('unavailable')
    }
    return { ok: true, phone: purePhoneNumber, countryCode }
  }

  return { code2session, phoneNumber }
}
