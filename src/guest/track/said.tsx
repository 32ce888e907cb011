import type { Need } from '@kefutong/contract/need/endpoints'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'

/** What the expert plans and what came of it, in their words. */
export const Said = ({ need: { plan, outcome } }: { need: Need }) => {
  if (!plan && !outcome) return null
  return (
    <Card title='专家怎么说'>
      <Facts
        items={[
          { label: '方案', value: plan },
          { label: '结果', value: outcome },
        ]}
      />
    </Card>
  )
}
