import { takeaways } from '@kefutong/contract/export'
import { type Dashboard, dashboards, monthlyIds } from '@kefutong/contract/metric/dashboard'
import type { MetricId } from '@kefutong/contract/metric/registry'
import { dayWords } from '@kefutong/contract/time'
import { useState } from 'react'
import '@/features/dashboard/dashboard.scss'
import { choicesOf, useFilters } from '@/features/dashboard/filters'
import { MetricSheet } from '@/features/dashboard/metric-sheet'
import { type UseScope, useScope } from '@/features/dashboard/use-scope'
import { Stale } from '@/features/review/stale'
import { Screen } from '@/features/shell/screen'
import { addressOf, go } from '@/platform/go'
import { useRole } from '@/platform/session'
import { useRemote } from '@/platform/use-remote'
import { useWide } from '@/platform/wide'
import { Box } from '@/ui/box'
import { Empty } from '@/ui/empty'
import { Link } from '@/ui/link'
import { Chains } from './chains'
import { Figures } from './figures'
import './dashboard-page.scss'
import { Districts } from './districts'
import { Grades } from './grades'
import { Headline, Summaries } from './headline'
import { Months } from './months'
import { Others, Pictures } from './others'
import { BoardSkeleton } from './skeleton'

const isMonthly = (id: string | undefined): id is (typeof monthlyIds)[number] => monthlyIds.some((one) => one === id)

const nothing = ({ figures }: Dashboard) => figures.every(({ value }) => value === 0)

type Props = { board: Dashboard; at: UseScope; onMeans: (id: MetricId) => void }

const Board = ({ board, at, onMeans }: Props) => {
  const wide = useWide()
  const show = isMonthly(at.scope.show) ? at.scope.show : monthlyIds[0]
  const months = <Months board={board} show={show} onShow={(id) => at.narrow({ show: id })} onMeans={onMeans} />
  const chains = board.chains.length > 0 && <Chains board={board} onMeans={onMeans} />
  const districts = board.regions.length > 0 && (
    <Districts board={board} asked={at.asked} onMeans={onMeans} onEnter={(region) => at.narrow({ region })} />
  )
  const grades = <Grades board={board} onMeans={onMeans} />
  if (!wide)
    return (
      <>
        <Headline board={board} onMeans={onMeans} />
        {months}
        {chains}
        {districts}
        {grades}
        <Pictures />
        <Others board={board} onMeans={onMeans} />
      </>
    )
  return (
    <>
      <Summaries board={board} show={show} />
      <Headline board={board} onMeans={onMeans} />
      <Box className='board-cols'>
        <Box className='board-col'>
          {months}
          {chains}
        </Box>
        <Box className='board-col second'>
          {districts}
          {grades}
        </Box>
      </Box>
      <Others board={board} onMeans={onMeans} />
    </>
  )
}

/** 看板: the numbers of a city, a district, a chain, on any day, each with what it counts and the rows behind it. */
const DashboardPage = () => {
  const wide = useWide()
  const at = useScope('dashboard')
  const remote = useRemote(dashboards.read, at.asked)
  const [means, setMeans] = useState<MetricId>()
  const role = useRole()
  const takesAway = takeaways.ask.for.includes(role)
  const { data, problem } = remote
  const filters = useFilters(at, choicesOf(data, at))
  return (
    <Screen
      title='看板'
      back={!wide}
      wide
      top={
        <Box className='board-top'>
          {filters.chips}
          {wide && data && <Box className='as-of'>{`${data.scope.name}，数据截至 ${dayWords(data.asOf, 0)}`}</Box>}
          {takesAway && (
            <Link href={addressOf('export')} onClick={() => go('export')}>
              导出
            </Link>
          )}
        </Box>
      }
      over={
        <>
          {filters.sheet}
          <MetricSheet id={means} asked={at.asked} onClose={() => setMeans(undefined)} />
        </>
      }
    >
      <Figures remote={remote} at={at} skeleton={<BoardSkeleton />}>
        {(board) => (
          <>
            <Stale problem={problem} onRetry={remote.reload} />
            {nothing(board) ? (
              <Empty
                title={`${board.scope.name}还没有数`}
                line='备案生效、记录经企业确认以后，就会出现在这里。'
                action={at.narrowed ? '看全部' : undefined}
                onAction={at.clear}
              />
            ) : (
              <Board board={board} at={at} onMeans={setMeans} />
            )}
          </>
        )}
      </Figures>
    </Screen>
  )
}

export default DashboardPage
