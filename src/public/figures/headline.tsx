import { metricOf } from '@kefutong/contract/metric/registry'
import type { PublicId } from '@kefutong/contract/release/coarse'
import type { Release } from '@kefutong/contract/release/endpoints'
import { Box } from '@/ui/box'
import { Kpis } from '@/ui/stat'

type Props = { release: Release; onMeans: (id: PublicId) => void }

/** Each total as at least so many, and how many at most: it is the sum of what the districts show. */
export const Headline = ({ release, onMeans }: Props) => (
  <Box className='public-kpis'>
    <Kpis
      items={release.figures.map(({ id, atLeast, atMost }) => ({
        name: metricOf(id).name,
        value: atLeast > 0 ? atLeast : `<${atMost + 1}`,
        unit: metricOf(id).unit,
        means: atLeast > 0 ? `至少，至多 ${atMost}` : '各区县都不到 3',
        onMeans: () => onMeans(id),
      }))}
    />
  </Box>
)
