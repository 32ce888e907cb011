import type { ServiceLogForm, ServiceLogKind } from '@kefutong/contract/service-log/form'
import type { ServiceLogState } from '@kefutong/contract/service-log/lifecycle'
import type { ColumnType, Generated } from 'kysely'
import type { Json, Row } from './json'

/** Written with to_tsvector, searched with @@, never read. */
type Words = ColumnType<never, unknown, unknown>

export type ServiceLogTables = {
  service_log: Row<{
    id: string
    version: Generated<number>
    edition: Generated<number>
    number: string
    state: ServiceLogState
    kind: ServiceLogKind
    filing_id: string
    expert_id: string
    enterprise_id: string
    institution_id: string
    region_code: string
    author_id: string
    day: string
    line: string
    amount_fen: number | null
    tenths: number | null
    form: Json<ServiceLogForm>
    counted_edition: number | null
    confirmed_by: string | null
    confirmed_at: Date | null
    reminded_at: Date | null
    words: Words
    filed_at: Date
    updated_at: Date
  }>
  service_log_edition: Row<{
    log_id: string
    edition: number
    form: Json<ServiceLogForm>
    author_id: string
    reason: string | null
    at: Date
    disputed_reason: string | null
    confirmed_by: string | null
    confirmed_at: Date | null
    counted_before: number | null
    digest: Buffer | null
    revoked_at: Date | null
  }>
  service_log_photo: Row<{
    id: string
    log_id: string
    name: string
    mime: string
    bytes: number
    sha256: Buffer
    storage_key: string
    uploaded_by: string
    late: boolean
    at: Date
    removed_at: Date | null
  }>
}
