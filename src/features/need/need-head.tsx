import type { Need } from '@kefutong/contract/need/endpoints'
import type { ReactNode } from 'react'
import { Box } from '@/ui/box'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Heading } from '@/ui/heading'
import { NeedLine } from './need-line'
import './need.scss'
import { NeedStateTag } from './state-tag'

/** What is asked, by whom, and where on its line it stands. */
export const NeedHead = ({ need, children }: { need: Need; children?: ReactNode }) => (
  <Card>
    <Box className='between g8'>
      <Box className='t14 c3 num'>{need.number}</Box>
      <NeedStateTag need={need} />
    </Box>
    <Heading className='t18 b mt8 said'>{need.sentence}</Heading>
    {(need.enterpriseName || need.regionName) && (
      <Box className='sub mt4'>
        {need.enterpriseName}
        {need.enterpriseName && need.regionName && <Dot />}
        {need.regionName}
      </Box>
    )}
    <NeedLine timeline={need.timeline} />
    {children}
  </Card>
)
