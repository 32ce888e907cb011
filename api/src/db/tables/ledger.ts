import type { Row } from './json'

export type LedgerTables = {
  ledger_entry: Row<{
    id: string
    thing: 'service-log'
    thing_id: string
    edition: number
    event: 'confirm' | 'approve' | 'revoke'
    payload: string
    digest: Buffer
    stamp: Buffer
    at: Date
    seq: number | null
    link: Buffer | null
    seal: Buffer | null
    sealed_at: Date | null
  }>
  ledger_day: Row<{
    day: string
    first_seq: number
    last_seq: number
    root: Buffer
    signer: string
    signature: string
  }>
}
