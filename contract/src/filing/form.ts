import { checkContactPhone, checkPhone, checkUscc, normalisePhone, normaliseText, normaliseUscc } from '../check'
import * as z from '../z'

const says = (check: (text: string) => string | undefined) =>
  z.check<string>((context) => {
    const message = check(context.value)
    if (message) context.issues.push({ code: 'custom', message, input: context.value, continue: true })
  })
const clean = z.overwrite((text: string) => normaliseText(text))
const line = (missing: string, max = 60) =>
  z.string(missing).check(clean, z.minLength(1, missing), z.maxLength(max, `最多 ${max} 个字`))
const optionalLine = (max = 60) => z.optional(z.string().check(clean, z.maxLength(max, `最多 ${max} 个字`)))
const day = (missing: string) => z.iso.date(missing)
const distinct = (missing: string, min: number, max: number, size = 20) =>
  z.array(line('不能是空的', size), missing).check(
    z.minLength(min, missing),
    z.maxLength(max, `最多 ${max} 个`),
    z.refine((items) => new Set(items).size === items.length, '有重复的，请删掉一个'),
  )

export const degrees = ['doctor', 'master', 'bachelor', 'none'] as const
export const titles = ['senior', 'associate-senior', 'intermediate', 'other'] as const
export const pays = ['none', 'salary', 'project', 'equity', 'other'] as const
export const standings = ['sme', 'high-tech', 'three-high-one-core', 'leading-library', 'above-scale'] as const

export const degreeWords: Record<(typeof degrees)[number], string> = {
  doctor: '博士',
  master: '硕士',
  bachelor: '学士',
  none: '无学位',
}
export const titleWords: Record<(typeof titles)[number], string> = {
  senior: '正高级',
  'associate-senior': '副高级',
  intermediate: '中级',
  other: '其他',
}
export const payWords: Record<(typeof pays)[number], string> = {
  none: '不取酬',
  salary: '按年付薪',
  project: '按项目付费',
  equity: '股权或分红',
  other: '另行约定',
}
export const standingWords: Record<(typeof standings)[number], string> = {
  sme: '科技型中小企业',
  'high-tech': '高新技术企业',
  'three-high-one-core': '“三高一核心”库',
  'leading-library': '科技领军企业库',
  'above-scale': '四上企业',
}

/** 专家部分. No ID number, ever: a phone and an employer are enough to know a person by. */
export const ExpertPart = z.strictObject({
  name: line('请填姓名', 30),
  phone: z.string('请填手机号').check(z.overwrite(normalisePhone), says(checkPhone)),
  degree: z.enum(degrees, '请选择学位'),
  title: z.enum(titles, '请选择职称'),
  institution: line('请填工作单位'),
  department: optionalLine(),
  position: optionalLine(),
  managementPost: z.boolean('请选择是否担任管理岗'),
  birthMonth: z.string('请选择出生年月').check(z.regex(/^(19|20)\d{2}-(0[1-9]|1[0-2])$/, '请选择出生年月')),
  direction: line('请填研究方向', 200),
  keywords: distinct('请填 1 到 8 个关键词', 1, 8),
  chains: distinct('请选择产业链', 1, 5, 40),
  results: z.optional(z.array(line('不能是空的', 100)).check(z.maxLength(5, '最多 5 项'))),
})

/** 企业部分. The code's check character is verified (GB 32100). */
export const EnterprisePart = z.strictObject({
  name: line('请填企业名称'),
  uscc: z.string('请填统一社会信用代码').check(z.overwrite(normaliseUscc), says(checkUscc)),
  regionCode: z.string('请选择区县').check(z.regex(/^\d{6}$/, '请选择区县')),
  chains: distinct('请选择产业链', 1, 5, 40),
  standings: z.array(z.enum(standings), '请选择企业资质，没有就留空'),
  contact: line('请填联系人', 30),
  contactPhone: z.string('请填联系电话').check(z.overwrite(normalisePhone), says(checkContactPhone)),
  business: optionalLine(200),
})

/** 一项任务: what, by which measure, by when. */
export const Task = z.strictObject({
  what: line('请写任务', 100),
  target: line('请写指标', 100),
  due: day('请选择期限'),
})

/** 聘任部分. Money is an integer in fen. */
export const AppointmentPart = z
  .strictObject({
    post: line('请选择拟任职务', 20),
    termStart: day('请选择聘期开始日'),
    termEnd: day('请选择聘期结束日'),
    daysPerYear: z
      .number('请填每年服务天数')
      .check(z.int('请填整数天'), z.minimum(1, '至少 1 天'), z.maximum(366, '最多 366 天')),
    tasks: z
      .array(Task, '请写 1 到 5 项任务')
      .check(z.minLength(1, '请至少写 1 项任务'), z.maxLength(5, '最多 5 项任务')),
    pay: z.enum(pays, '请选择报酬方式'),
    payFen: z.optional(
      z.number('请填金额').check(z.int(), z.minimum(0, '金额不能小于 0'), z.maximum(1e14, '金额太大，请核对单位')),
    ),
    ownEnterprise: z.boolean('请声明与企业的投资关系'),
    conflictNote: optionalLine(200),
    answers: z.optional(z.record(z.string().check(z.maxLength(40)), z.union([z.boolean(), z.number()]))),
    truthful: z.literal(true, '请勾选真实性承诺'),
  })
  .check(z.refine((part) => part.termEnd > part.termStart, { message: '结束日要晚于开始日', path: ['termEnd'] }))

/** The whole filing as it must be when it is submitted. */
export const FilingForm = z.strictObject({
  expert: ExpertPart,
  enterprise: EnterprisePart,
  appointment: AppointmentPart,
})
export type FilingForm = z.infer<typeof FilingForm>
export type ExpertPart = FilingForm['expert']
export type EnterprisePart = FilingForm['enterprise']
export type AppointmentPart = FilingForm['appointment']

const loose = z.string().check(z.maxLength(500, '最多 500 个字'))
const looseList = z.array(loose).check(z.maxLength(20, '最多 20 个'))
const looseTask = z.strictObject({ what: z.optional(loose), target: z.optional(loose), due: z.optional(loose) })

/** A draft keeps whatever was typed so far, right or wrong; only size and names are checked. */
export const FilingDraft = z.strictObject({
  expert: z.optional(
    z.strictObject({
      name: z.optional(loose),
      phone: z.optional(loose),
      degree: z.optional(z.enum(degrees)),
      title: z.optional(z.enum(titles)),
      institution: z.optional(loose),
      department: z.optional(loose),
      position: z.optional(loose),
      managementPost: z.optional(z.boolean()),
      birthMonth: z.optional(loose),
      direction: z.optional(loose),
      keywords: z.optional(looseList),
      chains: z.optional(looseList),
      results: z.optional(looseList),
    }),
  ),
  enterprise: z.optional(
    z.strictObject({
      name: z.optional(loose),
      uscc: z.optional(loose),
      regionCode: z.optional(loose),
      chains: z.optional(looseList),
      standings: z.optional(z.array(z.enum(standings))),
      contact: z.optional(loose),
      contactPhone: z.optional(loose),
      business: z.optional(loose),
    }),
  ),
  appointment: z.optional(
    z.strictObject({
      post: z.optional(loose),
      termStart: z.optional(loose),
      termEnd: z.optional(loose),
      daysPerYear: z.optional(z.number()),
      tasks: z.optional(z.array(looseTask).check(z.maxLength(5, '最多 5 项任务'))),
      pay: z.optional(z.enum(pays)),
      payFen: z.optional(z.number()),
      ownEnterprise: z.optional(z.boolean()),
      conflictNote: z.optional(loose),
      answers: z.optional(z.record(z.string().check(z.maxLength(40)), z.union([z.boolean(), z.number()]))),
      truthful: z.optional(z.boolean()),
    }),
  ),
})
export type FilingDraft = z.infer<typeof FilingDraft>
