import { usccCheckCharacter } from '@kefutong/contract/check'
import type { FilingForm } from '@kefutong/contract/filing/form'
import { type Field, fields, type Paper, type Parties } from '../model'
import { enterprises, institutions } from './cast'

export const firstPaper = Object.fromEntries(fields.map((field) => [field, 0])) as Record<Field, number>

/** How many values each field can take. */
export const choices: Record<Field, number> = {
  ...{ direction: 2, department: 2, degree: 2, managementPost: 2, institution: institutions.length },
  ...{ enterprise: enterprises.length, business: 2, standings: 2, post: 2, tasks: 2, pay: 2, termEnd: 2 },
}

export const posts = [
  { kind: 'FZ', post: '副总经理' },
  { kind: 'KZ', post: '科技助理' },
] as const

const one = <Item>(items: readonly Item[], at: number) => items[at % items.length] as Item

/** Who a paper names. */
export const partiesIn = (paper: Paper): Parties => {
  const { key, region } = one(enterprises, paper.enterprise)
  return { enterprise: key, region, institution: one(institutions, paper.institution).key }
}

export const kindIn = (paper: Paper) => one(posts, paper.post).kind

/** No rule of the packs here but this one is about the person. */
export const isEligible = (paper: Paper) => paper.managementPost === 0

export const usccOf = (code: string) => {
  const first = `91370303MA${code}`
  return first + usccCheckCharacter(first)
}

export type Term = { start: string; ends: readonly [string, string] }

/** The paper as the form that travels. */
export const formOf = (paper: Paper, term: Term): FilingForm => {
  const enterprise = one(enterprises, paper.enterprise)
  return {
    expert: {
      name: '秦望舒',
      phone: '13900000001',
      degree: one(['doctor', 'master'] as const, paper.degree),
      title: 'senior',
      institution: one(institutions, paper.institution).name,
      department: one(['材料系', '化工系'], paper.department),
      managementPost: paper.managementPost === 1,
      birthMonth: '1981-11',
      direction: one(['高纯氧化铝粉体', '氢能储运'], paper.direction),
      keywords: ['氧化铝', '烧结'],
      chains: ['alumina'],
    },
    enterprise: {
      name: enterprise.name,
      uscc: usccOf(enterprise.code),
      regionCode: enterprise.region,
      chains: ['alumina'],
      standings: paper.standings === 1 ? ['high-tech'] : [],
      contact: '马主任',
      contactPhone: '13900000003',
      business: one(['铝材', '陶瓷'], paper.business),
    },
    appointment: {
      post: one(posts, paper.post).post,
      termStart: term.start,
      termEnd: one(term.ends, paper.termEnd),
      daysPerYear: 60,
      tasks: [{ what: '提高一致性', target: one(['20 ppm', '10 ppm'], paper.tasks), due: '2027-12-31' }],
      pay: one(['project', 'none'] as const, paper.pay),
      ownEnterprise: false,
      truthful: true,
    },
  }
}
