import type { Facts } from './facts'
import { judge } from './judge'
import type { Reason, Verdict } from './judgement'
import type { RulePack } from './pack'
import type { RuleName } from './parameters'
import { gravest } from './topics'

export type RuleChange = { rule: RuleName; ask?: string; before: Verdict | 'absent'; after: Verdict | 'absent' }
export type TouchedCase = { id: string; before: Verdict; after: Verdict; changes: RuleChange[] }

const keyOf = ({ rule, ask }: Reason) => `${rule}:${ask ?? ''}`

/** A rule that came or went without ever objecting changes nothing for the case. */
const matters = ({ before, after }: RuleChange) =>
  before !== after && !(before === 'absent' && after === 'pass') && !(before === 'pass' && after === 'absent')

const changesOf = (before: readonly Reason[], after: readonly Reason[]): RuleChange[] => {
  const [was, is] = [before, after].map((reasons) => new Map(reasons.map((reason) => [keyOf(reason), reason])))
  const all = new Map([...(was ?? []), ...(is ?? [])])
  return [...all].map(([key, { rule, ask }]) => ({
    rule,
    ...(ask !== undefined && { ask }),
    before: was?.get(key)?.verdict ?? 'absent',
    after: is?.get(key)?.verdict ?? 'absent',
  }))
}

/**
 * Which cases another edition of a pack judges otherwise, rule by rule, and what each comes to as a whole.
 * It only lists: a decided appointment keeps the verdict it was decided by.
 */
export const touched = (
  packBefore: RulePack,
  packAfter: RulePack,
  cases: readonly { id: string; facts: Facts }[],
): TouchedCase[] =>
  cases.flatMap(({ id, facts }) => {
    const [before, after] = [judge(packBefore, facts).reasons, judge(packAfter, facts).reasons]
    const changes = changesOf(before, after).filter(matters)
    if (changes.length === 0) return []
    const whole = (reasons: readonly Reason[]) => gravest(reasons.map(({ verdict }) => verdict))
    return [{ id, before: whole(before), after: whole(after), changes }]
  })
