import type { Verdict } from '@kefutong/contract/rules/judgement'
import { packTitle } from '@kefutong/contract/rules/pack'
import type { RuleName } from '@kefutong/contract/rules/parameters'
import { useState } from 'react'
import { type Citation, citationsOf } from '@/features/filing/source'
import { SourceSheet } from '@/features/filing/source-sheet'
import { Card } from '@/ui/card'
import { CheckList, type CheckTone } from '@/ui/check-list'
import { partOfRule, parts } from './faults'
import type { Part } from './kept'
import type { City, Eligibility } from './use-eligibility'

// Worth a line only when they stand in the way: nothing in the form decides them.
const plain: readonly RuleName[] = ['notice-days', 'prior-grade']

type Reasons = Eligibility['judgement']['reasons']

const tones: Record<Verdict, CheckTone> = { pass: 'success', check: 'warn', fail: 'danger', unanswered: 'warn' }
const good: Record<Part, string> = {
  expert: '您符合专家条件',
  enterprise: '可以在这家企业任职',
  appointment: '聘任安排符合规定',
}

/** What this step can answer, and whatever fails in an earlier one. */
const shown = (reasons: Reasons, part: Part) =>
  reasons.filter(({ rule, verdict }) => {
    if (verdict === 'unanswered' || (verdict === 'pass' && plain.includes(rule))) return false
    if (partOfRule[rule] === part || (part === 'enterprise' && rule === 'not-own-enterprise')) return true
    return verdict === 'fail' && parts.indexOf(partOfRule[rule]) < parts.indexOf(part)
  })

/** The rules answered while typing, each with its article. Silent until a rule has something to go by. */
export const EligibilityCard = ({ part, eligibility, city }: { part: Part; eligibility: Eligibility; city: City }) => {
  const [cited, setCited] = useState<Citation[]>()
  const reasons = shown(eligibility.judgement.reasons, part)
  const against = reasons.filter(({ verdict }) => verdict === 'fail').length
  // Nobody can be told yes about an enterprise that is not named yet.
  const unnamed = part === 'enterprise' && !eligibility.uscc
  if (reasons.length === 0 || (unnamed && against === 0)) return null
  return (
    <>
      <Card>
        <CheckList
          verdict={
            against > 0 ? { tone: 'danger', text: `有 ${against} 项不符合` } : { tone: 'success', text: good[part] }
          }
          items={reasons.map((reason) => ({
            key: `${reason.rule} ${reason.ask}`,
            tone: tones[reason.verdict],
            text: reason.says,
            link: reason.article,
            onLink: () => setCited(citationsOf([reason])),
          }))}
          source={`依据${packTitle(city.pack)}`}
        />
      </Card>
      <SourceSheet citations={cited} onClose={() => setCited(undefined)} />
    </>
  )
}
