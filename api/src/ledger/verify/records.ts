import { approvalFen } from '@kefutong/contract/service-log/lifecycle'
import { sql } from 'kysely'
import type { Tx } from '../../world'
import type { Collector } from './finding'
import { type Edition, type Log, type Said, standingFaults } from './standing'

const batch = 2000
const nobody = '00000000-0000-0000-0000-000000000000'

/*
 * Nearly all records were never confirmed, or confirmed once and left alone: the database tells them apart, and only the
 * others are looked at one by one.
 */
const neverConfirmed = `n.said is null and e.traces = 0 and l.counted_edition is null and l.state in ('filed', 'disputed', 'withdrawn')`
const confirmedOnce = `l.state = 'confirmed' and l.edition = 1 and l.counted_edition = 1
  and e.editions = 1 and e.revoked = 0 and e.amount < ${approvalFen}
  and n.said = '{confirm}' and n.edition = 1 and n.digests = e.digests`

type Span = { from: string; to: string }

const nextSpan = async (db: Tx, cityId: string, after: string) => {
  const { rows } = await sql<{ size: number } & Span>`
    select count(*) as size, min(id::text) as from, max(id::text) as to from (
      select id from service_log where city_id = ${cityId} and id > ${after} order by id limit ${batch}
    ) next`.execute(db)
  return rows[0]?.size ? rows[0] : undefined
}

/** The records of a span that are not plainly in order. */
const eventful = async (db: Tx, cityId: string, { from, to }: Span) => {
  const { rows } = await sql<Log>`
    select l.id, l.number, l.state, l.edition, l.counted_edition as counted
    from service_log l
    left join (
      select log_id, count(*) as editions, count(revoked_at) as revoked, array_agg(digest) as digests,
        count(*) filter (where digest is not null or confirmed_at is not null or revoked_at is not null) as traces,
        coalesce(max((form ->> 'amountFen')::bigint), 0) as amount
      from service_log_edition where city_id = ${cityId} and log_id between ${from} and ${to} group by log_id
    ) e on e.log_id = l.id
    left join (
      select thing_id, array_agg(event) as said, array_agg(digest) as digests, max(edition) as edition
      from ledger_entry where city_id = ${cityId} and thing = 'service-log' and thing_id between ${from} and ${to} group by thing_id
    ) n on n.thing_id = l.id
    where l.city_id = ${cityId} and l.id between ${from} and ${to}
      and ((${sql.raw(neverConfirmed)}) or (${sql.raw(confirmedOnce)})) is not true`.execute(db)
  return rows
}

const iso = (column: string) => sql.raw(`to_char(${column} at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`)

const editionsOf = async (db: Tx, cityId: string, logs: readonly string[]) => {
  const { rows } = await sql<Edition & { log_id: string }>`
    select log_id, edition, encode(digest, 'hex') as digest, ${iso('confirmed_at')} as "confirmedAt",
      ${iso('revoked_at')} as "revokedAt", (form ->> 'amountFen')::bigint as "amountFen"
    from service_log_edition where city_id = ${cityId} and log_id = any(${logs}::uuid[])
    order by log_id, edition`.execute(db)
  return rows
}

const saidOf = async (db: Tx, cityId: string, logs: readonly string[]) => {
  const { rows } = await sql<Said & { log_id: string }>`
    select thing_id as log_id, seq, edition, event, encode(digest, 'hex') as digest, ${iso('at')} as at,
      case when event <> 'confirm' then substring(payload from '"confirms":"([0-9a-f]{64})"') end as about
    from ledger_entry where city_id = ${cityId} and thing = 'service-log' and thing_id = any(${logs}::uuid[])
    order by thing_id, at, id`.execute(db)
  return rows
}

const byLog = <Row extends { log_id: string }>(rows: readonly Row[]) => {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.log_id)
    if (group) group.push(row)
    else groups.set(row.log_id, [row])
  }
  return (id: string) => groups.get(id) ?? []
}

/** Every record against its entries. */
export const checkRecords = async (db: Tx, cityId: string, findings: Collector) => {
  let records = 0
  for (let span = await nextSpan(db, cityId, nobody); span; span = await nextSpan(db, cityId, span.to)) {
    records += span.size
    const logs = await eventful(db, cityId, span)
    const ids = logs.map(({ id }) => id)
    const editions = byLog(await editionsOf(db, cityId, ids))
    const said = byLog(await saidOf(db, cityId, ids))
    for (const log of logs) findings.add(...standingFaults(log, editions(log.id), said(log.id)))
  }
  return records
}
