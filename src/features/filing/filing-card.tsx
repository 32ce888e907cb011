import type { FilingCard as Filing } from '@kefutong/contract/filing/endpoints'
import type { ReactNode } from 'react'
import { Box, Text } from '@/ui/box'
import { Card } from '@/ui/card'
import { Dot } from '@/ui/dot'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import './filing.scss'
import { promiseWords } from './promise'
import { StateTag } from './state-tag'
import { termWords } from './words'

/** One filing in a list: who, as what, where, how it stands, by when. Nothing but what it is given. */
export const FilingCard = ({
  filing,
  onOpen,
  actions,
}: {
  filing: Filing
  onOpen: () => void
  actions?: ReactNode
}) => {
  const promise = promiseWords(filing)
  const term = filing.state === 'draft' ? undefined : termWords(filing.termStart, filing.termEnd)
  const late = filing.left !== null && filing.left <= 0
  return (
    <Card>
      <Press onClick={onOpen} style={{ width: '100%' }}>
        <Box className='between g8 top-aligned'>
          <Box className='b grow'>
            {filing.expertName || '还没填姓名'}
            {filing.post && <Text className='c3 joins'>任</Text>}
            {filing.post}
          </Box>
          <StateTag state={filing.state} />
        </Box>
        <Box className='sub mt4'>
          {filing.enterpriseName || '还没填企业'}
          {filing.regionName && <Dot />}
          {filing.regionName}
        </Box>
        {!promise && term && <Box className='t14 c3 mt4'>{term}</Box>}
        {promise && (
          <Box className={late ? 'flex g4 t14 warn mt4' : 'flex g4 t14 c3 mt4'}>
            <Icon name='clock' size='xs' />
            {promise}
          </Box>
        )}
      </Press>
      {actions && <Box className='flex g12 mt12'>{actions}</Box>}
    </Card>
  )
}
