import type { ServiceLogForm } from '@kefutong/contract/service-log/form'
import type { ServiceLogMove, ServiceLogState } from '@kefutong/contract/service-log/lifecycle'
import type { Updateable } from 'kysely'
import type { Tables } from '../db/tables'
import { mirror } from './columns'
import type { Doing } from './doing'
import { addEdition, confirmEdition, disputeEdition, editionDigest, editionForm, revokeEdition } from './editions'
import { type Filing, foundBy } from './filing'
import type { LogRow } from './queries'
import { witnessConfirmation, witnessWord } from './witness'

type Change = Updateable<Tables['service_log']>
type Said = { reason?: string | undefined; form?: ServiceLogForm | undefined }

const keyOf = (row: LogRow) => ({ cityId: row.city_id, logId: row.id, edition: row.edition })
const undecided = { confirmed_by: null, confirmed_at: null } as const

/** The enterprise's word: kept with the edition, written into the ledger, counted unless the county must look first. */
export const confirmed = async (doing: Doing, row: LogRow, filing: Filing, to: ServiceLogState): Promise<Change> => {
  const { db, viewer, at } = doing
  const by = viewer.personId ?? ''
  const before = row.counted_edition
  const digest = await witnessConfirmation(doing, row, filing, { by, at }, before)
  await confirmEdition(db, keyOf(row), { by, at, digest, before })
  return { confirmed_by: by, confirmed_at: at, ...(to === 'confirmed' ? { counted_edition: row.edition } : {}) }
}

const replaced = async (
  doing: Doing,
  row: LogRow,
  filing: Filing,
  to: ServiceLogState,
  said: Said,
): Promise<Change> => {
  const { form } = said
  if (!form) return {}
  const { db, viewer, at } = doing
  const author = viewer.personId ?? ''
  const next = { ...row, form, kind: form.kind, edition: row.edition + 1, author_id: author }
  await addEdition(db, keyOf(next), { form, by: author, at, reason: said.reason })
  const change = {
    ...mirror(form, foundBy(filing, row.number)),
    edition: next.edition,
    author_id: author,
    // the enterprise is asked anew, and its week begins anew
    reminded_at: null,
    ...undecided,
  }
  // a statement of revenue is the enterprise's own word: making it anew is confirming it
  return to === 'filed' ? change : { ...change, ...(await confirmed(doing, next, filing, to)) }
}

/** What counts goes on counting; a correction that is withdrawn leaves it as it was. */
const withdrawn = async ({ db }: Doing, row: LogRow, filing: Filing, to: ServiceLogState): Promise<Change> => {
  if (to !== 'confirmed' || row.counted_edition === null) return {}
  const form = await editionForm(db, { ...keyOf(row), edition: row.counted_edition })
  return { ...mirror(form, foundBy(filing, row.number)), ...undecided }
}

const revoked = async (doing: Doing, row: LogRow): Promise<Change> => {
  const { db, viewer, at } = doing
  const { counted_before, digest } = await revokeEdition(db, keyOf(row), at)
  await witnessWord(doing, row, 'revoke', { by: viewer.personId ?? '', at }, digest as Buffer)
  return { counted_edition: counted_before, ...undecided }
}

const approved = async (doing: Doing, row: LogRow): Promise<Change> => {
  const { db, viewer, at } = doing
  const { digest } = await editionDigest(db, keyOf(row))
  await witnessWord(doing, row, 'approve', { by: viewer.personId ?? '', at }, digest as Buffer)
  return { counted_edition: row.edition }
}

/** Everything a move writes beside the state. */
export const effectsOf = async (
  doing: Doing,
  row: LogRow,
  filing: Filing,
  move: ServiceLogMove,
  to: ServiceLogState,
  said: Said,
): Promise<Change> => {
  switch (move) {
    case 'confirm':
      return confirmed(doing, row, filing, to)
    case 'dispute':
    case 'refuse':
      await disputeEdition(doing.db, keyOf(row), said.reason ?? '')
      return {}
    case 'amend':
    case 'correct':
      return replaced(doing, row, filing, to, said)
    case 'withdraw':
      return withdrawn(doing, row, filing, to)
    case 'revoke':
      return revoked(doing, row)
    case 'approve':
      return approved(doing, row)
    default:
      return {}
  }
}
