import type { Match } from '@kefutong/contract/match'
import type { ReactNode } from 'react'
import { nearDay } from '@/platform/near-day'
import { Avatar } from '@/ui/avatar'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Icon } from '@/ui/icon'

const Yes = ({ side, agreed }: { side: string; agreed: boolean }) => (
  <Box className='flex g8 t14'>
    <Icon name={agreed ? 'ok' : 'clock'} size='s' className={agreed ? 'success' : 'c3'} />
    <Box className='c2'>{side}</Box>
    <Box className={agreed ? 'b' : 'c3'}>{agreed ? '已同意' : '等答复'}</Box>
  </Box>
)

/** Who was brought to the need, and what each side has said. */
export const MatchCard = ({ match, children }: { match: Match; children?: ReactNode }) => {
  const open = match.state === 'proposed' || match.state === 'agreed'
  return (
    <Card title='对接专家' aside={match.label}>
      <Box className='flex g12 mt4'>
        <Avatar name={match.expertName} />
        <Box className='grow'>
          <Box className='b'>{match.expertName}</Box>
          <Box className='t14 c3'>
            {match.institutionName}
            {match.expertTitle && <Dot />}
            {match.expertTitle}
          </Box>
          <Box className='t14 c2'>{match.direction}</Box>
        </Box>
      </Box>
      {open && (
        <Box className='flex g24 wrap mt12'>
          <Yes side='专家' agreed={match.expertAgreed} />
          <Yes side='企业' agreed={match.enterpriseAgreed} />
        </Box>
      )}
      {open && match.lapsesOn && (
        <Box className='hint mt8'>{`${nearDay(match.lapsesOn)}前双方都同意才算数，之后才互看电话`}</Box>
      )}
      {children}
    </Card>
  )
}
