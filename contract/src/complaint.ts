import { checkContactPhone, normalisePhone, normaliseText } from './check'
import { endpoint } from './endpoint'
import { anyone } from './role'
import * as z from './z'

export const complaintKinds = ['service', 'notice', 'data', 'privacy', 'app', 'other'] as const
export const complaintWords: Record<(typeof complaintKinds)[number], string> = {
  service: '办事服务',
  notice: '公示异议',
  data: '数据不实',
  privacy: '个人信息',
  app: '软件使用',
  other: '其他',
}

/** 投诉建议: anyone may, with no account; the phone is optional and only used to call back. */
export const NewComplaint = {
  kind: z.enum(complaintKinds, '请选择类别'),
  text: z
    .string('请写明情况')
    .check(z.overwrite(normaliseText), z.minLength(5, '请用五个字以上写明情况'), z.maxLength(500, '最多 500 个字')),
  phone: z.optional(
    z.string().check(
      z.overwrite(normalisePhone),
      z.check<string>((context) => {
        const message = context.value === '' ? undefined : checkContactPhone(context.value)
        if (message) context.issues.push({ code: 'custom', message, input: context.value })
      }),
    ),
  ),
  about: z.optional(z.string().check(z.trim(), z.maxLength(60))),
}

export const complaints = {
  file: endpoint('POST /complaints', {
    says: '提交投诉建议，得到编号',
    for: anyone,
    input: NewComplaint,
    reply: z.object({ number: z.string(), promised: z.string(), provisional: z.boolean() }),
  }),
}
