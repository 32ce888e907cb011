import { slack, unpublished } from '@kefutong/contract/release/coarse'
import type { Release } from '@kefutong/contract/release/endpoints'
import { coarseRule } from '@kefutong/contract/release/says'
import { dayWords } from '@kefutong/contract/time'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Facts } from '@/ui/facts'

/** How to read the page: what the steps are for, how the whole comes about, when the next month comes, what is not here. */
export const Reading = ({ release, next }: { release: Release; next: string }) => (
  <Card title='怎么看这些数'>
    <Facts
      items={[
        { label: '怎么写', value: `${coarseRule}。这样谁也不能从公开的数里算出某一个人、某一家的事` },
        { label: '全市', value: `各区县公布的数相加，所以比实际少，最多少 ${slack * release.regions.length}` },
        { label: '公布', value: `每月 1 日公布上月末的数，公布后不再改。下次 ${dayWords(next)}` },
        {
          label: '不公开',
          value: (
            <Box className='col g8'>
              {unpublished.map(({ what, why }) => (
                <Box key={what}>{`${what}：${why}`}</Box>
              ))}
            </Box>
          ),
        },
      ]}
    />
  </Card>
)
