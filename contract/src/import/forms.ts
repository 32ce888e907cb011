import { AppointmentPart, EnterprisePart, ExpertPart } from '../filing/form'
import { institutionKinds } from '../institution'
import { optionalText, registerName } from '../register/fields'
import * as z from '../z'

const company = EnterprisePart.shape
const person = ExpertPart.shape
const post = AppointmentPart.shape

/** 企业 as the bureau registers it: who to call may follow later, and not every enterprise lies on a chain. */
export const EnterpriseForm = z.strictObject({
  name: company.name,
  uscc: company.uscc,
  regionCode: company.regionCode,
  chains: z._default(z.array(z.string()).check(z.maxLength(5, '最多 5 条产业链')), []),
  segments: z._default(z.array(z.string()).check(z.maxLength(10, '最多 10 个环节')), []),
  standings: z._default(company.standings, []),
  contact: optionalText(30),
  contactPhone: z.optional(company.contactPhone),
  business: company.business,
})
export type EnterpriseForm = z.infer<typeof EnterpriseForm>

/** 高校院所. Natural key: its full name. */
export const InstitutionForm = z.strictObject({
  name: registerName('请填单位全称'),
  kind: z.optional(z.enum(institutionKinds, '请选择类型')),
})
export type InstitutionForm = z.infer<typeof InstitutionForm>

/** 专家. The phone is the account: whoever logs in with it finds this profile as their own. */
export const ExpertForm = z.strictObject({
  name: person.name,
  phone: person.phone,
  degree: person.degree,
  title: person.title,
  institution: person.institution,
  department: person.department,
  direction: person.direction,
  keywords: person.keywords,
  chains: person.chains,
  results: person.results,
})
export type ExpertForm = z.infer<typeof ExpertForm>

/**
 * 过往备案: an appointment that took effect before the city used this product. Expert and enterprise stand in their
 * registers; both are named twice (phone and name, code and name) so that a slip is seen.
 */
export const PastFilingForm = z
  .strictObject({
    phone: person.phone,
    expert: person.name,
    uscc: company.uscc,
    enterprise: company.name,
    post: post.post,
    termStart: post.termStart,
    termEnd: post.termEnd,
    daysPerYear: post.daysPerYear,
    effectiveOn: z.iso.date('请填生效日期'),
    endedOn: z.optional(z.iso.date('请填提前终止的日期')),
    task: optionalText(100),
    formerNumber: optionalText(40),
  })
  .check(
    z.refine(({ termStart, termEnd }) => termEnd > termStart, { message: '结束日要晚于开始日', path: ['termEnd'] }),
    z.refine(({ effectiveOn, termEnd }) => effectiveOn <= termEnd, {
      message: '生效日期不能晚于聘期结束日',
      path: ['effectiveOn'],
    }),
    z.refine(({ effectiveOn, endedOn }) => !endedOn || endedOn >= effectiveOn, {
      message: '终止日期不能早于生效日期',
      path: ['endedOn'],
    }),
  )
export type PastFilingForm = z.infer<typeof PastFilingForm>
