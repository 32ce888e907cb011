import type { Viewer } from '@kefutong/contract/role'
import type { YearRow } from '@kefutong/contract/service-log/year'
import { readCursor } from '../cursor'
import type { Tx } from '../world'
import { recordsIn } from './year-rows'
import type { Subject } from './year-subject'

/** The figure that counts the other side. */
export const partnersBy = { expert: 'partners.enterprises', enterprise: 'partners.experts' } as const

type Filter = { year: number; after?: string | undefined; limit: number }

/** The other side of the counted records, each once, with how many records it is in. */
export const listPartners = (db: Tx, viewer: Viewer, about: Subject, { year, after, limit }: Filter) => {
  const cursor = readCursor(after)
  return recordsIn(db, viewer, about, year)
    .select(({ fn }) => ['partner_id', fn.max('partner').as('partner'), fn.countAll<number>().as('records')])
    .groupBy('partner_id')
    .$if(cursor !== undefined, (query) => query.where('partner_id', '>', cursor?.id ?? ''))
    .orderBy('partner_id')
    .limit(limit + 1)
    .execute()
}

export const partnerRow = (row: Awaited<ReturnType<typeof listPartners>>[number]): YearRow => ({
  id: row.partner_id,
  title: row.partner,
  partner: null,
  kind: null,
  day: null,
  number: null,
  value: 1,
  amountFen: null,
  tenths: null,
  grade: null,
  records: Number(row.records),
  confirmedAt: null,
  digest: null,
})
