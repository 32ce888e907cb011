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
