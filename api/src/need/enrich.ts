import type { ParsedOf } from '@kefutong/contract/endpoint'
import type { needs } from '@kefutong/contract/need/endpoints'
import { visibilities } from '@kefutong/contract/need/form'
import { Problem } from '@kefutong/contract/problem'
import type { Desk } from '../filing/effects'
import type { Tx } from '../world'
import type { Change } from './effects'
import { type Grant, isAsker } from './grant'
import { heldFor } from './lexicon'
import type { NeedRow } from './queries'

type Input = ParsedOf<typeof needs.enrich>

const fault = (field: string, says: string) => new Problem('inputInvalid', { faults: [{ field, says }] })
const given = <Value>(value: Value | undefined, column: string, stored: unknown = value) =>
  value === undefined ? {} : { [column]: stored }
const text = (value: string | undefined, column: string) => given(value, column, value === '' ? null : value)

/** The circle of readers is the enterprise's to widen; an official may only narrow it. */
const refuseWidening = (need: NeedRow, wanted: Input['visibility'], grant: Grant) => {
  if (!wanted || isAsker(grant)) return
  if (visibilities.indexOf(wanted) < visibilities.indexOf(need.visibility))
    throw fault('visibility', '可见范围只能由企业放宽')
}

const refuseUnknownChains = async (db: Tx, need: NeedRow, chains: readonly string[] | undefined) => {
  if (!chains || chains.length === 0) return
  const known = await db
    .selectFrom('chain')
    .select('id')
    .where('city_id', '=', need.city_id)
    .where('id', 'in', [...chains])
    .execute()
  if (known.length !== new Set(chains).size) throw fault('chains', '请从本市产业链里选')
}

/** What the fields sent along change; what nobody mentioned stays. New words from outside are looked at again. */
export const enrichment = async ({ db }: Desk, need: NeedRow, input: Input, grant: Grant): Promise<Change> => {
  refuseWidening(need, input.visibility, grant)
  await refuseUnknownChains(db, need, input.chains)
  const change: Change = {
    ...given(input.sentence, 'sentence'),
    ...text(input.keyPoints, 'key_points'),
    ...text(input.goal, 'goal'),
    ...given(input.keywords, 'keywords'),
    ...given(input.chains, 'chains'),
    ...given(input.budgetFen, 'budget_fen'),
    ...given(input.mode, 'mode'),
    ...text(input.partner, 'partner'),
    ...given(input.deadline, 'deadline'),
    ...given(input.visibility, 'visibility'),
  }
  const next = { ...need, ...change }
  const typed = [input.sentence, input.keyPoints, input.goal, input.partner, ...(input.keywords ?? [])].filter(Boolean)
  if (typed.length === 0) return change
  const now = heldFor(next.sentence, next.key_points, next.goal, next.partner, ...(next.keywords ?? []))
  const before = heldFor(need.sentence, need.key_points, need.goal, need.partner, ...need.keywords)
  // what a human has cleared stays cleared; what is new is held
  const fresh = now.filter((kind) => !before.includes(kind))
  return { ...change, held: [...new Set([...need.held.filter((kind) => now.includes(kind)), ...fresh])] }
}
