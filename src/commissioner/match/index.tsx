import { needs } from '@kefutong/contract/need/endpoints'
import { useState } from 'react'
import { NeedHead } from '@/features/need/need-head'
import { WhatIf } from '@/features/need/what-if'
import { Loaded } from '@/features/shell/loaded'
import { Screen } from '@/features/shell/screen'
import { go, useParams } from '@/platform/go'
import { nearDay } from '@/platform/near-day'
import { useRemote } from '@/platform/use-remote'
import { ActionBar } from '@/ui/action-bar'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Link } from '@/ui/link'
import { Sheet } from '@/ui/sheet'
import { Skeleton } from '@/ui/skeleton'
import { FindSheet } from './find-sheet'
import './match.scss'
import { Recommended } from './recommended'
import { useDispatch } from './use-dispatch'

/** 推荐派单: three experts with their reasons, one of them chosen, one button. */
const MatchPage = () => {
  const { id = '' } = useParams<{ id: string }>()
  const remote = useRemote(needs.read, { id })
  const advice = useRemote(needs.recommend, { id })
  const dispatch = useDispatch(remote.data, advice.data)
  const [asking, setAsking] = useState<'how' | 'find'>()
  const { chosen, busy, problem, latest, send } = dispatch
  const close = () => setAsking(undefined)
  const contactBy = remote.data?.timeline.find(({ step }) => step === 'contact')?.promised
  return (
    <Screen
      title='推荐派单'
      back
      footer={
        chosen && dispatch.possible ? (
          <ActionBar
            note={`${contactBy ? `请专家在 ${nearDay(contactBy)}前答复，` : ''}双方同意后才互见电话。`}
            noteIcon='clock'
          >
            <Button wide busy={busy && '正在派单…'} onClick={send}>
              {`派单给${chosen.name}`}
            </Button>
          </ActionBar>
        ) : undefined
      }
      over={
        <>
          <Sheet open={asking === 'how'} title='怎么推荐的' onClose={close}>
            <Box className='c2'>{advice.data?.how}</Box>
          </Sheet>
          {asking === 'find' && <FindSheet onPick={dispatch.choose} onClose={close} />}
        </>
      }
    >
      <Loaded remote={remote} skeleton={<Skeleton rows={3} after={0} />}>
        {(need) => (
          <>
            {latest && <Banner tone='warn'>这条记录刚被他人修改，下面是最新内容，请看过再派。</Banner>}
            {problem && !latest && (
              <Banner tone='danger'>
                {[problem.text, ...problem.faults.map(({ says }) => says), problem.next].join('。')}。
              </Banner>
            )}
            {!dispatch.possible && <Banner>{`这条需求现在是“${need.stateLabel}”，不用派单。`}</Banner>}
            <NeedHead need={latest ?? need} />
          </>
        )}
      </Loaded>
      <Loaded remote={advice} skeleton={<Skeleton rows={3} round after={0} />}>
        {({ items, offers, whatIf }) => (
          <>
            <Box className='between match-head'>
              <Box className='t16 b'>{items.length > 0 ? `推荐专家 ${items.length} 位` : '还没有对得上的专家'}</Box>
              <Link kind='def' onClick={() => setAsking('how')}>
                怎么推荐的
              </Link>
            </Box>
            {[...dispatch.found, ...items, ...offers].map((expert) => (
              <Recommended
                key={expert.expertId}
                expert={expert}
                on={chosen?.expertId === expert.expertId}
                onPick={() => dispatch.choose(expert)}
              />
            ))}
            {whatIf.length > 0 && (
              <Box className='match-what-if'>
                <WhatIf whatIf={whatIf} />
                <Link onClick={() => go('need-edit', { id, about: whatIf[0]?.field })}>去补充</Link>
              </Box>
            )}
            <Box className='centred'>
              <Link onClick={() => setAsking('find')}>都不合适，自己找一位</Link>
            </Box>
          </>
        )}
      </Loaded>
    </Screen>
  )
}

export default MatchPage
