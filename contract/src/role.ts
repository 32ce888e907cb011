import * as z from './z'

/** Who somebody is while they act. `guest` is a signed-in person who holds no post yet; `clock` is the job that closes terms and notices. */
export const roles = [
  'guest',
  'expert',
  'enterprise',
  'employer',
  'commissioner',
  'county',
  'city',
  'province',
  'sysadmin',
  'secadmin',
  'auditor',
] as const
export type Role = (typeof roles)[number]
export const RoleName = z.enum(roles)

/** `anyone` may call without a session at all. */
export type Caller = Role | 'anyone'
export const anyone: readonly Caller[] = ['anyone', ...roles]
export const signedIn: readonly Role[] = roles
export const bureau: readonly Role[] = ['county', 'city', 'province']

export const roleWords: Record<Role, string> = {
  guest: '游客',
  expert: '专家',
  enterprise: '企业',
  employer: '派出单位',
  commissioner: '科技专员',
  county: '区县科技局',
  city: '市科技局',
  province: '省科技厅',
  sysadmin: '系统管理员',
  secadmin: '安全管理员',
  auditor: '审计员',
}

/** Whose eyes and hands a request has. `orgId` is an enterprise or an institution; `regionCode` a county's own GB/T 2260 code. */
export type Viewer = {
  cityId: string
  role: Role | 'clock'
  personId?: string
  membershipId?: string
  name?: string
  orgId?: string
  regionCode?: string
}
