import type { LoggableFiling } from '@kefutong/contract/service-log/endpoints'
import type { ServiceLogForm, ServiceLogKind } from '@kefutong/contract/service-log/form'
import type { Sending } from '@/features/service-log/use-submit'
import type { Past } from './sentence-field'
import type { Typed } from './typed'

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
  /** a correction says why */
  asksReason: boolean
  /** how many more photos there may be */
  photosLeft: number
  sending: (form: ServiceLogForm, typed: Typed & { id: string; filingId: string }) => Sending
}
