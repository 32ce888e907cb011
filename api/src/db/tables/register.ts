import type { ExportFilter, ExportFormat, ExportList, ExportState } from '@kefutong/contract/export'
import type { ImportKind, ImportState } from '@kefutong/contract/import'
import type { ProjectLevel } from '@kefutong/contract/project'
import type { Role } from '@kefutong/contract/role'
import type { transferWays } from '@kefutong/contract/service-log/form'
import type { Generated } from 'kysely'
import type { Json, Row } from './json'

type Kept = { id: string; version: Generated<number>; created_at: Date; updated_at: Date }
type Asked = { person_id: string; role: Role; region_code: string | null; created_at: Date; expires_at: Date }

export type RegisterTables = {
  result: Row<
    Kept & {
      name: string
      institution_id: string
      chain: string | null
      segment: string | null
      way: (typeof transferWays)[number] | null
      amount_fen: number | null
      enterprise_id: string | null
      region_code: string | null
      summary: string | null
    }
  >
  project: Row<
    Kept & {
      name: string
      level: ProjectLevel
      enterprise_id: string
      institution_id: string | null
      region_code: string
      chain: string | null
      segment: string | null
      starts_on: string
      ends_on: string
      amount_fen: number | null
      summary: string | null
    }
  >
  import: Row<
    Asked & {
      id: string
      version: Generated<number>
      kind: ImportKind
      state: ImportState
      name: string
      storage_key: string
      added: number
      changed: number
      same: number
      wrong: number
    }
  >
  export: Row<
    Asked & {
      id: string
      version: Generated<number>
      list: ExportList
      format: Generated<ExportFormat>
      state: ExportState
      purpose: string
      filter: Json<ExportFilter>
      rows: number
      decided_by: string | null
      reason: string | null
    }
  >
}
