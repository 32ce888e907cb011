import type { HelpCodeKind } from '@kefutong/contract/help-code'
import type { MatchReason, MatchState } from '@kefutong/contract/match'
import type { modes, Visibility } from '@kefutong/contract/need/form'
import type { Level, NeedState, PromiseName, Shelf } from '@kefutong/contract/need/lifecycle'
import type { NeedClocks } from '@kefutong/contract/rules/pack'
import type { VisitState } from '@kefutong/contract/visit'
import type { Generated } from 'kysely'
import type { Json, JsonWithDefault, Row } from './json'

/** A stretch in which the clock stood still: the day it stopped, the day it went on, and why. */
export type Pause = { from: string; to: string | null; reason: string }

export type NeedTables = {
  help_code: Row<{
    id: string
    kind: HelpCodeKind
    name: string
    enterprise_id: string | null
    region_code: string | null
    token_hash: Buffer
    short_code: string
    made_by: string
    made_at: Date
    expires_on: string | null
    revoked_at: Date | null
  }>
  need: Row<{
    id: string
    version: Generated<number>
    number: string
    state: NeedState
    shelf: Shelf
    sentence: string
    key_points: string | null
    goal: string | null
    keywords: Generated<string[]>
    chains: Generated<string[]>
    budget_fen: number | null
    mode: (typeof modes)[number] | null
    partner: string | null
    deadline: string | null
    visibility: Visibility
    enterprise_id: string | null
    enterprise_name: string
    region_code: string | null
    phone: string
    help_code_id: string | null
    raised_by: string | null
    entered_by: string | null
    raise_hash: Buffer
    device_hash: Buffer
    raised_at: Date
    level: Level
    clock_from: string
    clocks: Json<NeedClocks>
    pauses: JsonWithDefault<Pause[]>
    verify_by: string | null
    contact_by: string
    plan_by: string
    provisional: Generated<boolean>
    due: string | null
    due_what: PromiseName | null
    climbs_on: string | null
    verified_at: Date | null
    contacted_at: Date | null
    started_at: Date | null
    solved_at: Date | null
    confirmed_at: Date | null
    follow_up_on: string | null
    paused_from: NeedState | null
    returns: Generated<number>
    expert_id: string | null
    match_id: string | null
    expert_agreed: Generated<boolean>
    enterprise_agreed: Generated<boolean>
    lapses_on: string | null
    handled_by: string | null
    merged_into: string | null
    plan: string | null
    outcome: string | null
    held: Generated<string[]>
    response_tenths: number | null
    updated_at: Date
  }>
  need_search: Row<{ need_id: string; tokens: string; office_tokens: string }>
  match: Row<{
    id: string
    need_id: string
    expert_id: string
    state: MatchState
    reasons: JsonWithDefault<MatchReason[]>
    made_by: string
    made_at: Date
    lapses_on: string | null
    expert_yes_at: Date | null
    enterprise_yes_at: Date | null
    ended_at: Date | null
  }>
  budget: Row<{ who: string; uses: Date[]; last_at: Date }>
  claim_try: Row<{ number: string; wrong: number; locked_until: Date | null; last_at: Date }>
  visit: Row<{
    id: string
    version: Generated<number>
    state: VisitState
    commissioner_id: string
    expert_id: string | null
    expert_name: string
    enterprise_id: string | null
    enterprise_name: string | null
    region_code: string | null
    chain: string | null
    need_id: string | null
    note: string
    raise_hash: Buffer
    met_on: string
    introduced_on: string | null
    intent_on: string | null
    contract_on: string | null
    created_at: Date
    updated_at: Date
  }>
}
