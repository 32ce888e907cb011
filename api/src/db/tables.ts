import type { Judgement } from '@kefutong/contract/filing/endpoints'
import type { FilingDraft } from '@kefutong/contract/filing/form'
import type { FilingParty, FilingState, Office } from '@kefutong/contract/filing/lifecycle'
import type { InstitutionKind } from '@kefutong/contract/institution'
import type { Role } from '@kefutong/contract/role'
import type { RulePack } from '@kefutong/contract/rules/pack'
import type { ColumnType, Generated } from 'kysely'
import type { Json, JsonWithDefault, Row } from './tables/json'
import type { LedgerTables } from './tables/ledger'
import type { MetricTables } from './tables/metric'
import type { NeedTables } from './tables/need'
import type { RegisterTables } from './tables/register'
import type { ReleaseTables } from './tables/release'
import type { ServiceLogTables } from './tables/service-log'

export type Vouched = Partial<Record<Office, { text: string; by: string; at: string }>>

type Ground = {
  city: Row<{ name: string; bureau: string; created_at: Generated<Date> }>
  rule_pack: Row<{ revision: number; pack: Json<RulePack>; changed_at: Generated<Date> }>
  schedule: Row<{ year: number; holidays: Json<string[]>; workdays: Json<string[]>; source: string; loaded_at: Date }>
  region: Row<{ code: string; name: string; position: number }>
  chain: Row<{ id: string; name: string; position: number }>
  institution: Row<{ id: string; name: string; kind: InstitutionKind | null; created_at: Generated<Date> }>
  enterprise: Row<{
    id: string
    uscc: string
    name: string
    region_code: string
    chains: string[]
    standings: string[]
    segments: Generated<string[]>
    business: string | null
    contact: string | null
    contact_phone: string | null
    created_at: Generated<Date>
  }>
  person: Row<{ id: string; name: string; phone: string | null; openid: string | null; created_at: Generated<Date> }>
  membership: Row<{
    id: string
    person_id: string
    role: Role
    org_id: string | null
    region_code: string | null
    since: Date
    until: Date | null
  }>
  consent: Row<{ person_id: string; version: string; at: Date }>
  session: Row<{
    token_hash: Buffer
    person_id: string
    membership_id: string | null
    audience: 'h5' | 'weapp'
    created_at: Date
    seen_at: Date
    expires_at: Date
    revoked_at: Date | null
  }>
  login_code: Row<{ phone: string; code_hash: Buffer; sent_at: Date; expires_at: Date; tries: Generated<number> }>
  idempotency: Row<{
    actor: string
    key: string
    request_hash: Buffer
    status: number | null
    reply: ColumnType<unknown, string | null, string | null>
    at: Date
  }>
  serial: Row<{ scope: string; last: number }>
  expert: Row<{
    id: string
    name: string
    degree: string
    title: string
    institution_id: string
    department: string | null
    direction: string
    keywords: string[]
    chains: string[]
    results: string[]
    match_opt_out: Generated<boolean>
    updated_at: Date
  }>
  filing: Row<{
    id: string
    version: Generated<number>
    state: FilingState
    expert_id: string
    institution_id: string | null
    enterprise_id: string | null
    region_code: string | null
    chains: Generated<string[]>
    expert_name: Generated<string>
    institution_name: Generated<string>
    enterprise_name: Generated<string>
    post: Generated<string>
    term_start: string | null
    term_end: string | null
    form: JsonWithDefault<FilingDraft>
    case_number: string | null
    number: string | null
    route: Generated<Office[]>
    clocks: JsonWithDefault<Partial<RulePack['clocks']>>
    pack_revision: number
    judgement: ColumnType<Judgement | null, string | null | undefined, string | null>
    vouched: JsonWithDefault<Vouched>
    acted_as: JsonWithDefault<Partial<Record<FilingParty, string[]>>>
    returned_by: Office | null
    arrived_at: Date | null
    promised: string | null
    provisional: Generated<boolean>
    notice_from: string | null
    notice_ends_on: string | null
    notice_left: number | null
    effective_on: string | null
    in_force_at: Date | null
    renews: string | null
    created_at: Date
    updated_at: Date
  }>
  attachment: Row<{
    id: string
    filing_id: string
    kind: 'agreement' | 'cv' | 'other'
    name: string
    mime: string
    bytes: number
    pages: number | null
    sha256: Buffer
    storage_key: string
    uploaded_by: string
    at: Date
    removed_at: Date | null
  }>
  invitation: Row<{
    id: string
    filing_id: string
    filing_version: number
    side: 'enterprise' | 'employer'
    org_id: string
    phone: string
    token_hash: Buffer
    sent_by: string
    sent_at: Date
    expires_at: Date
    used_at: Date | null
    used_by: string | null
  }>
  message: Row<{
    id: string
    person_id: string
    title: string
    body: string
    thing: 'filing' | 'service-log' | 'need' | 'export' | null
    thing_id: string | null
    at: Date
    read_at: Date | null
  }>
  complaint: Row<{
    id: string
    number: string
    kind: string
    body: string
    phone: string | null
    about: string | null
    person_id: string | null
    promised: string
    at: Date
  }>
  history: Row<{
    id: string
    thing: string
    thing_id: string
    move: string
    from_state: string | null
    to_state: string | null
    version: number | null
    person_id: string | null
    role: string
    org: string | null
    reason: string | null
    request_id: string
    at: Date
  }>
}

export type Tables = Ground &
  ServiceLogTables &
  LedgerTables &
  NeedTables &
  MetricTables &
  RegisterTables &
  ReleaseTables
