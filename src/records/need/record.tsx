import type { Contact } from '@kefutong/contract/match'
import { type Need, needs } from '@kefutong/contract/need/endpoints'
import { useState } from 'react'
import { GraveMoves } from '@/features/move/moves'
import { Remarks } from '@/features/move/remarks'
import { ContactSheet } from '@/features/need/contact-sheet'
import { NeedHead } from '@/features/need/need-head'
import { NeedProgress } from '@/features/need/need-progress'
import { useSend } from '@/platform/use-send'
import { Box } from '@/ui/box'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'
import '../cols.scss'
import { MatchPart } from './match-part'
import { NeedFacts } from './need-facts'
import { Notices } from './notices'
import { Offering, Offers } from './offers'
import { Similar } from './similar'
import type { NeedDeed } from './use-need-deed'

/** One need, the same for everybody: what is asked, how it stands, who is on it. */
export const NeedRecord = ({ need, deed }: { need: Need; deed: NeedDeed }) => {
  const [contact, setContact] = useState<Contact>()
  const { send, problem } = useSend(needs.contact)
  const reveal = async () => setContact(await send({ id: need.id }))
  return (
    <>
      <Notices need={need} deed={deed} />
      <Box className='record-cols'>
        <Box className='record-col first'>
          <NeedHead need={need}>
            {need.phone && (
              <Box className='between g8 mt12'>
                <Box className='flex g8'>
                  <Icon name='phone' size='s' className='c3' />
                  <Box className='num'>{need.phone}</Box>
                </Box>
                {need.mayReveal && <Link onClick={reveal}>查看电话</Link>}
              </Box>
            )}
            {problem && <Box className='err mt8' role='alert'>{`${problem.text}。${problem.next}`}</Box>}
          </NeedHead>
          <Offering need={need} />
        </Box>
        <Box className='record-col line'>
          <MatchPart need={need} onContact={setContact} />
          <Similar need={need} deed={deed} />
          <NeedProgress timeline={need.timeline} />
          <Remarks remarks={need.remarks} />
        </Box>
        <Box className='record-col rest'>
          <NeedFacts need={need} />
          <Offers need={need} />
          <GraveMoves moves={need.moves} running={deed.running} onPress={deed.press} />
        </Box>
      </Box>
      {contact && <ContactSheet contact={contact} onClose={() => setContact(undefined)} />}
    </>
  )
}
