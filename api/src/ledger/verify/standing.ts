import { approvalFen, type ServiceLogState } from '@kefutong/contract/service-log/lifecycle'
import type { Finding } from './finding'

export type Log = { id: string; number: string; state: ServiceLogState; edition: number; counted: number | null }
export type Edition = {
  edition: number
  digest: string | null
  confirmedAt: string | null
  revokedAt: string | null
  amountFen: number | null
}
/** `about`: the digest of the confirmation that an approval or a revocation names. */
export type Said = {
  seq: number | null
  edition: number
  event: string
  digest: string
  about: string | null
  at: string
}

const eventWords: Record<string, string> = { confirm: '企业确认', approve: '区县核准', revoke: '撤销确认' }

/**
 * Whether what a record claims to be is what the ledger says of it: each confirmed, approved or revoked edition has its
 * entry, no entry is without one, and the edition that counts is the newest that was confirmed, not taken back, and
 * approved where its amount needs it.
 */
export const standingFaults = (log: Log, editions: readonly Edition[], said: readonly Said[]): Finding[] => {
  const found: Finding[] = []
  const of = (event: string, about: string) => said.find((one) => one.event === event && one.about === about)
  const fault = (kind: Finding['kind'], seq: number | null | undefined, says: string) =>
    found.push({ kind, seq: seq ?? undefined, says: `记录 ${log.number}：${says}` })

  for (const one of said.filter(({ event }) => event !== 'confirm')) {
    const known = said.some(
      (other) => other.event === 'confirm' && other.digest === one.about && other.edition === one.edition,
    )
    if (!known) fault('missing', one.seq, `第 ${one.edition} 版的${eventWords[one.event]}没有对应的企业确认`)
  }
  for (const { edition, digest, confirmedAt, revokedAt } of editions) {
    const confirmations = said.filter((one) => one.event === 'confirm' && one.edition === edition)
    const current = confirmations.find((one) => one.digest === digest)
    if (digest !== null && !current)
      fault('missing', confirmations[0]?.seq, `第 ${edition} 版标着已确认，账上没有这次确认`)
    for (const one of confirmations) {
      const revoked = of('revoke', one.digest)
      if (one !== current) {
        if (!revoked) fault('added', one.seq, `第 ${edition} 版的这次确认，记录里没有`)
        continue
      }
      if (revoked && revokedAt === null) fault('altered', revoked.seq, `第 ${edition} 版的确认已撤销，记录里没有标出`)
      if (revoked && revokedAt !== null && revoked.at !== revokedAt)
        fault('altered', revoked.seq, `第 ${edition} 版撤销确认的时间被改动`)
      if (!revoked && revokedAt !== null) fault('missing', one.seq, `第 ${edition} 版标着已撤销，账上没有撤销`)
    }
    if (digest === null && (confirmedAt !== null || revokedAt !== null))
      fault('added', undefined, `第 ${edition} 版的确认或撤销时间不是办出来的`)
  }

  const confirmed = ({ digest }: Edition) =>
    digest !== null && said.some((one) => one.event === 'confirm' && one.digest === digest) && !of('revoke', digest)
  const approved = ({ digest, amountFen }: Edition) =>
    (amountFen ?? 0) < approvalFen || of('approve', digest ?? '') !== undefined
  const standing = editions.filter(confirmed)
  const counting = standing.filter(approved).map(({ edition }) => edition)
  const counts = counting.length > 0 ? Math.max(...counting) : null
  const seqOf = (edition: number | null) =>
    said.findLast((one) => one.edition === edition && one.event !== 'revoke')?.seq ?? said[0]?.seq
  if (log.counted !== counts) {
    const counted = log.counted === null ? '不计入' : `计入第 ${log.counted} 版`
    const should = counts === null ? '没有可以计入的确认' : `应计入第 ${counts} 版`
    fault('altered', seqOf(counts ?? log.counted), `记录上是${counted}，账上${should}`)
  } else if (
    !isRight(
      log,
      counts,
      standing.some(({ edition }) => edition === log.edition),
    )
  )
    fault('altered', seqOf(counts ?? log.edition), '记录的状态被改动')
  return found
}

/** Whether a state is possible: `counts` is the edition that counts, `newest` whether the newest one stands confirmed. */
const isRight = ({ state, edition }: Log, counts: number | null, newest: boolean) => {
  const waits = counts === null || edition > counts
  switch (state) {
    case 'confirmed':
      return counts !== null
    case 'approving':
      return newest && waits
    case 'filed':
      return !newest && waits
    case 'disputed':
      return waits
    default:
      return counts === null
  }
}
