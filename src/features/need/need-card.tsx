import type { NeedCard as Need } from '@kefutong/contract/need/endpoints'
import type { ReactNode } from 'react'
import { nearDay } from '@/platform/near-day'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import './need.scss'
import { NeedStateTag } from './state-tag'
import { dueParts, isLate } from './words'

type Props = { need: Need; onOpen: () => void; chainName?: (id: string) => string; children?: ReactNode }

const Due = ({ need }: { need: Need }) => {
  const parts = need.paused ? [`暂停计时：${need.paused.reason}`] : dueParts(need)
  if (parts.length === 0) return null
  const late = isLate(need)
  return (
    <Box className={late ? 'flex g4 t14 danger mt4' : 'flex g4 t14 c3 mt4'}>
      <Icon name={late ? 'alert' : 'clock'} size='xs' />
      <Box>
        {parts.map((part) => (
          <Box as='span' key={part} className='unbroken'>
            {part}
          </Box>
        ))}
      </Box>
    </Box>
  )
}

/** One need in a list: what is asked, by whom and where as far as the reader may know, how it stands, by when. */
export const NeedCard = ({ need, onOpen, chainName, children }: Props) => (
  <Card>
    <Press onClick={onOpen} style={{ width: '100%' }}>
      <Box className='between g8'>
        <Box className='t14 c3 num'>{need.number}</Box>
        <NeedStateTag need={need} />
      </Box>
      <Box className='b mt4 two-lines'>{need.sentence}</Box>
      <Box className='sub mt4'>
        {[need.enterpriseName, need.regionName, ...(chainName ? need.chains.map(chainName) : [])]
          .filter(Boolean)
          .map((part, at) => (
            <Box as='span' key={part}>
              {at > 0 && <Dot />}
              {part}
            </Box>
          ))}
      </Box>
      <Due need={need} />
      <Box className='between g8 t14 c3 mt4'>
        <Box>{`${nearDay(need.raisedOn)}提出`}</Box>
        {need.levelLabel && isLate(need) && <Box>{`已转${need.levelLabel}督办`}</Box>}
        {need.expertName && <Box>{need.expertName}</Box>}
      </Box>
    </Press>
    {children}
  </Card>
)
