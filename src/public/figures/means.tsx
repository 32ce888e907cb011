import { asOfRule } from '@kefutong/contract/metric/metric'
import { metricOf } from '@kefutong/contract/metric/registry'
import type { PublicId } from '@kefutong/contract/release/coarse'
import { coarseRule } from '@kefutong/contract/release/says'
import { Facts } from '@/ui/facts'
import { Sheet } from '@/ui/sheet'

/** What a public number counts and how it is told. There are no rows behind it here: a row names a person. */
export const Means = ({ id, onClose }: { id: PublicId | undefined; onClose: () => void }) => {
  const metric = id && metricOf(id)
  return (
    <Sheet open={metric !== undefined} title={metric ? `${metric.name}的口径` : ''} onClose={onClose}>
      {metric && (
        <Facts
          items={[
            { label: '怎么数', value: metric.counts },
            { label: '不算', value: metric.leaves },
            { label: '归哪里', value: metric.place },
            { label: '哪一天', value: asOfRule },
            { label: '怎么写', value: coarseRule },
            { label: '负责', value: metric.owner },
          ]}
        />
      )}
    </Sheet>
  )
}
