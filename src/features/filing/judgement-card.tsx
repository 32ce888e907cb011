import { cities } from '@kefutong/contract/city'
import type { Filing } from '@kefutong/contract/filing/endpoints'
import type { Verdict } from '@kefutong/contract/rules/judgement'
import { topicOf, topics } from '@kefutong/contract/rules/topics'
import { useState } from 'react'
import { useRemote } from '@/platform/use-remote'
import { Card } from '@/ui/card'
import { CheckList, type CheckTone } from '@/ui/check-list'
import { type Citation, citationsOf, sourced } from './source'
import { SourceSheet } from './source-sheet'

const tones: Record<Verdict, CheckTone> = { pass: 'success', check: 'warn', unanswered: 'warn', fail: 'danger' }

/** How many topics hold, and how many want a look: 「6 项符合，1 项请核对」. */
export const checkWords = (verdicts: readonly Verdict[]) => {
  const passed = verdicts.filter((verdict) => verdict === 'pass').length
  const failed = verdicts.filter((verdict) => verdict === 'fail').length
  const rest = verdicts.length - passed - failed
  return [passed > 0 && `${passed} 项符合`, rest > 0 && `${rest} 项请核对`, failed > 0 && `${failed} 项不符合`]
    .filter(Boolean)
    .join('，')
}

type Props = { judgement: Filing['judgement']; onSource: (citations: Citation[]) => void }

/** The system's checks, one line a topic, each with its article. */
export const Checks = ({ judgement, onSource }: Props) => {
  const { data: city } = useRemote(cities.read, {})
  if (!city) return null
  const reasons = sourced(judgement, city.pack)
  return (
    <CheckList
      items={topics(reasons).map(({ title, says, verdict, articles }) => ({
        key: title,
        tone: tones[verdict],
        text: title,
        note: says,
        link: articles.join('、'),
        onLink: () => onSource(citationsOf(reasons.filter(({ rule }) => topicOf[rule] === title))),
      }))}
      source={`依据${judgement.pack}`}
    />
  )
}

/** 审核依据 as a card with its own sheet for the sources. */
export const JudgementCard = ({ judgement }: Pick<Props, 'judgement'>) => {
  const { data: city } = useRemote(cities.read, {})
  const [cited, setCited] = useState<Citation[]>()
  if (judgement.reasons.length === 0) return null
  const verdicts = city ? topics(sourced(judgement, city.pack)).map(({ verdict }) => verdict) : []
  return (
    <>
      <Card title='审核依据' aside={checkWords(verdicts)}>
        <Checks judgement={judgement} onSource={setCited} />
      </Card>
      <SourceSheet citations={cited} onClose={() => setCited(undefined)} />
    </>
  )
}
