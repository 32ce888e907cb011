import { chains, type Panorama, segmentWords } from '@kefutong/contract/chain'
import { takeaways } from '@kefutong/contract/export'
import { type Dashboard, dashboards } from '@kefutong/contract/metric/dashboard'
import { type MetricId, metricOf } from '@kefutong/contract/metric/registry'
import { useState } from 'react'
import '@/features/dashboard/dashboard.scss'
import { DistrictMap, Legend } from '@/features/dashboard/district-map'
import { FigureCard } from '@/features/dashboard/figure-card'
import { useFilters } from '@/features/dashboard/filters'
import { MetricSheet } from '@/features/dashboard/metric-sheet'
import { type Scope, type UseScope, useScope } from '@/features/dashboard/use-scope'
import { textOf, valueIn } from '@/features/dashboard/values'
import { Stale } from '@/features/review/stale'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { go } from '@/platform/go'
import { useRole } from '@/platform/session'
import { useCity } from '@/platform/use-city'
import { useRemote } from '@/platform/use-remote'
import { useWide } from '@/platform/wide'
import { Box } from '@/ui/box'
import { Empty } from '@/ui/empty'
import { Facts } from '@/ui/facts'
import { Link } from '@/ui/link'
import { Sheet } from '@/ui/sheet'
import { Table } from '@/ui/table'
import { Figures } from '../dashboard/figures'
import './chain.scss'
import { Lists } from './lists'
import { usePicker } from './picker'
import { DeskStages, PhoneStages, SegmentTable } from './segments'
import { TakeSheet } from './take-sheet'

const metric = 'experts.in-force'
const dayWordsHere = { newest: '今天', hint: '按那一天已经知道的数' }

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

type PlacesProps = { board: Dashboard; asked: Pick<Scope, 'chain' | 'on'>; onMeans: () => void }

/** 图 2: where the chain's experts are. */
const Places = ({ board, asked, onMeans }: PlacesProps) => {
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
        onSelect={(region) => go('metric', { id: metric, region, ...asked })}
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

type ChainProps = { at: UseScope; chain: string; onMeans: (id: MetricId) => void; onSegments: () => void }

const Chain = ({ at, chain, onMeans, onSegments }: ChainProps) => {
  const asked = { chain, on: at.scope.on }
  const panorama = useRemote(chains.read, asked)
  const board = useRemote(dashboards.read, asked)
  return (
    <Figures remote={panorama} at={at}>
      {(data) => (
        <>
          <Stale problem={panorama.problem} onRetry={panorama.reload} />
          <Box className='chain-pictures'>
            <Stages panorama={data} onMeans={onSegments} />
            <Loaded remote={board}>
              {(read) =>
                read.regions.length > 0 ? <Places board={read} asked={asked} onMeans={() => onMeans(metric)} /> : null
              }
            </Loaded>
          </Box>
          <Lists lists={data.lists} asked={asked} onMeans={onMeans} />
        </>
      )}
    </Figures>
  )
}

/** 产业链全景: one chain from 上游 to 下游, where its experts are, and its five lists, on any day, to read or to take away. */
const ChainPage = () => {
  const wide = useWide()
  const at = useScope('chain')
  const { city, chainName } = useCity()
  const chain = at.scope.chain ?? city?.chains[0]?.id
  const picker = usePicker(chain, (id) => at.narrow({ chain: id }))
  const day = useFilters(at, ['on'], dayWordsHere)
  const [means, setMeans] = useState<MetricId | 'segments'>()
  const [taking, setTaking] = useState(false)
  const takesAway = takeaways.ask.for.includes(useRole())
  return (
    <Screen
      title='产业链全景'
      back={!wide}
      wide
      top={
        <Box className='board-top chain-top'>
          {picker.chips}
          {day.chips}
          {takesAway && chain && <Link onClick={() => setTaking(true)}>导出</Link>}
        </Box>
      }
      over={
        <>
          {picker.sheet}
          {day.sheet}
          {chain && (
            <TakeSheet
              open={taking}
              chain={chain}
              name={chainName(chain)}
              on={at.scope.on}
              onClose={() => setTaking(false)}
            />
          )}
          <SegmentSheet open={means === 'segments'} onClose={() => setMeans(undefined)} />
          <MetricSheet
            id={means === 'segments' ? undefined : means}
            asked={{ chain, on: at.scope.on }}
            onClose={() => setMeans(undefined)}
          />
        </>
      }
    >
      {chain ? (
        <Chain at={at} chain={chain} onMeans={setMeans} onSegments={() => setMeans('segments')} />
      ) : (
        city && <Empty title='还没有设置产业链' line='市科技局设置产业链以后，这里会有全景图。' />
      )}
    </Screen>
  )
}

export default ChainPage
