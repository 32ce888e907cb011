/** 高校院所 by type. */
export const institutionKinds = [
  'comprehensive',
  'engineering',
  'normal',
  'medical',
  'agricultural',
  'vocational',
  'institute',
] as const
export type InstitutionKind = (typeof institutionKinds)[number]

export const institutionKindWords: Record<InstitutionKind, string> = {
  comprehensive: '综合类高校',
  engineering: '理工类高校',
  normal: '师范类高校',
  medical: '医药类高校',
  agricultural: '农林类高校',
  vocational: '职业院校',
  institute: '科研院所',
}
