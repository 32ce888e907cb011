import { sql } from 'kysely'
import { addDays, startOf } from '../calendar/dates'
import { gathered } from '../gather'
import type { Tx, World } from '../world'
import { genesis, isSealed, isStamped, type Placed, place } from './chain'
import { closeDays, lastDay } from './day'
import { headOf, unsealedAfter } from './queries'

const batch = 500

/** One process at a time gives places. The lock ends with the transaction, so it holds on pooled connections too. */
const lockChain = (db: Tx, cityId: string) =>
  sql`select pg_advisory_xact_lock(hashtext('kefutong ledger'), hashtext(${cityId}))`.execute(db)

/** Never before the entry in front, nor on a day whose root is signed: the clocks of two machines differ. */
const momentFor = (now: Date, head: Date | undefined, closed: string | undefined) =>
  new Date(Math.max(now.getTime(), head?.getTime() ?? 0, closed ? startOf(addDays(closed, 1)).getTime() : 0))

const write = async (db: Tx, cityId: string, placed: readonly Placed[], sealedAt: Date) => {
  const { numAffectedRows } = await sql`
    update ledger_entry e set seq = t.seq, link = t.link, seal = t.seal, sealed_at = ${sealedAt}
    from unnest(${placed.map(({ id }) => id)}::uuid[], ${placed.map(({ seq }) => seq)}::bigint[],
      ${placed.map(({ link }) => link)}::bytea[], ${placed.map(({ seal }) => seal)}::bytea[]) t(id, seq, link, seal)
    where e.city_id = ${cityId} and e.id = t.id and e.seq is null`.execute(db)
  if (Number(numAffectedRows) !== placed.length) throw new Error('存证时条目有变化，这一批没有入链')
}

type Sealed = { last: Placed | undefined; seen: number; after: string }

/** The next batch of committed entries, each at the next place; days that are over get their root before anything of a later day. */
const sealBatch = ({ db: pool, config: { cityId }, ledger, now, log }: World, after: string) =>
  pool.transaction().execute(async (db): Promise<Sealed> => {
    await lockChain(db, cityId)
    const { mac } = ledger
    const head = await headOf(db, cityId)
    // what was altered is not built upon: `npm run verify` says what it is
    if (head && !isSealed(mac, cityId, { ...head, sealedAt: head.sealedAt.toISOString() }))
      throw new Error(`链头第 ${head.seq} 条不是用现在的密钥封存的，新的确认暂不入链。请运行 npm run verify 查看`)
    const sealedAt = momentFor(now(), head?.sealedAt, (await lastDay(db, cityId))?.day)
    const broken = await closeDays(db, cityId, ledger, sealedAt)
    if (broken !== undefined) log.error({ seq: broken }, 'ledger day left open: an entry is not as it was sealed')
    const entries = await unsealedAfter(db, cityId, after, batch)
    const placed: Placed[] = []
    for (const entry of entries) {
      if (isStamped(mac, cityId, entry))
        placed.push(place(mac, cityId, placed.at(-1) ?? head ?? genesis(cityId), entry, sealedAt))
      else log.error({ entry: entry.id }, 'ledger entry without a stamp of ours')
    }
    if (placed.length > 0) await write(db, cityId, placed, sealedAt)
    return { last: placed.at(-1), seen: entries.length, after: entries.at(-1)?.id ?? after }
  })

const run = async (world: World) => {
  let done: Sealed = { last: undefined, seen: batch, after: '00000000-0000-0000-0000-000000000000' }
  while (done.seen === batch) {
    done = await sealBatch(world, done.after)
    if (!done.last) continue
    const { seq, link, sealedAt } = done.last
    await world.ledger.heads
      .add({ cityId: world.config.cityId, seq, link: link.toString('hex'), sealedAt: sealedAt.toISOString() })
      .catch((error) => world.log.error({ err: error }, 'ledger head not written'))
  }
}

/** Gives every entry that is committed its place, a moment later and together with its neighbours, and every day that is over its root. */
export const { now: seal, soon: nudge, end: settle } = gathered('ledger', 50, run)
