import type { Role } from '@kefutong/contract/role'

/** Somebody to be, one tap away, in the demo. The phone finds the person; phones are of no real range. */
export type DemoIdentity = { id: string; phone: string; role: Role; says: string }

export const demoIdentities: readonly DemoIdentity[] = [
  { id: 'expert', phone: '13800000001', role: 'expert', says: '在聘专家，聘期过半' },
  { id: 'expert-new', phone: '13800000002', role: 'expert', says: '新来的专家，还没有备案' },
  { id: 'expert-returned', phone: '13800000003', role: 'expert', says: '备案被退回，等他补正' },
  { id: 'enterprise', phone: '13800000103', role: 'enterprise', says: '企业经办人，有备案等确认' },
  { id: 'enterprise-logs', phone: '13800000101', role: 'enterprise', says: '企业经办人，有服务记录等确认' },
  { id: 'enterprise-served', phone: '13800000101', role: 'enterprise', says: '企业经办人，有服务记录等确认' },
  { id: 'employer', phone: '13800000201', role: 'employer', says: '高校科技处，有备案等同意' },
  { id: 'county', phone: '13800000301', role: 'county', says: '区县科技局，有备案等审核' },
  { id: 'city', phone: '13800000401', role: 'city', says: '市科技局，审核、公示、看全市' },
  { id: 'commissioner', phone: '13800000601', role: 'commissioner', says: '科技专员，核实需求、派单、走访' },
  { id: 'sysadmin', phone: '13800000501', role: 'sysadmin', says: '系统管理员，载入放假安排' },
]
