import { dayText } from '@kefutong/contract/ledger/proof'
import { addDays, startOf } from '../../calendar/dates'
import type { Tx } from '../../world'
import type { LedgerKeys } from '../ledger'
import { growing } from '../merkle'
import { signatureHolds } from '../signer'
import type { Collector } from './finding'

/** What the chain itself says of one day; `whole`: every entry of it is as it was sealed. */
type Walked = { day: string; first: number; last: number; root: Buffer; whole: boolean }
type Row = { day: string; first_seq: number; last_seq: number; root: Buffer; signer: string; signature: string }

const rowsBetween = (db: Tx, cityId: string, after: string, upTo: string): Promise<Row[]> =>
  db
    .selectFrom('ledger_day')
    .select(['day', 'first_seq', 'last_seq', 'root', 'signer', 'signature'])
    .where('city_id', '=', cityId)
    .where('day', '>', after)
    .where('day', '<=', upTo)
    .orderBy('day')
    .execute()

const beginning = '0001-01-01'
const end = '9999-12-31'
/** So long after midnight the clock has surely run. */
const patienceMs = 3_600_000

/** Grows each day's tree as the chain is walked, and compares it with the root that was signed. */
export const dayWalk = (db: Tx, cityId: string, keys: LedgerKeys, findings: Collector) => {
  let tree = growing()
  let current: Omit<Walked, 'root'> | undefined
  let compared = beginning
  let days = 0
  const ended: Walked[] = []

  const compare = (walked: Walked, row: Row) => {
    const { day, first, last, whole } = walked
    const fault = (kind: 'altered' | 'missing', seq: number, says: string) => findings.add({ kind, seq, says })
    const text = dayText({
      city: cityId,
      day,
      first: row.first_seq,
      last: row.last_seq,
      root: row.root.toString('hex'),
    })
    if (!signatureHolds(keys, { signer: row.signer, text, signature: row.signature }))
      return fault('altered', last, `${day} 的日根被改动：签名不对`)
    if (row.last_seq > last)
      return fault('missing', last + 1, `第 ${last + 1} 至 ${row.last_seq} 条缺失：${day} 的日根里有`)
    if (whole && (row.first_seq !== first || row.last_seq !== last || !row.root.equals(walked.root)))
      fault('altered', last, `${day} 的日根与条目不符`)
  }

  const settle = async (walked: Walked, isLast: boolean, now: Date) => {
    const rows = await rowsBetween(db, cityId, compared, walked.day)
    compared = walked.day
    days += rows.length
    const over = !isLast || now.getTime() > startOf(addDays(walked.day, 1)).getTime() + patienceMs
    for (const row of rows) {
      if (row.day === walked.day) compare(walked, row)
      else findings.add({ kind: 'added', seq: walked.first, says: `${row.day} 没有封存过条目，却有日根` })
    }
    if (over && rows.at(-1)?.day !== walked.day)
      findings.add({ kind: 'missing', seq: walked.last, says: `${walked.day} 的日根缺失` })
  }

  return {
    add: (day: string, seq: number, digest: Buffer, whole: boolean) => {
      if (current && current.day !== day) {
        ended.push({ ...current, root: tree.root() })
        current = undefined
        tree = growing()
      }
      current ??= { day, first: seq, last: seq, whole: true }
      current.last = seq
      current.whole &&= whole
      tree.add(digest)
    },
    /** Between batches: what the days that ended should say. */
    catchUp: async (now: Date) => {
      for (const walked of ended.splice(0)) await settle(walked, false, now)
    },
    finish: async (now: Date, last: number) => {
      if (current) await settle({ ...current, root: tree.root() }, true, now)
      for (const row of await rowsBetween(db, cityId, compared, end))
        findings.add({
          kind: 'missing',
          seq: last + 1,
          says: `第 ${last + 1} 条起缺失：${row.day} 的日根里有第 ${row.first_seq} 至 ${row.last_seq} 条`,
        })
      return days
    },
  }
}
