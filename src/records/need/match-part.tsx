import { type Contact, matches } from '@kefutong/contract/match'
import type { Need } from '@kefutong/contract/need/endpoints'
import { MatchCard } from '@/features/need/match-card'
import { useSend } from '@/platform/use-send'
import { Box } from '@/ui/box'
import { Button } from '@/ui/button'

/** The match, and the other side's telephone once both have said yes. */
export const MatchPart = ({ need, onContact }: { need: Need; onContact: (contact: Contact) => void }) => {
  const { send, busy, problem } = useSend(matches.contact)
  const { match } = need
  if (!match) return null
  const reveal = async () => {
    const contact = await send({ id: match.id })
    if (contact) onContact(contact)
  }
  return (
    <MatchCard match={match}>
      {match.mayReveal && (
        <Box className='mt12 flex'>
          <Button kind='soft' icon='phone' busy={busy && '正在查看…'} onClick={reveal}>
            查看对方电话
          </Button>
        </Box>
      )}
      {problem && <Box className='err mt8' role='alert'>{`${problem.text}。${problem.next}`}</Box>}
    </MatchCard>
  )
}
