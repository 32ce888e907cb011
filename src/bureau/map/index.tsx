import { type Dashboard, dashboards, splitIds } from '@kefutong/contract/metric/dashboard'
import { type MetricId, metricOf } from '@kefutong/contract/metric/registry'
import { dayWords } from '@kefutong/contract/time'
import { useState } from 'react'
import '@/features/dashboard/dashboard.scss'
import { DistrictMap, Legend } from '@/features/dashboard/district-map'
import { FigureCard } from '@/features/dashboard/figure-card'
import { useFilters } from '@/features/dashboard/filters'
import { MetricSheet } from '@/features/dashboard/metric-sheet'
import { type UseScope, useScope } from '@/features/dashboard/use-scope'
import { cellOf, textOf, valueIn } from '@/features/dashboard/values'
import { Screen } from '@/features/shell/screen'
import { go } from '@/platform/go'
import { useRemote } from '@/platform/use-remote'
import { useWide } from '@/platform/wide'
import { Box, Text } from '@/ui/box'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { ChoiceChips } from '@/ui/chips'
import { Empty } from '@/ui/empty'
import { Facts } from '@/ui/facts'
import { Sheet } from '@/ui/sheet'
import { Table } from '@/ui/table'
import { Figures } from '../dashboard/figures'
import './map.scss'
import { mapSays } from './says'

type Region = Dashboard['regions'][number]

const isSplit = (id: string | undefined): id is (typeof splitIds)[number] => splitIds.some((one) => one === id)

/** What can be drawn: the districts, without what belongs to none. */
const placesOf = ({ regions }: Dashboard, metric: MetricId) =>
  regions.filter(({ code }) => code).map((region) => ({ ...region, value: valueIn(region.values, metric) }))

const Values = ({ region }: { region: Region }) => (
  <Facts items={splitIds.map((id) => ({ label: metricOf(id).name, value: textOf(id, valueIn(region.values, id)) }))} />
)

const Ways = ({ region, metric, at }: { region: Region; metric: MetricId; at: UseScope }) => (
  <>
    <Button
      kind='secondary'
      wide
      onClick={() => go('dashboard', { region: region.code, chain: at.scope.chain, on: at.scope.on })}
    >
      看它的看板
    </Button>
    <Button
      wide
      onClick={() => go('metric', { id: metric, region: region.code, chain: at.scope.chain, on: at.scope.on })}
    >
      查看名单
    </Button>
  </>
)

/** One number over the districts: a schematic of who borders whom; a tap opens one of them. */
const DistrictsPage = () => {
  const wide = useWide()
  const at = useScope('map')
  const remote = useRemote(dashboards.read, { chain: at.scope.chain, on: at.scope.on })
  const filters = useFilters(at, ['chain', 'on'])
  const [code, setCode] = useState<string>()
  const [means, setMeans] = useState(false)
  const metric = isSplit(at.scope.show) ? at.scope.show : splitIds[0]
  const chosen = remote.data?.regions.find((region) => region.code === code)
  const asked = { chain: at.scope.chain, on: at.scope.on }
  return (
    <Screen
      title='区县地图'
      back={!wide}
      wide
      top={<Box className='board-top'>{filters.chips}</Box>}
      over={
        <>
          {filters.sheet}
          <MetricSheet id={means ? metric : undefined} asked={asked} onClose={() => setMeans(false)} />
          <Sheet
            open={!wide && chosen !== undefined}
            title={chosen?.name ?? ''}
            onClose={() => setCode(undefined)}
            footer={chosen && <Ways region={chosen} metric={metric} at={at} />}
          >
            {chosen && <Values region={chosen} />}
          </Sheet>
        </>
      }
    >
      <Figures remote={remote} at={at}>
        {(board) =>
          board.regions.length === 0 ? (
            <Empty
              title='这里只看一个区县'
              line='您看到的是本区县的数，看板里有它的全部指标。'
              action='看看板'
              onAction={() => go('dashboard')}
            />
          ) : (
            <Box className='district-page'>
              <FigureCard
                className='big-map'
                says={mapSays(metric, board.regions, at.scope.chain && '全链')}
                asOf={board.asOf}
                note={`示意图，不表示面积。数据截至 ${dayWords(board.asOf)}`}
                onMeans={() => setMeans(true)}
                choose={
                  <ChoiceChips
                    label='看哪个数'
                    value={metric}
                    limit={wide ? undefined : 2}
                    options={splitIds.map((id) => ({ value: id, label: metricOf(id).name }))}
                    onChange={(show) => at.narrow({ show })}
                  />
                }
                table={
                  <Table
                    caption={mapSays(metric, board.regions, at.scope.chain && '全链')}
                    tight
                    columns={[
                      { key: 'name', title: '区县', cell: ({ name }: Region) => name },
                      ...(wide ? splitIds : [metric]).map((id) => ({
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
                <DistrictMap metric={metric} districts={placesOf(board, metric)} selected={code} onSelect={setCode} />
                <Box className='mt12'>
                  <Legend metric={metric} districts={placesOf(board, metric)} />
                </Box>
              </FigureCard>
              {wide && (
                <Card title={chosen?.name ?? '还没有选区县'} className='opened'>
                  {chosen ? (
                    <>
                      <Values region={chosen} />
                      <Box className='flex g12 mt16'>
                        <Ways region={chosen} metric={metric} at={at} />
                      </Box>
                    </>
                  ) : (
                    <Text className='t14 c3'>点图上的一个区县，或用 Tab 键走到它再按回车，这里列出它的各项指标。</Text>
                  )}
                </Card>
              )}
            </Box>
          )
        }
      </Figures>
    </Screen>
  )
}

export default DistrictsPage
