import type { ServiceLogForm } from '@kefutong/contract/service-log/form'

type Head<Event extends string> = {
  v: 1
  city: string
  thing: 'service-log'
  /** of the record, as the device made it */
  id: string
  /** 受理号 of the record */
  number: string
  edition: number
  event: Event
  /** ISO, UTC, milliseconds */
  at: string
  /** the person who said it */
  by: string
}

/** The enterprise's word about an edition: every field that counts, the parties, the pictures that were there. */
export type Confirmation = Head<'confirm'> & {
  form: ServiceLogForm
  filing: string | null
  filingId: string
  expert: string
  enterprise: string
  uscc: string
  institution: string
  region: string
  /** SHA-256 in hex, sorted */
  photos: string[]
  /** the edition that counted until now */
  supersedes: number | null
}

/** The county's approval, or a confirmation taken back: about the confirmation with this digest. */
export type Word = Head<'approve' | 'revoke'> & { confirms: string }

export type Payload = Confirmation | Word
