import { endpoint } from './endpoint'
import { FilingCard } from './filing/endpoints'
import { Id } from './id'
import { pageInput, pageOf } from './page'
import { bureau, type Caller } from './role'
import * as z from './z'

const readers: readonly Caller[] = [...bureau, 'commissioner']
const q = z.optional(z.string().check(z.trim(), z.maxLength(40)))
const region = z.optional(z.string().check(z.maxLength(6)))
const chain = z.optional(z.string().check(z.maxLength(40)))

export const ExpertCard = z.object({
  id: z.string(),
  name: z.string(),
  degree: z.string(),
  title: z.string(),
  institutionName: z.string(),
  direction: z.string(),
  keywords: z.array(z.string()),
  chains: z.array(z.string()),
  inForce: z.number(),
})
export type ExpertCard = z.infer<typeof ExpertCard>

export const EnterpriseCard = z.object({
  id: z.string(),
  name: z.string(),
  uscc: z.string(),
  regionCode: z.string(),
  regionName: z.string(),
  chains: z.array(z.string()),
  standings: z.array(z.string()),
  inForce: z.number(),
})
export type EnterpriseCard = z.infer<typeof EnterpriseCard>

/** 名录. Contacts are masked here; nobody is ranked: the order is by name. */
export const people = {
  experts: endpoint('GET /experts', {
    says: '专家名录',
    for: readers,
    input: { ...pageInput, q, chain, region },
    reply: pageOf(ExpertCard),
  }),
  enterprises: endpoint('GET /enterprises', {
    says: '企业名录',
    for: readers,
    input: { ...pageInput, q, chain, region },
    reply: pageOf(EnterpriseCard),
  }),
  expert: endpoint('GET /experts/:id', {
    says: '一位专家和他的备案',
    for: readers,
    input: { id: Id },
    reply: z.object({
      ...ExpertCard.shape,
      department: z.nullable(z.string()),
      phone: z.string(),
      results: z.array(z.string()),
      filings: z.array(FilingCard),
    }),
  }),
  enterprise: endpoint('GET /enterprises/:id', {
    says: '一家企业和它聘的专家',
    for: readers,
    input: { id: Id },
    reply: z.object({
      ...EnterpriseCard.shape,
      business: z.nullable(z.string()),
      contact: z.nullable(z.string()),
      phone: z.nullable(z.string()),
      filings: z.array(FilingCard),
    }),
  }),
}
