import { dayText } from '@kefutong/contract/ledger/proof'
import { addDays, startOf, today } from '../calendar/dates'
import type { Tx } from '../world'
import { genesis, isSealed, linkAfter } from './chain'
import type { Ledger } from './ledger'
import { growing } from './merkle'
import { linkAt, sealedFrom } from './queries'
import { sm3 } from './sm3'

export const lastDay = (db: Tx, cityId: string) =>
  db
    .selectFrom('ledger_day')
    .select(['day', 'last_seq'])
    .where('city_id', '=', cityId)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst()

const batch = 1000

type Grown = { root: Buffer; last: number; broken?: never } | { broken: number }

/** The tree over what was sealed from `first` on and before the day ended, or the first entry that is not as it was sealed. */
const grow = async (db: Tx, cityId: string, { mac }: Ledger, first: number, end: Date): Promise<Grown> => {
  const tree = growing()
  let last = first - 1
  let link = (await linkAt(db, cityId, last)) ?? genesis(cityId).link
  for (let rows = await sealedFrom(db, cityId, first, end, batch); rows.length > 0; ) {
    for (const row of rows) {
      const whole =
        row.seq === last + 1 &&
        sm3(row.payload).equals(row.digest) &&
        linkAfter(link, row.digest).equals(row.link) &&
        isSealed(mac, cityId, { ...row, sealedAt: row.sealedAt.toISOString() })
      if (!whole) return { broken: last + 1 }
      tree.add(row.digest)
      link = row.link
      last = row.seq
    }
    rows = rows.length < batch ? [] : await sealedFrom(db, cityId, last + 1, end, batch)
  }
  return { root: tree.root(), last }
}

/**
 * Signs the root of each day that has ended in China by `now`. A day on which nothing was sealed has none. What was
 * altered is never signed: the seq of such an entry comes back, and its day stays open.
 */
export const closeDays = async (db: Tx, cityId: string, ledger: Ledger, now: Date): Promise<number | undefined> => {
  for (;;) {
    const first = ((await lastDay(db, cityId))?.last_seq ?? 0) + 1
    const [open] = await sealedFrom(db, cityId, first, startOf(today(now)), 1)
    if (!open) return undefined
    const day = today(open.sealedAt)
    const grown = await grow(db, cityId, ledger, first, startOf(addDays(day, 1)))
    if (grown.broken !== undefined) return grown.broken
    const { root, last } = grown
    const { signer } = ledger
    const signature = signer.sign(dayText({ city: cityId, day, first, last, root: root.toString('hex') }))
    await db
      .insertInto('ledger_day')
      .values({ city_id: cityId, day, first_seq: first, last_seq: last, root, signer: signer.name, signature })
      .execute()
  }
}
