import type { Office, Seat } from '../model'

/** Places and people by short names; the real level gives them rows. */
export const county = { zhangdian: '370303', linzi: '370305' }

export const enterprises = [
  { key: 'X', name: '淄博砺石铝功能材料有限公司', code: '9KFAA01', region: county.zhangdian },
  { key: 'Y', name: '淄博临溪氢能装备有限公司', code: '9KFAA02', region: county.linzi },
  { key: 'W', name: '淄博望岭智能制造有限公司', code: '9KFAA03', region: county.zhangdian },
] as const

export const institutions = [
  { key: 'I', name: '江淮材料研究院' },
  { key: 'J', name: '海岱理工大学' },
] as const

const at = (person: string, role: string, place: { org?: string; region?: string } = {}): Seat => ({
  person,
  role,
  ...place,
})

/** Everybody on each of their chairs: many sit on two, an expert even in the office that decides on experts. */
export const seats: readonly Seat[] = [
  at('qin', 'expert'),
  at('qin', 'county', { region: county.zhangdian }),
  at('lu', 'expert'),
  at('lu', 'enterprise', { org: 'X' }),
  at('su', 'expert'),
  at('su', 'city'),
  at('ma', 'enterprise', { org: 'X' }),
  at('tao', 'enterprise', { org: 'X' }),
  at('tao', 'county', { region: county.zhangdian }),
  at('he', 'enterprise', { org: 'Y' }),
  at('he', 'enterprise', { org: 'W' }),
  at('wei', 'enterprise', { org: 'W' }),
  at('fei', 'employer', { org: 'I' }),
  at('yan', 'employer', { org: 'I' }),
  at('yan', 'city'),
  at('dou', 'employer', { org: 'J' }),
  at('dou', 'enterprise', { org: 'Y' }),
  at('cheng', 'county', { region: county.zhangdian }),
  at('qiu', 'county', { region: county.linzi }),
  at('qiu', 'city'),
  at('xu', 'city'),
  at('fang', 'province'),
  at('kong', 'commissioner'),
  at('guan', 'sysadmin'),
]

export const experts = seats.filter(({ role }) => role === 'expert')
export const clock: Seat = { person: 'clock', role: 'clock' }

/** The three ways a city may send a filing round. */
export const routes: readonly (readonly Office[])[] = [
  ['enterprise-review', 'employer-review', 'county-review', 'city-review'],
  ['employer-review', 'enterprise-review', 'county-review', 'city-review'],
  ['enterprise-review', 'county-review', 'city-review'],
]

export const seatWords = ({ person, role, org, region }: Seat) =>
  `${person} as ${role}${org ? ` of ${org}` : ''}${region ? ` of ${region}` : ''}`
