import { Box } from '@/ui/box'
import { Button } from '@/ui/button'

export type MoreProps = { hasMore: boolean; more: boolean; loadMore: () => Promise<void>; problem?: unknown }

/** The way to the next page of a list. */
export const More = ({ hasMore, more, loadMore }: MoreProps) =>
  hasMore ? (
    <Box className='flex' style={{ justifyContent: 'center' }}>
      <Button kind='soft' busy={more && '正在读取…'} onClick={loadMore}>
        加载更多
      </Button>
    </Box>
  ) : null
