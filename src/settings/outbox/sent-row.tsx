import { momentWords } from '@/platform/near-day'
import type { SentItem } from '@/platform/outbox'
import { Box, Text } from '@/ui/box'
import { Dot } from '@/ui/dot'
import { Icon } from '@/ui/icon'
import { StatusTag } from '@/ui/status-tag'

/** What the database has: with its number. */
export const SentRow = ({ item: { title, number, at } }: { item: SentItem }) => (
  <Box as='li' className='row outbox-row'>
    <Box as='span' className='ico arrived'>
      <Icon name='check' />
    </Box>
    <Box className='grow'>
      <Box className='clip'>{title}</Box>
      <Box className='t14 c3'>
        {number && <Text className='num'>{`编号 ${number}`}</Text>}
        {number && <Dot />}
        {momentWords(at)}
      </Box>
      <Box className='mt4'>
        <StatusTag tone='success'>提交成功</StatusTag>
      </Box>
    </Box>
  </Box>
)
