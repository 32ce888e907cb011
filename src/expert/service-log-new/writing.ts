import type { LoggableFiling } from '@kefutong/contract/service-log/endpoints'
import type { ServiceLogForm, ServiceLogKind } from '@kefutong/contract/service-log/form'
import type { LogDeed, Sending } from '@/features/service-log/use-submit'
import type { Past } from './sentence-field'
import type { Typed } from './typed'

export type Refusal = NonNullable<LogDeed['refusal']>

/** What a deed that was taken back brings along. */
export type Reopened = Pick<Writing, 'draft' | 'initial' | 'refusal'>

/** What the page is opened for: a new record, or a new edition of one. */
export type Writing = {
  title: string
  /** the last button: 提交记录, 提交更正 */
  verb: string
  /** where what is typed is kept on the device */
  draft: string
  /** as it stands before anything is typed */
  initial: Typed
  /** the enterprise states revenue; nothing else can be chosen */
  stated: boolean
  kind: ServiceLogKind
  filings: readonly LoggableFiling[]
  filingId: string
  today: string
  past: readonly Past[]
  /** the record that is said anew; a new one has none yet */
  logId?: string
  /** a correction says why */
  asksReason: boolean
  /** how many more photos there may be */
  photosLeft: number
  /** why it came back, when it did */
  refusal?: Refusal
  sending: (form: ServiceLogForm, typed: Typed & { deed: string; filingId: string }) => Sending
}
