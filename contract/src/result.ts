import { enterpriseNamed, onChain, optionalText, registerFen, registerName, registerRow } from './register/fields'
import { registerOf } from './register/register'
import { transferWays } from './service-log/form'
import * as z from './z'

const fields = {
  name: registerName('请填成果名称'),
  institution: registerName('请填完成单位'),
  ...onChain,
  way: z.optional(z.enum(transferWays, '请选择转化方式')),
  amountFen: registerFen,
  enterprise: enterpriseNamed,
  summary: optionalText(200),
}

/** 成果: what a university offers, and where it went. Natural key: name and institution. Amounts in fen. */
export const ResultForm = z.strictObject(fields)
export type ResultForm = z.infer<typeof ResultForm>

export const Result = z.object({
  ...registerRow,
  way: z.nullable(z.enum(transferWays)),
  amountFen: z.nullable(z.number()),
  summary: z.nullable(z.string()),
})
export type Result = z.infer<typeof Result>

export const results = registerOf('results', { noun: '创新成果', form: fields, row: Result })
