import type { Contact } from '@kefutong/contract/match'
import { type Need, needs } from '@kefutong/contract/need/endpoints'
import { useState } from 'react'
import { Asking } from '@/features/move/asking'
import { GraveMoves, StickyMoves, sticks } from '@/features/move/moves'
import { Remarks } from '@/features/move/remarks'
import { ContactSheet } from '@/features/need/contact-sheet'
import { askOf, commonReasons, takesNote } from '@/features/need/deeds'
import { MatchCard } from '@/features/need/match-card'
import { NeedHead } from '@/features/need/need-head'
import { NeedProgress } from '@/features/need/need-progress'
import { dueWords } from '@/features/need/words'
import { nearDay } from '@/platform/near-day'
import { useSend } from '@/platform/use-send'
import { Banner } from '@/ui/banner'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'
import { Link } from '@/ui/link'
import { Frame } from '../frame'
import { Said } from './said'
import type { Tracking } from './use-track'

/** One need as its holder sees it: where it stands, who is on it, what may be said. */
export const Followed = ({ need, tracking: { deed, key, close } }: { need: Need; tracking: Tracking }) => {
  const [contact, setContact] = useState<Contact>()
  const contacting = useSend(needs.trackContact)
  const reveal = async () => setContact(await contacting.send(key))
  const now = need.timeline.find(({ status }) => status === 'now')
  const problem = deed.asking ? undefined : (deed.problem ?? contacting.problem)
  return (
    <Frame
      title='查进度'
      heading={now?.label ?? need.stateLabel}
      line={dueWords(need)}
      footer={
        sticks(need.moves) ? <StickyMoves moves={need.moves} running={deed.running} onPress={deed.press} /> : undefined
      }
      over={
        <>
          <Asking
            id={need.id}
            deed={deed}
            askOf={askOf}
            commonOf={commonReasons}
            writes={takesNote}
            hint='对方会看到这句话'
          />
          {contact && <ContactSheet contact={contact} onClose={() => setContact(undefined)} />}
        </>
      }
    >
      {deed.changed && <Banner tone='warn'>这条记录刚被他人修改，下面是最新内容。您填的内容都还在。</Banner>}
      {need.paused && (
        <Banner tone='warn' icon='clock'>{`${nearDay(need.paused.since)}起暂停计时：${need.paused.reason}`}</Banner>
      )}
      {need.mergedInto && (
        <Banner>{`已合并到 ${need.mergedInto.number}（${need.mergedInto.stateLabel}），进度以那一条为准。`}</Banner>
      )}
      {problem && !deed.changed && <Banner tone='danger'>{`${problem.text}。${problem.next}。`}</Banner>}
      <NeedHead need={need} />
      <Said need={need} />
      {need.match && (
        <MatchCard match={need.match}>
          {need.match.mayReveal && (
            <Box className='mt12 flex'>
              <Button kind='soft' icon='phone' busy={contacting.busy && '正在查看…'} onClick={reveal}>
                查看专家电话
              </Button>
            </Box>
          )}
        </MatchCard>
      )}
      <NeedProgress timeline={need.timeline} />
      <Remarks remarks={need.remarks} />
      <GraveMoves moves={need.moves} running={deed.running} onPress={deed.press} />
      <Box className='hint centred'>
        <Link onClick={close}>查另一条</Link>
      </Box>
    </Frame>
  )
}
