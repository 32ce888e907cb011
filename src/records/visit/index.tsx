import { type Visit, visitLifecycle, visitStages } from '@kefutong/contract/visit'
import { useState } from 'react'
import { GraveMoves, StickyMoves, sticks } from '@/features/move/moves'
import { ReasonSheet } from '@/features/move/reason-sheet'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { go, useParams } from '@/platform/go'
import { nearDay } from '@/platform/near-day'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Heading } from '@/ui/heading'
import { Link } from '@/ui/link'
import { StatusTag } from '@/ui/status-tag'
import { Timeline } from '@/ui/timeline'
import { IntroduceSheet } from './introduce-sheet'
import { useVisit } from './use-visit'

const tone = (state: Visit['state']) => {
  const { tone: named } = visitLifecycle.states[state]
  return named === 'neutral' ? 'plain' : named
}

const Facts = ({ visit }: { visit: Visit }) => (
  <Card>
    <Box className='between g8'>
      <Box className='t14 c3'>{visit.commissionerName}</Box>
      <StatusTag tone={tone(visit.state)}>{visit.stateLabel}</StatusTag>
    </Box>
    <Heading className='t18 b mt8'>{[visit.expertName, visit.enterpriseName].filter(Boolean).join('，')}</Heading>
    {visit.regionName && <Box className='sub'>{visit.regionName}</Box>}
    <Box className='mt8'>{visit.note}</Box>
    {visit.needId && (
      <Box className='mt8 t14'>
        <Link onClick={() => go('need', { id: visit.needId ?? undefined })}>看相关的需求</Link>
      </Box>
    )}
  </Card>
)

const Line = ({ visit }: { visit: Visit }) => {
  const reached = visitStages.filter((stage) => visit.on[stage] !== null).length
  return (
    <Card title='走到哪一步'>
      <Timeline
        label='走到哪一步'
        nodes={visitStages.map((stage, at) => ({
          name: visitLifecycle.states[stage].label,
          progress: at < reached ? 'done' : at === reached && visit.state !== 'dropped' ? 'now' : 'next',
          when: visit.on[stage] ? nearDay(visit.on[stage] ?? '') : undefined,
        }))}
      />
    </Card>
  )
}

/** One contact of a commissioner, and how far it came. */
const VisitPage = () => {
  const { id = '' } = useParams<{ id: string }>()
  const remote = useVisit(id)
  const { data: visit, move, busy, problem, changed, running } = remote
  const [asking, setAsking] = useState<Visit['moves'][number]>()
  const press = (choice: Visit['moves'][number]) => {
    const asks = choice.reason || (choice.move === 'introduce' && !visit?.enterpriseName)
    if (asks) return setAsking(choice)
    void move(choice.move)
  }
  const send = async (more: Parameters<typeof move>[1]) => {
    const done = asking !== undefined && (await move(asking.move, more))
    if (done) setAsking(undefined)
    return done
  }
  const close = () => setAsking(undefined)
  return (
    <Screen
      title='走访对接'
      back
      footer={
        visit && sticks(visit.moves) ? <StickyMoves moves={visit.moves} running={running} onPress={press} /> : undefined
      }
      over={
        asking?.reason ? (
          <ReasonSheet
            id={id}
            choice={asking}
            common={['企业暂时没有投入计划', '专家研究方向不对口', '已由其他途径解决']}
            placeholder='例如：企业今年没有投入计划'
            hint='以后查得到，写清楚为什么'
            busy={busy}
            problem={problem}
            onSend={(reason) => send({ reason })}
            onClose={close}
          />
        ) : (
          asking && <IntroduceSheet busy={busy} problem={problem} onSend={send} onClose={close} />
        )
      }
    >
      {changed && <Banner tone='warn'>这条记录刚被他人修改，下面是最新内容。</Banner>}
      {problem && !asking && !changed && (
        <Banner tone='danger'>
          {[problem.text, ...problem.faults.map(({ says }) => says), problem.next].join('。')}。
        </Banner>
      )}
      <Loaded remote={remote}>
        {(shown) => (
          <>
            <Facts visit={shown} />
            <Line visit={shown} />
            <GraveMoves moves={shown.moves} running={running} onPress={press} />
          </>
        )}
      </Loaded>
    </Screen>
  )
}

export default VisitPage
