import { sql } from 'kysely'
import type { Tx } from '../../world'
import { type ReadHead, readHeads } from '../heads'
import type { LedgerKeys } from '../ledger'
import type { Collector } from './finding'

const batch = 1000

const linksAt = async (db: Tx, cityId: string, seqs: readonly number[]) => {
  const { rows } = await sql<{ seq: number; link: string }>`
    select seq, encode(link, 'hex') as link from ledger_entry
    where city_id = ${cityId} and seq = any(${seqs}::bigint[])`.execute(db)
  return new Map(rows.map(({ seq, link }) => [seq, link]))
}

/** The heads that were written elsewhere, against the chain: a tail that was cut off or made anew does not fit them. */
export const checkHeads = async (
  db: Tx,
  cityId: string,
  { mac }: LedgerKeys,
  { file, bytes, last }: { file: string; bytes: number; last: number },
  findings: Collector,
) => {
  let lines = 0
  let furthest = 0
  const compare = async (heads: readonly ReadHead[]) => {
    const links = await linksAt(
      db,
      cityId,
      heads.map(({ seq }) => seq),
    )
    for (const { seq, link, at } of heads) {
      furthest = Math.max(furthest, seq)
      const there = links.get(seq)
      if (there !== undefined && there !== link)
        findings.add({ kind: 'altered', seq, says: `第 ${seq} 条与链头文件第 ${at} 行记的不同` })
    }
  }
  const waiting: ReadHead[] = []
  for await (const head of readHeads(file, cityId, mac, bytes)) {
    lines += 1
    if (!head.genuine) findings.add({ kind: 'altered', seq: undefined, says: `链头文件第 ${head.at} 行被改动` })
    else waiting.push(head)
    if (waiting.length === batch) await compare(waiting.splice(0))
  }
  await compare(waiting)
  if (furthest > last)
    findings.add({ kind: 'missing', seq: last + 1, says: `第 ${last + 1} 至 ${furthest} 条缺失：链头文件里有` })
  return lines
}
