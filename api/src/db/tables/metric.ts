import type { MetricId } from '@kefutong/contract/metric/registry'
import type { PlatformKind, PlatformLevel } from '@kefutong/contract/platform'
import type { Generated } from 'kysely'
import type { Row } from './json'

type Counted = {
  id: string
  metric: MetricId
  thing_id: string
  region_code: string
  chain: string
  institution: string
  slice: string
  day: string
  amount: number
}

export type Grain = 'city' | 'region' | 'chain' | 'institution' | 'region-chain'
export type Span = 'day' | 'month' | 'year'

export type MetricTables = {
  tally_fresh: Row<Counted>
  tally: Row<Counted & { folded: Generated<number> }>
  cube: Row<{
    grain: Grain
    span: Span
    metric: MetricId
    region_code: string
    chain: string
    institution: string
    slice: string
    since: string
    amount: number
  }>
  cube_version: Row<{ version: number; folded_at: Date }>
  segment: Row<{ id: string; chain_id: string; stage: 'up' | 'middle' | 'down'; name: string; position: number }>
  platform: Row<{
    id: string
    name: string
    kind: PlatformKind
    level: PlatformLevel
    region_code: string
    chain: string | null
    enterprise_id: string | null
    institution_id: string | null
    recognised_on: string
    version: Generated<number>
    segment: string | null
    created_at: Date
    updated_at: Date | null
  }>
}
