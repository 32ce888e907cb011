import { sql } from 'kysely'
import { type Head, type Placed, place, stampOf } from '../../api/src/ledger/chain'
import { closeDays } from '../../api/src/ledger/day'
import { headOf } from '../../api/src/ledger/queries'
import { sm3 } from '../../api/src/ledger/sm3'
import type { Tx } from '../../api/src/world'
import { cityId, type TestWorld } from '../../test/world'

type Base = {
  id: string
  thing_id: string
  edition: number
  event: string
  payload: string
  digest: Buffer
  number: string
  counts: boolean
}

/** Ids of a copy stand together and in the order they were made, as those of a real year do. */
const copied = (id: string, copy: number) => copy.toString(16).padStart(8, '0') + id.slice(8)
const sqlCopied = (column: string) => sql.raw(`(lpad(to_hex(c), 8, '0') || substr(${column}::text, 9))::uuid`)

const baseOf = async (db: Tx) => {
  const { rows } = await sql<Base>`
    select n.id, n.thing_id, n.edition, n.event, n.payload, n.digest, l.number, n.digest = e.digest as counts
    from ledger_entry n
    join service_log l on l.city_id = n.city_id and l.id = n.thing_id
    join service_log_edition e on e.city_id = n.city_id and e.log_id = n.thing_id and e.edition = n.edition
    where n.city_id = ${cityId} order by n.seq`.execute(db)
  return rows
}

/** The texts of a copy: another record with another number, the digests they name remade. */
const textsOf = (base: readonly Base[], copy: number) => {
  const digests = new Map<string, string>()
  return base.map((one) => {
    const named = /"confirms":"([0-9a-f]{64})"/.exec(one.payload)?.[1]
    const payload = one.payload
      .replace(`"id":"${one.thing_id}"`, `"id":"${copied(one.thing_id, copy)}"`)
      .replace(`"number":"${one.number}"`, `"number":"${one.number}/${copy}"`)
      .replace(named ?? '\n', digests.get(named ?? '') ?? '')
    const digest = sm3(payload)
    digests.set(one.digest.toString('hex'), digest.toString('hex'))
    return { ...one, id: copied(one.id, copy), thing_id: copied(one.thing_id, copy), payload, digest }
  })
}

/** The records, editions and pictures of these copies; what an edition's digest is follows with its entry. */
const copyRecords = async (db: Tx, logs: readonly string[], from: number, to: number) => {
  const copies = sql.raw(`generate_series(${from}, ${to}) c`)
  await sql`
    insert into service_log (city_id, id, version, edition, number, state, kind, filing_id, expert_id, enterprise_id, institution_id,
      region_code, author_id, day, line, amount_fen, tenths, form, counted_edition, confirmed_by, confirmed_at, reminded_at, words, filed_at, updated_at)
    select city_id, ${sqlCopied('id')}, version, edition, number || '/' || c, state, kind, filing_id, expert_id, enterprise_id, institution_id,
      region_code, author_id, day, line, amount_fen, tenths, form, counted_edition, confirmed_by, confirmed_at, reminded_at, words, filed_at, updated_at
    from ${copies} cross join service_log where city_id = ${cityId} and id = any(${logs}::uuid[])`.execute(db)
  await sql`
    insert into service_log_edition (city_id, log_id, edition, form, author_id, reason, at, disputed_reason, confirmed_by, confirmed_at,
      counted_before, digest, revoked_at)
    select e.city_id, ${sqlCopied('e.log_id')}, e.edition, e.form, e.author_id, e.reason, e.at, e.disputed_reason, e.confirmed_by, e.confirmed_at,
      e.counted_before, e.digest, e.revoked_at
    from ${copies} cross join service_log_edition e where e.city_id = ${cityId} and e.log_id = any(${logs}::uuid[])`.execute(
    db,
  )
  await sql`
    insert into service_log_photo (city_id, id, log_id, name, mime, bytes, sha256, storage_key, uploaded_by, late, at, removed_at)
    select p.city_id, ${sqlCopied('p.id')}, ${sqlCopied('p.log_id')}, p.name, p.mime, p.bytes, p.sha256, p.storage_key, p.uploaded_by, p.late, p.at, p.removed_at
    from ${copies} cross join service_log_photo p
    where p.city_id = ${cityId} and p.log_id = any(${logs}::uuid[]) and p.removed_at is null`.execute(db)
}

type Made = ReturnType<typeof textsOf>[number] & Placed

const insertEntries = async (db: Tx, made: readonly Made[]) => {
  const column = <Name extends keyof Made>(name: Name) => made.map((one) => one[name])
  await sql`
    insert into ledger_entry (city_id, id, thing, thing_id, edition, event, payload, digest, stamp, at, seq, link, seal, sealed_at)
    select ${cityId}, id, 'service-log', thing_id, edition, event, payload, digest, stamp, (payload::jsonb ->> 'at')::timestamptz,
      seq, link, seal, sealed_at
    from unnest(${column('id')}::uuid[], ${column('thing_id')}::uuid[], ${column('edition')}::integer[], ${column('event')}::text[],
      ${column('payload')}::text[], ${column('digest')}::bytea[], ${column('stamp')}::bytea[], ${column('seq')}::bigint[],
      ${column('link')}::bytea[], ${column('seal')}::bytea[], ${column('sealedAt')}::timestamptz[])
      t(id, thing_id, edition, event, payload, digest, stamp, seq, link, seal, sealed_at)`.execute(db)
  const counted = made.filter(({ counts, event }) => counts && event === 'confirm')
  await sql`
    update service_log_edition e set digest = t.digest
    from unnest(${counted.map(({ thing_id }) => thing_id)}::uuid[], ${counted.map(({ edition }) => edition)}::integer[],
      ${counted.map(({ digest }) => digest)}::bytea[]) t(log_id, edition, digest)
    where e.city_id = ${cityId} and e.log_id = t.log_id and e.edition = t.edition`.execute(db)
}

const group = 250

/**
 * Makes so many copies of everything that was lived through over HTTP, each with texts of its own, and gives them their
 * places with the sealer's own core: `perDay` copies a day, from the day after the last one on; ends on the day after.
 */
export const multiply = async (world: TestWorld, copies: number, perDay: number) => {
  const { ledger } = world.world
  const day = (at: number) => new Date(world.now().getTime() + (Math.floor((at - 1) / perDay) + 1) * 86_400_000)
  const base = await world.db.transaction().execute(baseOf)
  const logs = (await world.db.selectFrom('service_log').select('id').execute()).map(({ id }) => id)
  for (let from = 1; from <= copies; from += group) {
    const to = Math.min(copies, from + group - 1)
    await world.db.transaction().execute(async (db) => {
      await sql`set local statement_timeout = 0`.execute(db)
      await copyRecords(db, logs, from, to)
      let head: Head = (await headOf(db, cityId)) as Placed
      const made: Made[] = []
      for (let copy = from; copy <= to; copy += 1)
        for (const text of textsOf(base, copy)) {
          const stamp = stampOf(ledger.mac, cityId, text)
          const placed = place(ledger.mac, cityId, head, { id: text.id, digest: text.digest, stamp }, day(copy))
          made.push({ ...text, ...placed })
          head = placed
        }
      await insertEntries(db, made)
      const { seq, link } = head
      const sealedAt = day(to).toISOString()
      await ledger.heads.add({ cityId, seq, link: link.toString('hex'), sealedAt })
    })
  }
  world.at(day(copies + perDay).toISOString())
  await world.db.transaction().execute(async (db) => {
    await sql`set local statement_timeout = 0`.execute(db)
    await closeDays(db, cityId, ledger, world.now())
  })
}
