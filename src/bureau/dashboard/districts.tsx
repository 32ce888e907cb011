import type { Dashboard } from '@kefutong/contract/metric/dashboard'
import { type MetricId, metricOf } from '@kefutong/contract/metric/registry'
import { useState } from 'react'
import { DistrictMap, Legend } from '@/features/dashboard/district-map'
import { FigureCard } from '@/features/dashboard/figure-card'
import type { Scope } from '@/features/dashboard/use-scope'
import { cellOf, textOf, valueIn } from '@/features/dashboard/values'
import { go } from '@/platform/go'
import { Box, Text } from '@/ui/box'
import { Link } from '@/ui/link'
import { Table } from '@/ui/table'

type Region = Dashboard['regions'][number]
type Props = {
  board: Dashboard
  asked: Pick<Scope, 'chain' | 'on'>
  onMeans: (id: MetricId) => void
  onEnter: (code: string) => void
}

const metric = 'experts.in-force'
const facts = [
  [metric, '在聘'],
  ['problems.total', '难题'],
  ['transfers.total', '转化'],
] as const satisfies ReadonlyArray<readonly [MetricId, string]>

/** What one district comes to, and the ways on: its own dashboard, or the rows. */
const Chosen = ({ region, asked, onEnter }: Pick<Props, 'asked' | 'onEnter'> & { region: Region }) => (
  <Box className='chosen'>
    <Box className='t13 c3'>已选</Box>
    <Box className='t18 b'>{region.name}</Box>
    {facts.map(([id, name]) => (
      <Box className='between t14' key={id}>
        <Text className='c3'>{name}</Text>
        <Text className='num'>{textOf(id, valueIn(region.values, id))}</Text>
      </Box>
    ))}
    <Box className='ways'>
      {region.code && <Link onClick={() => onEnter(region.code)}>进入区县</Link>}
      <Link onClick={() => go('metric', { id: metric, region: region.code, chain: asked.chain, on: asked.on })}>
        看名单
      </Link>
    </Box>
  </Box>
)

/** By district: the map with one of them opened, the same as a table. */
export const Districts = ({ board, asked, onMeans, onEnter }: Props) => {
  const [code, setCode] = useState<string>()
  const places = board.regions.map((region) => ({ ...region, value: valueIn(region.values, metric) }))
  const known = places.filter((place) => place.code)
  const nowhere = places.find((place) => !place.code)
  const chosen = board.regions.find((region) => region.code === code)
  return (
    <FigureCard
      className='by-district'
      says={board.says.regions}
      asOf={board.asOf}
      note='示意图，不表示面积'
      onMeans={() => onMeans(metric)}
      table={
        <Table
          caption={board.says.regions}
          tight
          columns={[
            { key: 'name', title: '区县', cell: ({ name }: Region) => name },
            ...facts.map(([id]) => ({
              key: id,
              title: metricOf(id).name,
              right: true,
              cell: ({ values }: Region) => cellOf(id, valueIn(values, id)),
            })),
          ]}
          rows={board.regions}
          keyOf={({ code: key }) => key}
        />
      }
    >
      <Box className='map-and-key'>
        <DistrictMap metric={metric} districts={known} selected={code} onSelect={setCode} />
        <Box className='beside'>
          {chosen ? (
            <Chosen region={chosen} asked={asked} onEnter={onEnter} />
          ) : (
            <Box className='t14 c3'>点一个区县，看它的几个数和名单</Box>
          )}
          <Legend metric={metric} districts={known} />
        </Box>
      </Box>
      {nowhere && nowhere.value > 0 && (
        <Box className='t13 c3'>{`另有 ${textOf(metric, nowhere.value)}还没有归到区县`}</Box>
      )}
    </FigureCard>
  )
}
