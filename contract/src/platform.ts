import { enterpriseNamed, institutionNamed, onChain, regionCode, registerName, registerRow } from './register/fields'
import { registerOf } from './register/register'
import * as z from './z'

/** 创新平台: what kind it is, and who recognised it. */
export const platformKinds = [
  'laboratory',
  'engineering-centre',
  'technology-centre',
  'pilot-base',
  'incubator',
  'new-institute',
  'workstation',
] as const
export type PlatformKind = (typeof platformKinds)[number]
export const platformLevels = ['national', 'provincial', 'city'] as const
export type PlatformLevel = (typeof platformLevels)[number]

export const platformKindWords: Record<PlatformKind, string> = {
  laboratory: '重点实验室',
  'engineering-centre': '工程技术研究中心',
  'technology-centre': '企业技术中心',
  'pilot-base': '中试基地',
  incubator: '科技企业孵化器',
  'new-institute': '新型研发机构',
  workstation: '院士专家工作站',
}
export const platformLevelWords: Record<PlatformLevel, string> = {
  national: '国家级',
  provincial: '省级',
  city: '市级',
}

const fields = {
  name: registerName('请填平台名称'),
  kind: z.enum(platformKinds, '请选择平台类型'),
  level: z.enum(platformLevels, '请选择级别'),
  regionCode,
  ...onChain,
  enterprise: enterpriseNamed,
  institution: institutionNamed,
  recognisedOn: z.iso.date('请选择认定日期'),
}

/** 创新平台 as it is registered. Natural key: its name. */
export const PlatformForm = z.strictObject(fields)
export type PlatformForm = z.infer<typeof PlatformForm>

export const Platform = z.object({
  ...registerRow,
  kind: z.enum(platformKinds),
  level: z.enum(platformLevels),
  recognisedOn: z.string(),
})
export type Platform = z.infer<typeof Platform>

export const platforms = registerOf('platforms', { noun: '创新平台', form: fields, row: Platform })
