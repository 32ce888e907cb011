import { endpoint } from './endpoint'
import { Id } from './id'
import { Proof } from './ledger/proof'
import { pageInput, pageOf } from './page'
import { anyone, type Caller } from './role'
import * as z from './z'

export const ledgerEvents = ['confirm', 'approve', 'revoke'] as const
export const ledgerEventWords: Record<(typeof ledgerEvents)[number], string> = {
  confirm: '企业确认',
  approve: '区县核准',
  revoke: '撤销确认',
}

const parties: readonly Caller[] = ['expert', 'enterprise', 'employer', 'commissioner', 'county', 'city', 'province']

/**
 * A day's root over everything sealed that day: published, so that nobody can change the day afterwards. Hex. How many entries
 * that were is for whoever has a seat somebody vouched for, and stands in every proof; to others it would tell how many records
 * a quiet month had, and with the public figures which.
 */
export const LedgerDay = z.object({
  day: z.string(),
  first: z.nullable(z.number()),
  last: z.nullable(z.number()),
  size: z.nullable(z.number()),
  root: z.string(),
  signer: z.string(),
  signature: z.string(),
})
export type LedgerDay = z.infer<typeof LedgerDay>

/** One event in the ledger. `seq`, `sealedAt` and `day` are null until it has its place, a moment after it happened. */
export const LedgerEntry = z.object({
  event: z.enum(ledgerEvents),
  edition: z.number(),
  digest: z.string(),
  at: z.string(),
  seq: z.nullable(z.number()),
  sealedAt: z.nullable(z.string()),
  day: z.nullable(z.string()),
  /** the day has its root: a proof can be had */
  closed: z.boolean(),
})
export type LedgerEntry = z.infer<typeof LedgerEntry>

export const ledger = {
  days: endpoint('GET /ledger/days', {
    says: '每天的日根和签名，新的在前；任何人可查',
    for: anyone,
    input: pageInput,
    reply: pageOf(LedgerDay),
  }),
  serviceLog: endpoint('GET /ledger/service-logs/:id', {
    says: '一条服务记录的存证：每次确认、核准、撤销的摘要和位置',
    for: parties,
    input: { id: Id },
    reply: z.object({ items: z.array(LedgerEntry) }),
  }),
  proof: endpoint('GET /ledger/service-logs/:id/proof', {
    says: '一次确认的证明：凭公布的日根就能核对，当天过后可取',
    for: parties,
    input: {
      id: Id,
      edition: z.coerce.number('请填版本').check(z.int(), z.minimum(1)),
      event: z._default(z.enum(ledgerEvents), 'confirm'),
    },
    reply: Proof,
  }),
}
