import type { Judgement } from '@kefutong/contract/filing/endpoints'
import { topicOf } from '@kefutong/contract/rules/topics'
import { CheckList } from '@/ui/check-list'
import { Sheet } from '@/ui/sheet'
import { type Check, toneOf } from './words'

const topicNames: Record<string, string> = topicOf

/** The articles behind one line of the checks, each with its answer. */
export const ArticleSheet = ({
  check,
  judgement,
  onClose,
}: {
  check?: Check
  judgement?: Judgement
  onClose: () => void
}) => {
  const title = check?.topic?.title
  const reasons = judgement?.reasons.filter(({ rule }) => topicNames[rule] === title) ?? []
  return (
    <Sheet open={title !== undefined} title={`${title ?? ''}的依据`} onClose={onClose}>
      <CheckList
        items={reasons.map(({ rule, ask, says, article, verdict }) => ({
          key: `${rule} ${ask ?? ''}`,
          tone: toneOf[verdict],
          text: says,
          note: article,
        }))}
        source={`依据：${judgement?.pack ?? ''}`}
      />
    </Sheet>
  )
}
