import { normaliseText } from './check'
import { endpoint } from './endpoint'
import { Id } from './id'
import { claimAlphabet, normaliseClaim } from './need/claim'
import { pageInput, pageOf } from './page'
import { anyone, type Role } from './role'
import * as z from './z'

export const helpCodeKinds = ['enterprise', 'park', 'county'] as const
export type HelpCodeKind = (typeof helpCodeKinds)[number]
export const helpCodeWords: Record<HelpCodeKind, string> = { enterprise: '企业', park: '园区', county: '区县' }

export const helpCodeStates = ['live', 'expired', 'revoked'] as const
export const helpCodeStateWords: Record<(typeof helpCodeStates)[number], string> = {
  live: '在用',
  expired: '已到期',
  revoked: '已停用',
}

const token = /^[\w-]{22}$/
const shortLength = 7
const short = new RegExp(`^[${claimAlphabet}]{${shortLength}}$`)

/** Every character a wxacode scene may hold; a scene has at most 32 of them. */
export const sceneCharacters = /^[0-9a-zA-Z!#$&'()*+,/:;=?@\-._~]{1,32}$/

/** `n.<token>`: what a wxacode of this help code carries. */
export const sceneOf = (helpToken: string) => `n.${helpToken}`

/** The token in a wxacode scene, or nothing when the scene is of something else. */
export const readScene = (scene: string) => {
  const found = scene.startsWith('n.') ? scene.slice(2) : ''
  return token.test(found) ? found : undefined
}

/** The address printed as an ordinary-link QR code. */
export const helpUrl = (publicUrl: string, helpToken: string) => `${publicUrl}/n/${helpToken}`

/** What somebody scanned, followed or typed: a token stays as it is, a printed short code is read like a claim code. */
export const readHelpCode = (text: string): { token: string } | { short: string } | undefined => {
  const typed = normaliseText(text)
  if (token.test(typed)) return { token: typed }
  const code = normaliseClaim(typed)
  return short.test(code) ? { short: code } : undefined
}

/** 7K4M-92Q: how a short code is printed. */
export const shortWords = (code: string) => `${code.slice(0, 4)}-${code.slice(4)}`

/** What a poster tells, in three steps, and the sentence that stands against fraud. */
export const posterWords = {
  title: '生产上遇到难题，扫一扫',
  steps: ['扫码，写一句难题', '留手机号，拿到编号', '高校专家来帮您'],
  safe: '不收费、不索要验证码',
  privacy: '请勿填写国家秘密、工作秘密',
} as const

export const posterSizes = ['a4', 'a6'] as const
export const posterFormats = ['png', 'pdf'] as const

export const HelpCode = z.object({
  id: z.string(),
  kind: z.enum(helpCodeKinds),
  /** what the landing page and the poster call it: the enterprise, the park, the county */
  name: z.string(),
  regionCode: z.nullable(z.string()),
  regionName: z.string(),
  short: z.string(),
  state: z.enum(helpCodeStates),
  stateLabel: z.string(),
  madeOn: z.string(),
  /** the last day it opens */
  expiresOn: z.nullable(z.string()),
  revokedOn: z.nullable(z.string()),
  /** needs raised with it */
  needs: z.number(),
  /** null when it can no longer be printed */
  url: z.nullable(z.string()),
  scene: z.nullable(z.string()),
})
export type HelpCode = z.infer<typeof HelpCode>

const makers: readonly Role[] = ['county', 'city', 'enterprise']

/** 求助码: a printed code that opens the one-sentence form with the place already known. */
export const helpCodes = {
  make: endpoint('POST /help-codes', {
    says: '为企业、园区或区县做一个求助码',
    for: makers,
    // an enterprise makes codes of its own; `name` is the park's
    input: {
      kind: z.enum(helpCodeKinds, '请选择求助码的对象'),
      enterpriseId: z.optional(Id),
      regionCode: z.optional(z.string().check(z.regex(/^\d{6}$/, '请选择区县'))),
      name: z.optional(z.string().check(z.overwrite(normaliseText), z.maxLength(40, '最多 40 个字'))),
      expiresOn: z.optional(z.iso.date('请选择到期日')),
    },
    reply: HelpCode,
  }),
  list: endpoint('GET /help-codes', {
    says: '求助码，新的在前',
    for: makers,
    input: pageInput,
    reply: pageOf(HelpCode),
  }),
  revoke: endpoint('POST /help-codes/:id/revoke', {
    says: '停用一个求助码，立即生效',
    for: makers,
    input: { id: Id },
    reply: HelpCode,
  }),
  poster: endpoint('GET /help-codes/:id/poster', {
    says: '求助码海报：PNG 或 PDF，A4 或 A6',
    for: makers,
    bytes: true,
    input: {
      id: Id,
      format: z._default(z.enum(posterFormats, '请选择 PNG 或 PDF'), 'pdf'),
      size: z._default(z.enum(posterSizes, '请选择 A4 或 A6'), 'a4'),
    },
    perMinute: 20,
    reply: z.unknown(),
  }),
  resolve: endpoint('GET /n/:code', {
    says: '求助码指向哪里；不认识的、停用的、到期的一个回答',
    for: anyone,
    input: { code: z.string().check(z.maxLength(100)) },
    perMinute: 60,
    reply: z.object({
      kind: z.enum(helpCodeKinds),
      name: z.string(),
      /** only an enterprise's code fills in the enterprise */
      enterprise: z.nullable(z.string()),
      regionName: z.string(),
      short: z.string(),
    }),
  }),
}
