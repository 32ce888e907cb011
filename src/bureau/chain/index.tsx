import { chains, type Panorama, segmentWords } from '@kefutong/contract/chain'
import { type Dashboard, dashboards } from '@kefutong/contract/metric/dashboard'
import { type MetricId, metricOf } from '@kefutong/contract/metric/registry'
import { dayWords } from '@kefutong/contract/time'
import { useState } from 'react'
import '@/features/dashboard/dashboard.scss'
import { DistrictMap, Legend } from '@/features/dashboard/district-map'
import { FigureCard } from '@/features/dashboard/figure-card'
import { MetricSheet } from '@/features/dashboard/metric-sheet'
import { useScope } from '@/features/dashboard/use-scope'
import { textOf, valueIn } from '@/features/dashboard/values'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { go } from '@/platform/go'
import { useCity } from '@/platform/use-city'
import { useRemote } from '@/platform/use-remote'
import { useWide } from '@/platform/wide'
import { Box } from '@/ui/box'
import { Empty } from '@/ui/empty'
import { Facts } from '@/ui/facts'
import { Sheet } from '@/ui/sheet'
import { Table } from '@/ui/table'
import './chain.scss'
import { Lists } from './lists'
import { usePicker } from './picker'
import { DeskStages, PhoneStages, SegmentTable } from './segments'

const metric = 'experts.in-force'

/** 图 1: who is in each segment, and where nobody is. */
const Stages = ({ panorama, onMeans }: { panorama: Panorama; onMeans: () => void }) => {
  const wide = useWide()
  const { says, stages, asOf } = panorama
  return (
    <FigureCard
      className='stages'
      says={wide ? `图 1 ${says}` : says}
      asOf={asOf}
      onMeans={onMeans}
      table={wide ? undefined : <SegmentTable stages={stages} says={says} />}
    >
      {wide ? <DeskStages stages={stages} /> : <PhoneStages stages={stages} />}
    </FigureCard>
  )
}

/** 图 2: where the chain's experts are. */
const Places = ({ board, chain, onMeans }: { board: Dashboard; chain: string; onMeans: () => void }) => {
  const districts = board.regions.map((region) => ({ ...region, value: valueIn(region.values, metric) }))
  const known = districts.filter(({ code }) => code)
  return (
    <FigureCard
      className='places'
      says={`图 2 ${board.says.regions}`}
      asOf={board.asOf}
      note='示意图，不表示面积'
      onMeans={onMeans}
      table={
        <Table
          caption={board.says.regions}
          tight
          columns={[
            { key: 'name', title: '区县', cell: ({ name }) => name },
            { key: 'value', title: metricOf(metric).name, right: true, cell: ({ value }) => textOf(metric, value) },
          ]}
          rows={districts}
          keyOf={({ code }) => code}
        />
      }
    >
      <DistrictMap
        metric={metric}
        districts={known}
        onSelect={(region) => go('metric', { id: metric, region, chain })}
      />
      <Box className='mt12'>
        <Legend metric={metric} districts={known} />
      </Box>
    </FigureCard>
  )
}

const SegmentSheet = ({ open, onClose }: { open: boolean; onClose: () => void }) => (
  <Sheet open={open} title='产业链全景的口径' onClose={onClose}>
    <Facts
      items={[
        { label: '企业', value: segmentWords.enterprises },
        { label: '专家', value: segmentWords.experts },
        { label: '需求', value: segmentWords.needs },
        { label: '不算', value: segmentWords.leaves },
      ]}
    />
  </Sheet>
)

const Chain = ({ chain, onMeans, onSegments }: { chain: string; onMeans: () => void; onSegments: () => void }) => {
  const panorama = useRemote(chains.read, { chain })
  const board = useRemote(dashboards.read, { chain })
  const countOf = (id: MetricId) => valueIn(board.data?.figures ?? [], id)
  return (
    <>
      <Box className='chain-pictures'>
        <Loaded remote={panorama}>{(data) => <Stages panorama={data} onMeans={onSegments} />}</Loaded>
        <Loaded remote={board}>
          {(data) => (data.regions.length > 0 ? <Places board={data} chain={chain} onMeans={onMeans} /> : null)}
        </Loaded>
      </Box>
      <Lists asked={{ chain }} countOf={countOf} />
    </>
  )
}

/** 产业链全景: one chain from 上游 to 下游, where its experts are, and its five lists. */
const ChainPage = () => {
  const wide = useWide()
  const at = useScope('chain')
  const { city } = useCity()
  const chain = at.scope.chain ?? city?.chains[0]?.id
  const picker = usePicker(chain, (id) => at.narrow({ chain: id }))
  const [means, setMeans] = useState<MetricId | 'segments'>()
  return (
    <Screen
      title='产业链全景'
      back={!wide}
      wide
      top={
        <Box className='board-top'>
          {picker.chips}
          {wide && city && <Box className='as-of'>{`数据截至 ${dayWords(city.today, 0)}`}</Box>}
        </Box>
      }
      over={
        <>
          {picker.sheet}
          <SegmentSheet open={means === 'segments'} onClose={() => setMeans(undefined)} />
          <MetricSheet
            id={means === 'segments' ? undefined : means}
            asked={{ chain }}
            onClose={() => setMeans(undefined)}
          />
        </>
      }
    >
      {chain ? (
        <Chain chain={chain} onMeans={() => setMeans(metric)} onSegments={() => setMeans('segments')} />
      ) : (
        city && <Empty title='还没有设置产业链' line='市科技局设置产业链以后，这里会有全景图。' />
      )}
    </Screen>
  )
}

export default ChainPage
