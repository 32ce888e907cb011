import { useOnline } from '@/platform/device'
import { Box, Text } from '@/ui/box'
import { Icon } from '@/ui/icon'

/** Ink, not amber: being offline is a condition, not a fault. */
export const OfflineStrip = () => {
  const online = useOnline()
  if (online) return null
  return (
    <Box className='ink-strip' role='status'>
      <Icon name='offline' size='s' />
      <Text>网络断开了。内容已存到手机，联网后自动提交。</Text>
    </Box>
  )
}
