import { checkPhone, normalisePhone, normaliseText } from '../check'
import { Id } from '../id'
import * as z from '../z'
import { checkEnterpriseName, checkScript, checkSentence } from './text'

const says = (check: (text: string) => string | undefined) =>
  z.check<string>((context) => {
    const message = check(context.value)
    if (message) context.issues.push({ code: 'custom', message, input: context.value, continue: true })
  })
const clean = z.overwrite((text: string) => normaliseText(text))
const sentence = z.string('请写一句难题').check(says(checkSentence), clean)
const enterprise = z.string('请填企业名称').check(says(checkEnterpriseName), clean)
const phone = z.string('请填手机号').check(z.overwrite(normalisePhone), says(checkPhone))
const longText = z.optional(z.string().check(says(checkScript), clean, z.maxLength(500, '最多 500 个字')))
const regionCode = z.string('请选择区县').check(z.regex(/^\d{6}$/, '请选择区县'))

export const modes = ['independent', 'entrust', 'cooperate', 'other'] as const
export const modeWords: Record<(typeof modes)[number], string> = {
  independent: '独立解决',
  entrust: '委托开发',
  cooperate: '合作开发',
  other: '其他',
}

export const visibilities = ['public', 'experts', 'handlers'] as const
export type Visibility = (typeof visibilities)[number]
/** Who may read a need once it is verified. Names and phones are never part of it. */
export const visibilityWords: Record<Visibility, { label: string; says: string }> = {
  public: { label: '公开', says: '任何人可看难题内容，看不到企业和电话' },
  experts: { label: '备案专家', says: '在聘的备案专家可看难题内容，看不到企业和电话' },
  handlers: { label: '仅经办', says: '只有经办人和派单的专家可看' },
}

/** Stands on every form of a need (保守国家秘密法). */
export const secretNotice = '请勿填写国家秘密、工作秘密'

/**
 * What raises a need. `code`: a 求助码 token or its printed short code; with it the name may be left out. `device`: a UUID
 * the client made for itself once, so that one device's budget is its own. `id`: made by the client for this deed; a second
 * raise with the same id from the same device is the same need, however late it comes.
 */
export const raiseFields = {
  sentence,
  enterprise: z.optional(enterprise),
  phone: z.optional(phone),
  code: z.optional(z.string().check(z.maxLength(100, '求助码太长'))),
  regionCode: z.optional(regionCode),
  device: z.string('缺少设备编号').check(z.regex(/^[0-9a-f-]{36}$/, '设备编号格式不对')),
  id: z.optional(Id),
}

/** The guest's page: one sentence, the enterprise unless a code names it, a phone. */
export const GuestNeed = z.strictObject({ sentence, enterprise, phone })
export const ScannedNeed = z.strictObject({ sentence, phone })
export type GuestNeed = z.infer<typeof GuestNeed>

/** 关键词: so many, and so many characters each. */
export const keywordLimits = { most: 5, length: 20 } as const

const keyword = z
  .string('不能是空的')
  .check(says(checkScript), clean, z.minLength(1, '不能是空的'), z.maxLength(20, '最多 20 个字'))

/**
 * The structured fields, all of them later. What is left out stays as it is; an empty text, an empty list or null clears.
 * `budgetFen` is an integer in fen (拟投入).
 */
export const enrichFields = {
  sentence: z.optional(sentence),
  keyPoints: longText,
  goal: longText,
  keywords: z.optional(
    z.array(keyword).check(
      z.maxLength(keywordLimits.most, `最多 ${keywordLimits.most} 个关键词`),
      z.refine((items) => new Set(items).size === items.length, '有重复的，请删掉一个'),
    ),
  ),
  chains: z.optional(
    z.array(z.string().check(z.minLength(1, '不能是空的'), z.maxLength(40))).check(z.maxLength(3, '最多选 3 条产业链')),
  ),
  budgetFen: z.optional(
    z.nullable(
      z.number('请填金额').check(z.int(), z.minimum(0, '金额不能小于 0'), z.maximum(1e14, '金额太大，请核对单位')),
    ),
  ),
  mode: z.optional(z.nullable(z.enum(modes, '请选择解决方式'))),
  partner: z.optional(z.string().check(says(checkScript), clean, z.maxLength(60, '最多 60 个字'))),
  deadline: z.optional(z.nullable(z.iso.date('请选择期限'))),
  visibility: z.optional(z.enum(visibilities, '请选择可见范围')),
}
