import { checkPhone, normalisePhone } from './check'
import { endpoint } from './endpoint'
import { anyone, RoleName, signedIn } from './role'
import * as z from './z'

/** The version of the privacy notice a person agrees to when logging in. */
export const privacyVersion = '2026-11'

export const Identity = z.object({
  membershipId: z.nullable(z.string()),
  role: RoleName,
  org: z.nullable(z.string()),
  regionCode: z.nullable(z.string()),
})
export type Identity = z.infer<typeof Identity>

export const Me = z.object({
  personId: z.string(),
  name: z.string(),
  phone: z.string(),
  current: Identity,
  identities: z.array(Identity),
  unread: z.number(),
})
export type Me = z.infer<typeof Me>

export const Session = z.object({ token: z.string(), expiresAt: z.string(), me: Me })
export type Session = z.infer<typeof Session>

const phone = z.string('请填手机号').check(
  z.overwrite(normalisePhone),
  z.check<string>((context) => {
    const message = checkPhone(context.value)
    if (message) context.issues.push({ code: 'custom', message, input: context.value })
  }),
)
const audience = z.enum(['h5', 'weapp'])
const privacy = z.literal(privacyVersion, '请先阅读并同意隐私政策')

export const sessions = {
  sendCode: endpoint('POST /sessions/codes', {
    says: '发送登录验证码',
    for: anyone,
    input: { phone },
    reply: z.object({ phone: z.string(), expiresInSeconds: z.number(), again: z.number() }),
  }),
  byPhone: endpoint('POST /sessions/phone', {
    says: '手机号和验证码登录',
    for: anyone,
    secret: true,
    input: { phone, code: z.string('请填验证码').check(z.regex(/^\d{6}$/, '验证码是 6 位数字')), audience, privacy },
    reply: Session,
  }),
  byWechat: endpoint('POST /sessions/wechat', {
    says: '微信登录，首次需要授权手机号',
    for: anyone,
    secret: true,
    input: {
      code: z.string().check(z.minLength(1), z.maxLength(200)),
      phoneCode: z.optional(z.string().check(z.maxLength(200))),
      privacy,
    },
    reply: Session,
  }),
  demo: endpoint('GET /sessions/demo', {
    says: '演示身份，仅演示环境',
    for: anyone,
    input: {},
    reply: z.object({
      identities: z.array(
        z.object({ id: z.string(), name: z.string(), role: RoleName, org: z.nullable(z.string()), says: z.string() }),
      ),
    }),
  }),
  byDemo: endpoint('POST /sessions/demo', {
    says: '以演示身份登录，仅演示环境',
    for: anyone,
    secret: true,
    input: { id: z.string().check(z.maxLength(40)), audience },
    reply: Session,
  }),
  me: endpoint('GET /me', { says: '我是谁，有哪些身份', for: signedIn, input: {}, reply: Me }),
  switch: endpoint('POST /sessions/switch', {
    says: '切换身份，换发新令牌',
    for: signedIn,
    secret: true,
    input: { membershipId: z.nullable(z.string().check(z.maxLength(40))) },
    reply: Session,
  }),
  becomeExpert: endpoint('POST /sessions/expert', {
    says: '以专家身份开始备案',
    for: signedIn,
    secret: true,
    input: { name: z.optional(z.string().check(z.trim(), z.maxLength(30))) },
    reply: Session,
  }),
  leave: endpoint('POST /sessions/leave', {
    says: '退出登录；all 为真时退出所有设备',
    for: signedIn,
    input: { all: z.optional(z.boolean()) },
    reply: z.object({ left: z.number() }),
  }),
}
