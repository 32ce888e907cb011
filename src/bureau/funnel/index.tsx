import { dashboards, type Gap } from '@kefutong/contract/metric/dashboard'
import type { MetricId } from '@kefutong/contract/metric/registry'
import { useState } from 'react'
import '@/features/dashboard/dashboard.scss'
import { useFilters } from '@/features/dashboard/filters'
import { MetricSheet } from '@/features/dashboard/metric-sheet'
import { useScope } from '@/features/dashboard/use-scope'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { useRemote } from '@/platform/use-remote'
import { useWide } from '@/platform/wide'
import { Box } from '@/ui/box'
import { Figures } from '../dashboard/figures'
import './funnel.scss'
import { GapSheet, Gaps } from './gaps'
import { ResponseTime } from './response'
import { Steps } from './steps'

/** 漏斗: how far needs and contacts came, how long the first answer took, and what is missing. */
const FunnelPage = () => {
  const wide = useWide()
  const at = useScope('funnel')
  const funnel = useRemote(dashboards.funnel, at.asked)
  const response = useRemote(dashboards.response, at.asked)
  const gaps = useRemote(dashboards.gaps, { region: at.scope.region, chain: at.scope.chain })
  const [means, setMeans] = useState<MetricId>()
  const [gap, setGap] = useState<Gap>()
  const divides = Boolean(response.data?.regions.length || at.scope.region)
  const filters = useFilters(at, [...(divides ? ['region' as const] : []), 'chain', 'on'])
  return (
    <Screen
      title='需求漏斗'
      back={!wide}
      wide
      top={<Box className='board-top'>{filters.chips}</Box>}
      over={
        <>
          {filters.sheet}
          <MetricSheet id={means} asked={at.asked} onClose={() => setMeans(undefined)} />
          <GapSheet gap={gap} scope={at.scope} onClose={() => setGap(undefined)} />
        </>
      }
    >
      <Box className='funnel-page'>
        <Figures remote={funnel} at={at}>
          {({ asOf, needs, visits }) => (
            <>
              <Steps name='需求漏斗' funnel={needs} asOf={asOf} onMeans={setMeans} />
              <Steps name='专员对接漏斗' funnel={visits} asOf={asOf} onMeans={setMeans} />
            </>
          )}
        </Figures>
        <Loaded remote={gaps}>{(data) => <Gaps gaps={data} onOpen={setGap} />}</Loaded>
        {funnel.data && (
          <Loaded remote={response}>
            {(data) => <ResponseTime response={data} onMeans={() => setMeans('needs.response')} />}
          </Loaded>
        )}
      </Box>
    </Screen>
  )
}

export default FunnelPage
