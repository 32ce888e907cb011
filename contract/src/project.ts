import { institutionNamed, onChain, optionalText, registerFen, registerName, registerRow } from './register/fields'
import { registerOf } from './register/register'
import * as z from './z'

export const projectLevels = ['national', 'provincial', 'city', 'enterprise'] as const
export type ProjectLevel = (typeof projectLevels)[number]
export const projectLevelWords: Record<ProjectLevel, string> = {
  national: '国家级',
  provincial: '省级',
  city: '市级',
  enterprise: '企业委托',
}

const fields = {
  name: registerName('请填项目名称'),
  level: z.enum(projectLevels, '请选择级别'),
  enterprise: registerName('请填承担企业'),
  institution: institutionNamed,
  ...onChain,
  startsOn: z.iso.date('请选择开始日'),
  endsOn: z.iso.date('请选择结束日'),
  amountFen: registerFen,
  summary: optionalText(200),
}

/** 创新项目. Natural key: name and enterprise; its district is the enterprise's. Amounts in fen. */
export const ProjectForm = z.strictObject(fields)
export type ProjectForm = z.infer<typeof ProjectForm>

export const Project = z.object({
  ...registerRow,
  level: z.enum(projectLevels),
  startsOn: z.string(),
  endsOn: z.string(),
  amountFen: z.nullable(z.number()),
  summary: z.nullable(z.string()),
})
export type Project = z.infer<typeof Project>

export const projects = registerOf('projects', { noun: '创新项目', form: fields, row: Project })
