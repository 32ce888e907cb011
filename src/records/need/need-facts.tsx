import { exactWords } from '@kefutong/contract/money'
import type { Need } from '@kefutong/contract/need/endpoints'
import { modeWords, visibilityWords } from '@kefutong/contract/need/form'
import { go } from '@/platform/go'
import { nearDay } from '@/platform/near-day'
import { useCity } from '@/platform/use-city'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'
import { Link } from '@/ui/link'
import { MoreToSay } from './more-to-say'

/** What was added to the sentence since, and who may read it. */
export const NeedFacts = ({ need }: { need: Need }) => {
  const { chainName } = useCity()
  const edit = need.editable ? () => void go('need-edit', { id: need.id }) : undefined
  return (
    <Card title='详细内容' aside={edit && <Link onClick={edit}>补充</Link>}>
      <Facts
        items={[
          { label: '技术关键', value: need.keyPoints },
          { label: '预期目标', value: need.goal },
          { label: '关键词', value: need.keywords.join('、') },
          { label: '产业链', value: need.chains.map(chainName).join('、') },
          { label: '拟投入', value: need.budgetFen !== null && exactWords(need.budgetFen) },
          { label: '解决方式', value: need.mode && modeWords[need.mode] },
          { label: '意向单位', value: need.partner },
          { label: '期限', value: need.deadline && `${nearDay(need.deadline)}前` },
          { label: '谁能看', value: visibilityWords[need.visibility].label },
          { label: '提出', value: nearDay(need.raisedOn) },
          { label: '方案', value: need.plan },
          { label: '结果', value: need.outcome },
        ].map((fact) => ({ ...fact, value: fact.value || undefined }))}
      />
      <MoreToSay need={need} />
    </Card>
  )
}
