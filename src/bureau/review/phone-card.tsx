import type { FilingCard } from '@kefutong/contract/filing/endpoints'
import { addressOf, go } from '@/platform/go'
import { Box, Text } from '@/ui/box'
import { cx } from '@/ui/cx'
import { Dot } from '@/ui/dot'
import { Icon } from '@/ui/icon'
import { Press } from '@/ui/press'
import { StatusTag } from '@/ui/status-tag'
import { dueOf, isClean } from './words'

const Checks = ({ filing }: { filing: FilingCard }) => {
  const clean = isClean(filing)
  const { passed, total } = filing.checks
  return (
    <Box as='span' className='flex g4 t14 mt8'>
      <Icon name={clean ? 'check' : 'alert'} size='xs' className={clean ? 'success' : 'warn'} />
      <Text className='c2'>系统检查</Text>
      <Text className='num'>{`${passed} / ${total}`}</Text>
      {!clean && <Text className='warn'>{`，${total - passed} 项请您核对`}</Text>}
    </Box>
  )
}

type Props = { filing: FilingCard; picked?: boolean; onPick?: () => void }

/** One filing that waits. While several are being chosen, the whole card is the box. */
export const PhoneCard = ({ filing, picked, onPick }: Props) => {
  const choosing = onPick !== undefined
  const due = dueOf(filing)
  const open = () => void go('filing', { id: filing.id })
  return (
    <Press
      className={cx('card', 'waiting', choosing && 'choosing')}
      pressed={choosing ? picked : undefined}
      href={choosing ? undefined : addressOf('filing', { id: filing.id })}
      onClick={onPick ?? open}
    >
      {choosing && (
        <Box as='span' className={cx('box', picked && 'on')}>
          {picked && <Icon name='check' size='tick' />}
        </Box>
      )}
      <Box as='span' className='grow block'>
        <Box as='span' className='between g8'>
          <Text className='t13 c3'>{filing.caseNumber}</Text>
          {due && <StatusTag tone={due.tone}>{due.text}</StatusTag>}
        </Box>
        <Box as='span' className='block b mt4'>
          {filing.expertName}
          <Text className='as'>任</Text>
          {filing.post}
        </Box>
        <Box as='span' className='block sub'>
          {filing.enterpriseName}
          <Dot />
          {filing.regionName}
        </Box>
        <Checks filing={filing} />
      </Box>
    </Press>
  )
}
