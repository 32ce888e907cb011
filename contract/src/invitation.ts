import { endpoint } from './endpoint'
import { Id } from './id'
import { anyone, signedIn } from './role'
import { Session } from './session'
import * as z from './z'

const token = z.string('链接不完整').check(z.regex(/^[\w-]{22}$/, '链接不完整'))

export const sides = ['enterprise', 'employer'] as const
export type Side = (typeof sides)[number]

/** 邀请企业或派出单位经办人: a link used once, by one phone, for one version of one filing, within 72 hours. */
export const invitations = {
  send: endpoint('POST /filings/:id/invitations', {
    says: '发一个单次有效的邀请链接，72 小时内有效',
    for: ['expert'],
    secret: true,
    input: { id: Id, side: z.enum(sides), phone: z.optional(z.string().check(z.maxLength(30))) },
    reply: z.object({ url: z.string(), token: z.string(), phone: z.string(), expiresAt: z.string() }),
  }),
  read: endpoint('GET /invitations/:token', {
    says: '邀请内容，只看不办',
    for: anyone,
    input: { token },
    reply: z.object({
      side: z.enum(sides),
      org: z.string(),
      expertName: z.string(),
      institutionName: z.string(),
      enterpriseName: z.string(),
      post: z.string(),
      phone: z.string(),
      expiresAt: z.string(),
    }),
  }),
  accept: endpoint('POST /invitations/:token/accept', {
    says: '接受邀请，以该单位经办人身份登录',
    for: signedIn,
    secret: true,
    input: { token },
    reply: z.object({ session: Session, filingId: z.string() }),
  }),
}
