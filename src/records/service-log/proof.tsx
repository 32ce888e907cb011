import type { ServiceLog } from '@kefutong/contract/service-log/endpoints'
import { copyText } from '@/platform/device'
import { momentDay } from '@/platform/near-day'
import { Box, Text } from '@/ui/box'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { Link } from '@/ui/link'

/** Confirmed and kept: the digest of what was confirmed, so that a change would show. */
export const Proof = ({ log }: { log: ServiceLog }) => {
  const edition = [...log.editions].reverse().find((each) => each.digest !== null)
  const digest = edition?.digest
  if (!edition || !digest) return null
  return (
    <Card>
      <Box className='between g8'>
        <Box className='flex g8'>
          <Icon name='shield' size='s' className='success' />
          <Text className='success b'>{edition.sealed ? '已确认，已存证' : '已确认，正在存证'}</Text>
        </Box>
        <Box className='t14'>
          <Link label='复制摘要' onClick={() => copyText(digest)}>
            复制
          </Link>
        </Box>
      </Box>
      <Box className='t14 c3 mt4'>
        {`第 ${edition.edition} 版，${edition.confirmedBy ?? ''} ${edition.confirmedAt ? momentDay(edition.confirmedAt) : ''}确认`}
      </Box>
      <Box className='t13 c3 mt4 breaks'>{`SM3 摘要 ${digest}`}</Box>
    </Card>
  )
}
